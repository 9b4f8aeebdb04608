package org.daybook.app.ui.window;

import java.util.List;
import javafx.scene.Parent;

/// What fills the window, or the frame's content: a view, and what ends with it.
///
/// @param close takes listeners away; called once, when another screen takes its place
public record Screen(Parent view, Runnable close) {

  /// @param ends what ends with it, in this order
  static Screen of(Parent view, Runnable... ends) {
    return new Screen(view, () -> List.of(ends).forEach(Runnable::run));
  }
}
