package org.daybook.app.ui.control;

import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;

/// The way of an operation: saved here, sent, answered. The word stands beside it.
public final class OperationDots extends Pane {

  /// How far it came and how it ended.
  public enum State {
    SAVED(1),
    SENT(2),
    ACCEPTED(3),
    EXCEPTION(3),
    REJECTED(3);

    private final int reached;

    State(int reached) {
      this.reached = reached;
    }
  }

  private final List<Shape> dots = List.of(dot(7), dot(33), dot(59));
  private final List<Shape> links = List.of(link(13, 27), link(39, 53));

  public OperationDots() {
    setMinSize(66, 18);
    setPrefSize(66, 18);
    setMaxSize(66, 18);
    setAccessibleRole(AccessibleRole.NODE);
    getChildren().addAll(links);
    getChildren().addAll(dots);
    show(State.SAVED);
  }

  public void show(State state) {
    getStyleClass().setAll("operation-dots", state.name().toLowerCase(Locale.ROOT));
    for (int i = 0; i < dots.size(); i++) {
      reach(dots.get(i), i < state.reached);
    }
    for (int i = 0; i < links.size(); i++) {
      reach(links.get(i), i + 1 < state.reached);
    }
  }

  private static void reach(Shape shape, boolean reached) {
    shape.getStyleClass().remove("reached");
    if (reached) {
      shape.getStyleClass().add("reached");
    }
  }

  private static Shape dot(double x) {
    Circle dot = new Circle(x, 9, 5);
    dot.getStyleClass().add("dot");
    return dot;
  }

  private static Shape link(double from, double until) {
    Line link = new Line(from, 9, until, 9);
    link.getStyleClass().add("link");
    return link;
  }
}
