package org.daybook.app.ui.control;

import java.util.Collection;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Shows things side by side, which share the room that is left; where there is not enough, one
/// below the other.
public final class Abreast extends Region {
  private final double gap;

  public Abreast(double gap, Collection<? extends Node> nodes) {
    this.gap = gap;
    getChildren().setAll(nodes);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    double widest =
        getManagedChildren().stream().mapToDouble(it -> it.minWidth(-1)).max().orElse(0);
    return widest + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return abreast(it -> it.prefWidth(-1));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    boolean fits = fits(width);
    double height = fits ? 0 : gaps();
    for (var node : getManagedChildren()) {
      double its = node.prefHeight(width < 0 ? -1 : width(node, width));
      height = fits ? Math.max(height, its) : height + its;
    }
    return height + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    for (var node : getManagedChildren()) {
      double width = width(node, getWidth());
      double height = node.prefHeight(width);
      layoutInArea(node, x, y, width, height, 0, HPos.LEFT, VPos.TOP);
      if (fits(getWidth())) {
        x += width + gap;
      } else {
        y += height + gap;
      }
    }
  }

  /// Before anything is laid out there is room for all.
  private boolean fits(double width) {
    return width <= 0 || least() <= width;
  }

  private double width(Node node, double width) {
    return fits(width)
        ? node.minWidth(-1) + Math.max(0, width - least()) / getManagedChildren().size()
        : width - snappedLeftInset() - snappedRightInset();
  }

  private double least() {
    return abreast(it -> it.minWidth(-1));
  }

  private double abreast(ToDoubleFunction<Node> measure) {
    return getManagedChildren().stream().mapToDouble(measure).sum()
        + gaps()
        + snappedLeftInset()
        + snappedRightInset();
  }

  private double gaps() {
    return gap * Math.max(0, getManagedChildren().size() - 1);
  }
}
