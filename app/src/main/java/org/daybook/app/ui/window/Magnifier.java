package org.daybook.app.ui.window;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.daybook.app.ui.theme.TextSize;

/// Draws the desk larger, as far as the window has room: what is in it is laid out in a window so
/// much smaller, but never in less than the least that every screen is drawn at. So nothing is cut
/// at any size, and a window that is small already stays as it is.
final class Magnifier extends Region {
  private final Region content;
  private final Scale scale = new Scale();
  private TextSize size = TextSize.NORMAL;

  Magnifier(Region content) {
    this.content = content;
    setMinSize(0, 0);
    content.getTransforms().add(scale);
    getChildren().add(content);
  }

  void show(TextSize now) {
    size = now;
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double room =
        Math.min(getWidth() / WindowPlace.LEAST_WIDTH, getHeight() / WindowPlace.LEAST_HEIGHT);
    double factor = Math.max(1, Math.min(size.factor(), room));
    scale.setX(factor);
    scale.setY(factor);
    content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
  }
}
