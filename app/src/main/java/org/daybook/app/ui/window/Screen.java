package org.daybook.app.ui.window;

import javafx.scene.Parent;

/// What fills the window, or the frame's content: a view, and what ends with it.
///
/// @param close takes listeners away; called once, when another screen takes its place
public record Screen(Parent view, Runnable close) {

  static Screen of(Parent view) {
    return new Screen(view, () -> {});
  }
}
