package org.daybook.app.service.cash;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.cash.Price;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionGuest;
import org.jspecify.annotations.Nullable;

/// What of a day is the same for whoever pays: its sessions with their guests, cohorts and courses,
/// and all prices. It is read once, and anew after any of it has changed; a sale changes none.
final class DayAtHand {
  private static final Set<String> TABLES =
      Set.of(
          Session.TABLE.name(),
          SessionGuest.TABLE.name(),
          Cohort.TABLE.name(),
          Course.TABLE.name(),
          Price.TABLE.name());

  private final AtomicLong changes = new AtomicLong();
  private volatile @Nullable Kept kept;

  DayAtHand(Replica replica) {
    replica.onChange(change -> {
      if (!Collections.disjoint(change.tables(), TABLES)) {
        changes.incrementAndGet();
      }
    });
  }

  /// The replica with the day's rows at hand.
  RowsAtHand of(LocalDate day, ReplicaReader replica) {
    // Asked before the rows are: what changes meanwhile makes them old, never too new.
    long now = changes.get();
    var last = kept;
    if (last == null || last.changes() != now || !last.day().equals(day)) {
      last = new Kept(day, now, read(day, replica));
      kept = last;
    }
    return new RowsAtHand(replica, last.rows().copy());
  }

  private static RowsAtHand.Known read(LocalDate day, ReplicaReader replica) {
    var rows = new RowsAtHand(replica);
    rows.readPrices();
    rows.read(Session.BY_DATE, List.of(day));
    var sessions = rows.list(Session.BY_DATE, day);
    rows.read(SessionGuest.BY_SESSION, sessions.stream().map(Session::id).toList());
    rows.readCohorts(sessions.stream().map(Session::cohortId).toList());
    return rows.known();
  }

  private record Kept(LocalDate day, long changes, RowsAtHand.Known rows) {}
}
