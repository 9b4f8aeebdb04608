package org.daybook.app.ui.cash;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.app.service.cash.SessionDoor;
import org.daybook.app.service.cash.SessionDoor.Waiting;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.KeyCap;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Shortcut;
import org.daybook.app.ui.text.MoneyFormat;

/// Who has still to pay for the session that was just paid for: the next in the queue.
final class DoorPane extends VBox {
  /// Below that names have the room of the pictures beside them.
  private static final double ROOM_FOR_PICTURES = 250;

  /// What lies beside what is in a row.
  private static final double EDGES = 20;

  private final SaleViewModel sale;
  private final CashWords words;
  private final VBox rows = new VBox();

  DoorPane(SessionDoor door, MoneyFormat money, SaleViewModel sale, CashWords words) {
    this.sale = sale;
    this.words = words;
    getStyleClass().add("cash-door");
    var title = new Paragraph();
    title.setWords(words.text("cash.door", door.course(), words.messages().time(door.startsAt())));
    title.getStyleClass().add("section");
    for (int i = 0; i < door.waiting().size(); i++) {
      rows.getChildren().add(row(door.waiting().get(i), i, money));
    }
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("cash-scroll");
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var paid = new Paragraph();
    paid.setWords(words.text("cash.door.paid", door.paid(), door.all()));
    paid.getStyleClass().addAll("secondary", "quiet");
    getChildren().setAll(title, scroll, paid);
    if (door.waiting().isEmpty()) {
      getChildren().setAll(paid);
    }
  }

  private Node row(Waiting it, int at, MoneyFormat money) {
    var name = new Paragraph();
    name.setWords(it.name());
    name.getStyleClass().add("medium");
    HBox.setHgrow(name, Priority.ALWAYS);
    var amount = new Label(money.amount(it.amountMinor()));
    amount.getStyleClass().add("semibold");
    amount.setMinWidth(USE_PREF_SIZE);
    name.setMaxWidth(Double.MAX_VALUE);
    var avatar = new Avatar(it.name(), it.studentId());
    avatar.managedProperty().bind(avatar.visibleProperty());
    avatar.visibleProperty().bind(rows.widthProperty().greaterThan(ROOM_FOR_PICTURES));
    var line = new HBox(8, avatar, name, amount);
    line.setAlignment(Pos.CENTER_LEFT);
    if (at < SoldViewModel.MOST_KEYS) {
      // Style sheets let a key become narrow; a name gives way before it.
      var key = new StackPane(new KeyCap(Shortcut.valueOf("Ctrl+" + (at + 1))));
      key.setMinWidth(USE_PREF_SIZE);
      line.getChildren().add(key);
    }
    line.prefWidthProperty().bind(rows.widthProperty().subtract(EDGES));
    var button = new Button();
    button.setGraphic(line);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("cash-offer");
    button.setAccessibleText(
        it.name() + ", " + words.text("cash.still_owes") + " " + amount.getText());
    button.setOnAction(_ -> sale.choose(it.studentId()));
    return button;
  }
}
