package org.daybook.app.ui.control;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Shows things side by side, each as wide as the others; where there is no room for that, one
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
    return widest(it -> it.minWidth(-1)) + snappedLeftInset() + snappedRightInset();
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
    var nodes = getManagedChildren();
    double each = each(width < 0 ? computePrefWidth(-1) : width);
    double height = 0;
    for (var node : nodes) {
      double its = node.prefHeight(each);
      height = fits(width) ? Math.max(height, its) : height + its;
    }
    return height
        + (fits(width) ? 0 : gap * Math.max(0, nodes.size() - 1))
        + snappedTopInset()
        + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double each = each(getWidth());
    for (var node : getManagedChildren()) {
      double height = node.prefHeight(each);
      layoutInArea(node, x, y, each, height, 0, HPos.LEFT, VPos.TOP);
      if (fits(getWidth())) {
        x += each + gap;
      } else {
        y += height + gap;
      }
    }
  }

  /// Before anything is laid out there is room for all.
  private boolean fits(double width) {
    return width <= 0 || abreast(it -> it.minWidth(-1)) <= width;
  }

  private double each(double width) {
    double inner = width - snappedLeftInset() - snappedRightInset();
    int count = getManagedChildren().size();
    return fits(width) && count > 0 ? (inner - gap * (count - 1)) / count : inner;
  }

  private double abreast(ToDoubleFunction<Node> measure) {
    List<Node> nodes = getManagedChildren();
    return widest(measure) * nodes.size()
        + gap * Math.max(0, nodes.size() - 1)
        + snappedLeftInset()
        + snappedRightInset();
  }

  private double widest(ToDoubleFunction<Node> measure) {
    return getManagedChildren().stream().mapToDouble(measure).max().orElse(0);
  }
}
