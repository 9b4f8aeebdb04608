package org.daybook.app.ui.today;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.daybook.app.ui.text.Messages;

/// The hours above the rooms, and the time it is.
final class TimeLineHours extends Pane {
  private static final double CLEAR = 42;

  private final Messages messages;
  private final Label now = new Label();
  private TimeLineScale scale = TimeLineScale.NONE;
  private double scrolled;
  private List<Instant> hours = List.of();
  private Optional<Instant> line = Optional.empty();

  TimeLineHours(Messages messages) {
    this.messages = messages;
    getStyleClass().add("hours");
    setAccessibleRole(AccessibleRole.NODE);
    now.getStyleClass().add("now-time");
    var clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  /// Keeps the hours above their places however wide the rooms are and wherever they are scrolled.
  void follow(TimeLineRooms rooms) {
    // At once and not at the next layout: the rooms tell it while they are laid out themselves.
    rooms
        .scaleProperty()
        .subscribe(is -> {
          scale = is;
          layoutChildren();
        });
    rooms
        .scrolledProperty()
        .subscribe(is -> {
          scrolled = is.doubleValue();
          layoutChildren();
        });
  }

  void show(TimeLineLayout layout, Optional<Instant> moment) {
    hours = layout.hours();
    line = moment;
    getChildren().clear();
    for (var hour : hours) {
      var label = new Label(messages.time(hour));
      label.getStyleClass().add("hour");
      getChildren().add(label);
    }
    moment.ifPresent(it -> now.setText(messages.time(it)));
    if (moment.isPresent()) {
      getChildren().add(now);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double at = line.map(it -> scale.x(it) - scrolled).orElse(-CLEAR);
    for (int i = 0; i < hours.size(); i++) {
      var label = getChildren().get(i);
      double x = scale.x(hours.get(i)) - scrolled;
      place((Label) label, x);
      label.setVisible(
          x - label.prefWidth(-1) / 2 >= TimeLineScale.ROOM_WIDTH - CLEAR / 2
              && Math.abs(x - at) >= CLEAR);
    }
    place(now, at);
    now.setVisible(at >= TimeLineScale.ROOM_WIDTH);
  }

  private void place(Label label, double x) {
    double width = Math.ceil(label.prefWidth(-1));
    double height = label.prefHeight(width);
    label.resizeRelocate(
        snapPositionX(x - width / 2), snapPositionY((getHeight() - height) / 2), width, height);
  }
}
