package org.daybook.app.ui.cash;

import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.money.Change;

/// Which notes and coins the change goes in. What the drawer is short of, whoever gives it changes
/// by eye.
final class ChangePieces extends FlowPane {
  ChangePieces() {
    getStyleClass().add("cash-pieces");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /// Shows nothing where nothing is given back, or where coins do not come to it.
  void show(long changeMinor, MoneyFormat money, CashWords words) {
    var change = Change.of(changeMinor, money.currency());
    boolean goes = changeMinor > 0 && change.restMinor() == 0;
    setVisible(goes);
    getChildren().clear();
    if (!goes) {
      return;
    }
    var spoken = new ArrayList<String>();
    for (var some : change.pieces()) {
      getChildren().add(piece(some, money, words));
      spoken.add(words.text("cash.pieces", some.count(), money.face(some.denomination())));
    }
    setAccessibleText(words.messages().joined(spoken));
  }

  private static Node piece(Change.Some some, MoneyFormat money, CashWords words) {
    var face = new Label(money.face(some.denomination()));
    face.setMinWidth(USE_PREF_SIZE);
    var sign = new StackPane(face);
    sign.getStyleClass().add(some.denomination().note() ? "cash-note" : "cash-coin");
    var count = new Label("× " + words.messages().number(some.count()));
    count.getStyleClass().add("semibold");
    count.setMinWidth(USE_PREF_SIZE);
    var both = new HBox(6, sign, count);
    both.setAlignment(Pos.CENTER);
    return both;
  }
}
