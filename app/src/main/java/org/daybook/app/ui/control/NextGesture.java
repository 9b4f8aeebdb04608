package org.daybook.app.ui.control;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/// Waits for the next key or press of whoever works at a scene. The release of the one that led
/// here is none.
final class NextGesture {
  private NextGesture() {}

  /// @param then told before the gesture does what it is for
  static Subscription in(Scene scene, Runnable then) {
    EventHandler<Event> told = _ -> then.run();
    scene.addEventFilter(KeyEvent.KEY_PRESSED, told);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, told);
    return () -> {
      scene.removeEventFilter(KeyEvent.KEY_PRESSED, told);
      scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, told);
    };
  }
}
