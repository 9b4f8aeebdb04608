package org.daybook.app.ui.cash;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.Icon;

/// Says who may be next after a sale. Where there is little room those who wait have it: the field
/// above says by itself that a card is scanned there.
final class NextPane extends VBox {
  private static final double ROOM_FOR_BOTH = 420;

  NextPane(SaleViewModel sale, CashWords words) {
    var empty = new EmptyState(Icon.SCAN, words.text("cash.next"), words.text("cash.next.hint"));
    getChildren().add(empty);
    var door = sale.sold().doorProperty().get();
    var money = sale.money();
    if (door != null && money.isPresent()) {
      var waiting = new DoorPane(door, money.get(), sale, words);
      VBox.setVgrow(waiting, Priority.ALWAYS);
      getChildren().add(waiting);
      empty.managedProperty().bind(empty.visibleProperty());
      empty.visibleProperty().bind(heightProperty().greaterThan(ROOM_FOR_BOTH));
    }
  }
}
