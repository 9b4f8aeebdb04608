package org.daybook.app.ui.cash;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.service.cash.DueItem;

/// Asks what else is paid, of a list: each line is added to the sale by a press.
class OffersCard extends AskedCard {

  /// @param none what is said where there is nothing
  OffersCard(
      String title,
      String none,
      List<DueItem> offered,
      CashViewModel desk,
      SaleViewModel sale,
      CashWords words) {
    super(title, desk, sale, words);
    if (offered.isEmpty()) {
      say(none);
      return;
    }
    var rows = new VBox(2);
    offered.stream().map(this::row).forEach(rows.getChildren()::add);
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
    button.setOnAction(_ -> choose(item));
    button.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        button.fire();
        event.consume();
      }
    });
    return button;
  }

  /// What scrolls is part of the scene only once it has been styled.
  @Override
  void focus() {
    applyCss();
    super.focus();
  }

  /// What a press on a line does.
  void choose(DueItem item) {
    desk.leaveQuestion();
    sale.add(item);
  }
}
