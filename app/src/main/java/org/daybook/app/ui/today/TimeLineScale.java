package org.daybook.app.ui.today;

import java.time.Duration;
import java.time.Instant;

/// Turns moments into places across: the first hour stands behind the names of the rooms.
///
/// @param width of an hour
record TimeLineScale(Instant from, double width) {
  static final double ROOM_WIDTH = 120;
  static final double LEAST_HOUR_WIDTH = 72;

  /// Room behind the last hour for half of its figures.
  static final double END = 24;

  static final TimeLineScale NONE = new TimeLineScale(Instant.EPOCH, LEAST_HOUR_WIDTH);

  /// As wide as there is room for, but never narrower than can be read.
  static TimeLineScale of(TimeLineLayout layout, double room) {
    double hours = layout.minutes() / 60.0;
    return hours == 0
        ? NONE
        : new TimeLineScale(
            layout.from(), Math.max(LEAST_HOUR_WIDTH, (room - ROOM_WIDTH - END) / hours));
  }

  static double leastWidth(TimeLineLayout layout) {
    return ROOM_WIDTH + layout.minutes() / 60.0 * LEAST_HOUR_WIDTH + END;
  }

  double x(Instant moment) {
    return ROOM_WIDTH + Duration.between(from, moment).toSeconds() / 3600.0 * width;
  }

  /// @param minute since the first hour
  double x(long minute) {
    return ROOM_WIDTH + minute / 60.0 * width;
  }
}
