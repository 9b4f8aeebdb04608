package org.daybook.model.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/// Virtual time: what is to happen happens in the order of its moment, and at the same moment in
/// the order in which it was planned.
final class Scheduler {
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
  private final Instant beginning;
  private long now;
  private long planned;

  Scheduler(Instant beginning) {
    this.beginning = beginning;
  }

  private record Event(long at, long order, Runnable what) {}

  long millis() {
    return now;
  }

  Instant instant() {
    return beginning.plusMillis(now);
  }

  void after(long millis, Runnable what) {
    at(now + Math.max(0, millis), what);
  }

  void at(long millis, Runnable what) {
    events.add(new Event(Math.max(now, millis), planned++, what));
  }

  /// Lets the next thing happen.
  void next() {
    var event = events.remove();
    now = event.at();
    event.what().run();
  }
}
