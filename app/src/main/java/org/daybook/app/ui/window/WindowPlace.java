package org.daybook.app.ui.window;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window was and how large.
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
  static final double LEAST_WIDTH = 960;
  static final double LEAST_HEIGHT = 540;

  static WindowPlace of(Stage stage) {
    return new WindowPlace(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  /// Puts a window there, unless the screen it was on is gone.
  void apply(Stage stage) {
    if (Screen.getScreensForRectangle(new Rectangle2D(x, y, width, height)).isEmpty()) {
      return;
    }
    stage.setX(x);
    stage.setY(y);
    stage.setWidth(Math.max(LEAST_WIDTH, width));
    stage.setHeight(Math.max(LEAST_HEIGHT, height));
    stage.setMaximized(maximized);
  }
}
