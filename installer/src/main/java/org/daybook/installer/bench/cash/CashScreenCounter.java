package org.daybook.installer.bench.cash;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;

/// The desk's own cash desk, as it is seen.
final class CashScreenCounter implements Counter {
  private final Scene scene;

  CashScreenCounter(Scene scene) {
    this.scene = scene;
  }

  @Override
  public Scene scene() {
    return scene;
  }

  /// The shift is known, and the keyboard is where codes are typed.
  @Override
  public boolean isReady() {
    return node(".cash-moves").isVisible() && find().equals(scene.getFocusOwner());
  }

  @Override
  public TextInputControl find() {
    return (TextInputControl) node("#findPayer");
  }

  @Override
  public TextInputControl received() {
    return (TextInputControl) node("#received");
  }

  @Override
  public boolean shows(String code) {
    var who = scene.lookup(".cash-who");
    return who != null
        && scene.lookup("#owes") != null
        && who.lookupAll(".label").stream()
            .anyMatch(it -> it instanceof Label label && code.equals(label.getText()));
  }

  @Override
  public boolean isPaid() {
    return node(".cash-done").isVisible();
  }

  /// The receipt is drawn, and its number is said.
  @Override
  public boolean isDone() {
    return !children(".cash-receipt-paper").isEmpty() && !children(".cash-done-checks").isEmpty();
  }

  private List<Node> children(String selector) {
    return ((Pane) node(selector)).getChildren();
  }

  private Node node(String selector) {
    var found = scene.lookup(selector);
    if (found == null) {
      throw new IllegalStateException("the cash desk has no " + selector);
    }
    return found;
  }
}
