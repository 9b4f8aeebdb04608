package org.daybook.app.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Gives something the room that there is. Where that is less than it needs, it scrolls, and what
/// has the keyboard stays in sight. Unlike a scroll pane it takes neither the keyboard nor keys.
public final class ScrolledRoom extends Region {
  private static final double AROUND = 24;

  private final Region content;
  private final ScrollBar down = bar(Orientation.VERTICAL);
  private final ScrollBar across = bar(Orientation.HORIZONTAL);
  private boolean scrolling = true;
  private boolean barOver;
  private boolean awaited;

  public ScrolledRoom(Region content) {
    this.content = content;
    getStyleClass().add("scrolled-room");
    setMinSize(0, 0);
    getChildren().addAll(content, down, across);
    var clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    down.valueProperty().subscribe(this::requestLayout);
    across.valueProperty().subscribe(this::requestLayout);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    sceneProperty().flatMap(it -> it.focusOwnerProperty()).subscribe(this::await);
  }

  /// Whether it scrolls; else its content gets the room that there is, whatever it needs.
  public void setScrolling(boolean is) {
    scrolling = is;
    requestLayout();
  }

  /// Whether the bar lies over the content's edge, which is empty there, so that what is coloured
  /// reaches from edge to edge; else it lies beside it.
  public void setBarOver(boolean is) {
    barOver = is;
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
    double wantedWidth = scrolling ? content.minWidth(-1) : 0;
    double wantedHeight = scrolling ? content.minHeight(-1) : 0;
    double besides = wantedHeight > getHeight() && !barOver ? down.prefWidth(-1) : 0;
    double below = wantedWidth > getWidth() - besides ? across.prefHeight(-1) : 0;
    double width = getWidth() - besides;
    double height = getHeight() - below;
    double contentWidth = snapSizeX(Math.max(width, wantedWidth));
    double contentHeight = snapSizeY(Math.max(height, wantedHeight));
    set(down, contentHeight, height);
    set(across, contentWidth, width);
    place(contentWidth, contentHeight);
    if (awaited && (down.isVisible() || across.isVisible())) {
      content.layout();
      revealKeyboard();
      place(contentWidth, contentHeight);
    }
    awaited = false;
    double bar = down.prefWidth(-1);
    down.resizeRelocate(barOver ? width - bar : width, 0, bar, height);
    across.resizeRelocate(0, height, width, across.prefHeight(-1));
  }

  private void place(double width, double height) {
    content.resizeRelocate(
        -snapPositionX(across.getValue()), -snapPositionY(down.getValue()), width, height);
  }

  private static void set(ScrollBar bar, double whole, double shown) {
    double over = Math.max(0, whole - shown);
    bar.setVisible(over > 0);
    bar.setMax(over);
    bar.setVisibleAmount(whole <= 0 ? 0 : over * shown / whole);
    bar.setBlockIncrement(shown);
    bar.setValue(Math.clamp(bar.getValue(), 0, over));
  }

  private void scroll(ScrollEvent event) {
    if (down.isVisible()) {
      down.setValue(Math.clamp(down.getValue() - event.getDeltaY(), 0, down.getMax()));
      event.consume();
    }
  }

  /// Where it is is known once it is laid out.
  private void await(@Nullable Node owner) {
    if (scrolling && Keyboard.holds(content, owner)) {
      awaited = true;
      requestLayout();
    }
  }

  private void revealKeyboard() {
    var owner = getScene() == null ? null : getScene().getFocusOwner();
    if (owner != null && Keyboard.holds(content, owner)) {
      var at = content.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
      reveal(down, at.getMinY(), at.getMaxY(), getHeight());
      reveal(across, at.getMinX(), at.getMaxX(), getWidth());
    }
  }

  /// What is larger than the room is left where it is.
  private static void reveal(ScrollBar bar, double from, double until, double shown) {
    if (!bar.isVisible() || until - from > shown - AROUND) {
      return;
    }
    double value = bar.getValue();
    if (from < value) {
      bar.setValue(Math.clamp(from - AROUND, 0, bar.getMax()));
    } else if (until > value + shown - AROUND) {
      bar.setValue(Math.clamp(until + 2 * AROUND - shown, 0, bar.getMax()));
    }
  }

  private static ScrollBar bar(Orientation orientation) {
    var bar = new ScrollBar();
    bar.setOrientation(orientation);
    bar.setFocusTraversable(false);
    bar.setVisible(false);
    return bar;
  }
}
