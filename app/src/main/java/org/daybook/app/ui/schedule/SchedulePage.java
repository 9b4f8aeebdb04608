package org.daybook.app.ui.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.service.schedule.ScheduledSession.ClashLine;
import org.daybook.app.service.schedule.Timetable;
import org.daybook.app.ui.schedule.ScheduleDesk.Allowed;
import org.jspecify.annotations.Nullable;

/// A timetable as it is shown.
///
/// @param now the moment at which registers are missing or not
record SchedulePage(
    Timetable timetable,
    Allowed allowed,
    Span span,
    Grouping grouping,
    ScheduleLayout layout,
    Instant now) {

  static SchedulePage of(
      Timetable timetable, Allowed allowed, Span span, Grouping grouping, Instant now) {
    var layout = ScheduleLayout.of(timetable, span, grouping);
    return new SchedulePage(timetable, allowed, span, grouping, layout, now);
  }

  /// Two sessions that want the same.
  record Pair(ScheduledSession session, ClashLine clash) {}

  Optional<ScheduledSession> session(@Nullable UUID sessionId) {
    return timetable.sessions().stream().filter(it -> it.sessionId().equals(sessionId)).findFirst();
  }

  boolean isEmpty() {
    return timetable.sessions().isEmpty();
  }

  boolean hasClosedDays() {
    return !timetable.closedDays().isEmpty();
  }

  boolean showsToday() {
    return timetable.dates().contains(timetable.today());
  }

  boolean isClosed(LocalDate day) {
    return timetable.closedDays().containsKey(day);
  }

  /// Each clash once, by time.
  List<Pair> clashes() {
    var pairs = new ArrayList<Pair>();
    var told = new HashSet<Set<Object>>();
    for (var session : timetable.sessions()) {
      for (var clash : session.clashes()) {
        if (told.add(Set.of(session.sessionId(), clash.otherId(), clash.kind()))) {
          pairs.add(new Pair(session, clash));
        }
      }
    }
    return pairs;
  }

  /// Sessions that are still to take place although the branch is closed.
  List<ScheduledSession> onClosedDays() {
    return timetable.sessions().stream()
        .filter(it -> it.state().mayBePlanned() && it.plan().endsAt().isAfter(now))
        .filter(it -> isClosed(it.plan().businessDate()))
        .toList();
  }
}
