package org.daybook.app.ui.control;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A row in which some give way where there is no room for all. They ask for no width, so that a
/// row never makes a screen wider than its window, and come back when there is room again.
public final class YieldingBox extends HBox {
  private static final String TURN = "yielding-box-turn";

  /// Lets a node give way.
  ///
  /// @param turn which gives way first: the one with the least
  public static void setYields(Node node, @Nullable Integer turn) {
    node.getProperties().put(TURN, turn);
    node.managedProperty().bind(node.visibleProperty());
  }

  /// When it gives way; null when never.
  public static @Nullable Integer getYields(Node node) {
    return (Integer) node.getProperties().get(TURN);
  }

  @Override
  protected double computeMinWidth(double height) {
    return width(staying(List.of()), it -> it.minWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return width(staying(yielding()), it -> it.prefWidth(-1));
  }

  @Override
  protected void layoutChildren() {
    var yielding = yielding();
    int gone = 0;
    while (gone < yielding.size()
        && width(staying(yielding.subList(gone, yielding.size())), it -> it.minWidth(-1))
            > getWidth()) {
      gone++;
    }
    for (int i = 0; i < yielding.size(); i++) {
      yielding.get(i).setVisible(i >= gone);
    }
    super.layoutChildren();
  }

  private List<Node> yielding() {
    return getChildren().stream()
        .filter(it -> getYields(it) != null)
        .sorted(Comparator.comparingInt(YieldingBox::turn))
        .toList();
  }

  private static int turn(Node node) {
    var turn = getYields(node);
    return turn == null ? Integer.MAX_VALUE : turn;
  }

  /// Those that never give way, and these.
  private List<Node> staying(List<Node> these) {
    return getChildren().stream()
        .filter(it -> getYields(it) == null ? it.isManaged() : these.contains(it))
        .toList();
  }

  private double width(List<Node> nodes, ToDoubleFunction<Node> measure) {
    double wanted = getSpacing() * Math.max(0, nodes.size() - 1);
    for (var node : nodes) {
      wanted += snapSizeX(measure.applyAsDouble(node));
    }
    return wanted + snappedLeftInset() + snappedRightInset();
  }
}
