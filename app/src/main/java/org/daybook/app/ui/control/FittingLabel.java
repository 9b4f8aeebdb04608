package org.daybook.app.ui.control;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;

/// A line that says as much as it has room for and nothing by half: of several ways to say the same
/// the longest that fits. Whoever hears it hears the longest.
public final class FittingLabel extends Label {
  /// Widths of text are fractions of pixels, which the layout rounds.
  private static final double SLACK = 1;

  private final TextRuler ruler = new TextRuler();
  private List<String> ways = List.of("");

  public FittingLabel() {
    getStyleClass().add("fitting-label");
    widthProperty().subscribe(this::fit);
    fontProperty().subscribe(this::refit);
  }

  /// @param fromLongToShort at least one; the last is cut where even that has no room
  public void say(List<String> fromLongToShort) {
    ways = List.copyOf(fromLongToShort);
    setAccessibleText(ways.getFirst());
    refit();
  }

  @Override
  protected double computePrefWidth(double height) {
    return around() + width(ways.getFirst());
  }

  @Override
  protected double computeMinWidth(double height) {
    return around() + ways.stream().mapToDouble(this::width).min().orElse(0);
  }

  private void refit() {
    requestLayout();
    fit();
  }

  private void fit() {
    var room = new LineRoom(getWidth() - around(), this::width);
    setText(getWidth() <= 0 ? ways.getFirst() : room.firstOf(ways).orElse(ways.getLast()));
  }

  private double around() {
    Insets insets = getInsets();
    return insets.getLeft() + insets.getRight();
  }

  private double width(String words) {
    return words.isEmpty() ? 0 : Math.ceil(ruler.width(words, getFont())) + SLACK;
  }
}
