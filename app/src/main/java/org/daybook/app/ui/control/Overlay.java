package org.daybook.app.ui.control;

import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What lies over a screen until it is answered: a veil with a card in its middle. The card keeps
/// its upper edge while it grows, so that nobody clicks beside what has just moved. In a window
/// that is lower than the card it scrolls, and only the card's buttons stay.
public abstract class Overlay extends StackPane {
  private static final double EDGE = 12;
  private static final double NOWHERE = -1;

  private final Ground ground = new Ground();
  private final StuckFoot foot;

  @SuppressWarnings("this-escape") // what a node does to itself here no subclass overrides
  protected Overlay() {
    getStyleClass().add("overlay");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    var room = new ScrolledRoom(ground);
    foot = new StuckFoot(ground, room);
    getChildren().add(room);
  }

  /// Puts a card in the middle, in place of the one before.
  protected final void lay(Region card) {
    ground.top = NOWHERE;
    ground.getChildren().setAll(card);
    foot.follow(card);
  }

  /// Whether somebody clicked beside the card.
  protected final boolean isBeside(MouseEvent event) {
    return event.getTarget().equals(ground);
  }

  protected final void clear() {
    ground.getChildren().clear();
    foot.leave();
  }

  /// As high as the window, or as its card where that is higher.
  private static final class Ground extends Pane {
    private double top = NOWHERE;
    private double heightBefore;

    @Override
    protected double computeMinHeight(double width) {
      return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
      return getManagedChildren().stream()
          .mapToDouble(it -> height(it, it.prefWidth(-1)) + 2 * EDGE)
          .max()
          .orElse(0);
    }

    /// A card with a list asks for as much as it may have.
    private static double height(Node card, double width) {
      double most = card.maxHeight(width);
      double wanted = card.prefHeight(width);
      return most > 0 ? Math.min(wanted, most) : wanted;
    }

    @Override
    protected void layoutChildren() {
      if (heightBefore != getHeight()) {
        heightBefore = getHeight();
        top = NOWHERE;
      }
      for (var child : getManagedChildren()) {
        double most = child.maxWidth(-1) > 0 ? child.maxWidth(-1) : Double.MAX_VALUE;
        double width =
            snapSizeX(Math.min(Math.min(child.prefWidth(-1), most), getWidth() - 2 * EDGE));
        double height = snapSizeY(height(child, width));
        if (top == NOWHERE) {
          top = Math.max(EDGE, (getHeight() - height) / 2);
        }
        double lowest = Math.max(EDGE, getHeight() - height - EDGE);
        child.resizeRelocate(
            snapPositionX((getWidth() - width) / 2),
            snapPositionY(Math.min(top, lowest)),
            width,
            height);
      }
    }
  }
}
