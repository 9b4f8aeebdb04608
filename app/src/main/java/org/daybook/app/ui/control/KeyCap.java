package org.daybook.app.ui.control;

import javafx.beans.NamedArg;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// A key as it stands on the keyboard, on the control that it works. Keys read left to right in
/// every language.
public final class KeyCap extends Label {

  public KeyCap(@NamedArg("shortcut") String shortcut) {
    this(Shortcut.valueOf(shortcut));
  }

  public KeyCap(Shortcut shortcut) {
    super(shortcut.written());
    getStyleClass().add("key-cap");
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setAccessibleRole(AccessibleRole.NODE);
    setMinWidth(USE_PREF_SIZE);
  }
}
