package org.daybook.app.ui.cash;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.service.cash.DueItem;

/// Asks what else is paid: a session of today, or a place that was not charged.
final class AddSessionCard extends AskedCard {

  AddSessionCard(
      CashQuestion.AddSession asked, CashViewModel desk, SaleViewModel sale, CashWords words) {
    super(words.text("cash.add_session.title"), desk, sale, words);
    if (asked.offered().isEmpty()) {
      say(words.text("cash.add_session.none"));
      return;
    }
    var rows = new VBox(2);
    asked.offered().stream().map(this::row).forEach(rows.getChildren()::add);
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(320);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("cash-scroll");
    add(scroll);
    focusFirst(rows.getChildren().getFirst());
  }

  private Node row(DueItem item) {
    var title = new Label(words.title(item));
    title.getStyleClass().add("medium");
    var detail = new Label(words.detail(item));
    detail.getStyleClass().addAll("secondary", "quiet");
    var both = new VBox(1, title, detail);
    both.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(both, Priority.ALWAYS);
    var amount = new Label(amount(item.amountMinor()));
    amount.getStyleClass().add("semibold");
    amount.setMinWidth(Region.USE_PREF_SIZE);
    var line = new HBox(12, both, amount);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setPrefWidth(390);
    var button = new Button();
    button.setGraphic(line);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("cash-offer");
    button.setAccessibleText(words.title(item) + ", " + amount(item.amountMinor()));
    button.setOnAction(_ -> {
      desk.leaveQuestion();
      sale.add(item);
    });
    return button;
  }
}
