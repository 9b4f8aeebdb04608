package org.daybook.app.ui.control;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.NamedArg;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Says what was just done and lets it be taken back while a ring runs down. Pointing at it or
/// reaching it by the keyboard holds the ring. What cannot be taken back is only news: it goes with
/// the next key or press. It never lies over what somebody works at.
public final class Toast extends HBox {

  private static final double RADIUS = 8;

  private final Label words = new Label();
  private final ActionButton undo = new ActionButton();
  private final Arc ring = new Arc(10, 10, RADIUS, RADIUS, 90, 360);
  private final Pane dial = new Pane();
  private final Timeline clock = new Timeline();
  private final ToastSeat seat;
  private Subscription untilGesture = Subscription.EMPTY;

  public Toast(@NamedArg("undoWord") String undoWord) {
    getStyleClass().add("toast");
    words.getStyleClass().add("toast-text");
    words.setMinWidth(Region.USE_PREF_SIZE);
    undo.setText(undoWord);
    undo.getStyleClass().add("small");
    ring.getStyleClass().add("ring");
    Circle track = new Circle(10, 10, RADIUS);
    track.getStyleClass().add("ring-track");
    dial.getChildren().addAll(track, ring);
    dial.managedProperty().bind(dial.visibleProperty());
    undo.managedProperty().bind(undo.visibleProperty());
    dial.setMinSize(20, 20);
    dial.setMaxSize(20, 20);
    getChildren().addAll(dial, words, undo);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    hoverProperty().addListener((all, was, is) -> hold(is));
    undo.focusedProperty().addListener((all, was, is) -> hold(is));
    seat = new ToastSeat(this, dial::isVisible);
  }

  /// Says something that cannot be taken back, no longer than until the next key or press.
  public void say(String done, Duration howLong) {
    show(done, howLong, this::dismiss);
    undo.setVisible(false);
    dial.setVisible(false);
    var scene = getScene();
    if (scene != null) {
      untilGesture = NextGesture.in(scene, this::dismiss);
    }
  }

  public void show(String done, Duration howLong, Runnable takeBack) {
    untilGesture.unsubscribe();
    undo.setVisible(true);
    dial.setVisible(true);
    words.setText(done);
    setAccessibleText(done);
    undo.setOnAction(event -> {
      dismiss();
      takeBack.run();
    });
    ring.setLength(360);
    clock.stop();
    clock
        .getKeyFrames()
        .setAll(
            new KeyFrame(
                howLong,
                event -> dismiss(),
                new KeyValue(ring.lengthProperty(), 0, Interpolator.LINEAR)));
    setVisible(true);
    clock.playFromStart();
  }

  /// Looks for its place again: what lies below it is another.
  public void settle() {
    seat.choose();
  }

  public void dismiss() {
    untilGesture.unsubscribe();
    clock.stop();
    setVisible(false);
  }

  private void hold(boolean held) {
    if (!isVisible()) {
      return;
    }
    if (held) {
      clock.pause();
    } else {
      clock.play();
    }
  }
}
