package org.daybook.app.ui.control;

import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Where the keyboard is.
public final class Keyboard {
  private Keyboard() {}

  /// Whether a part of the screen has the keyboard, or something in it has. JavaFX's own answer,
  /// `isFocusWithin`, stays true for good once a row of a list in it had it.
  public static boolean isIn(Node part) {
    var scene = part.getScene();
    return scene != null && holds(part, scene.getFocusOwner());
  }

  /// Whether a node is a part of the screen or stands in it.
  static boolean holds(Node part, @Nullable Node node) {
    return Stream.iterate(node, it -> it != null, Node::getParent).anyMatch(part::equals);
  }
}
