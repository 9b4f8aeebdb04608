package org.daybook.model.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.CancelBooking;
import org.daybook.model.simulation.Model.Said;

/// The model's seats at single sessions. None of them costs anything here, so that each is paid as
/// soon as it is booked.
final class Chairs {
  private final Places places;
  private final Sheets sheets;
  private final Map<UUID, Chair> chairs = new TreeMap<>();
  private final Map<UUID, Set<UUID>> sitting = new HashMap<>();

  Chairs(Places places, Sheets sheets) {
    this.places = places;
    this.sheets = sheets;
  }

  private record Chair(UUID session, UUID student, boolean kept) {}

  boolean isBooked(UUID session, UUID student) {
    return sitting.getOrDefault(session, Set.of()).contains(student);
  }

  Said book(UUID id, BookSeat said, UUID branch, Instant at) {
    var session = said.sessionId();
    var student = said.studentId();
    if (!places.isKnown(student, branch)) {
      return Said.rejected("NOT_FOUND");
    }
    var state = sheets.stateOf(session);
    if (state.equals("CANCELLED")) {
      return Said.rejected("SESSION_CANCELLED");
    }
    if (state.equals("FINISHED") || !at.isBefore(sheets.endOf(session))) {
      return Said.rejected("SESSION_OVER");
    }
    if (isBooked(session, student)) {
      return Said.rejected("ALREADY_BOOKED");
    }
    var cohort = sheets.cohortOf(session);
    var taken = new HashSet<>(sitting.getOrDefault(session, Set.of()));
    taken.addAll(places.seatedIn(cohort));
    if (!places.isSeated(student, cohort) && taken.size() >= places.seatsOf(cohort)) {
      return Said.rejected("SEATS_FULL");
    }
    chairs.put(id, new Chair(session, student, true));
    sitting.computeIfAbsent(session, _ -> new HashSet<>()).add(student);
    return Said.ACCEPTED;
  }

  Said cancel(CancelBooking said) {
    var chair = chairs.get(said.bookingId());
    if (chair == null) {
      return Said.rejected("NOT_FOUND");
    }
    if (sheets.stateOf(chair.session).equals("FINISHED")) {
      return Said.rejected("SESSION_OVER");
    }
    if (!chair.kept) {
      return Said.rejected("TRANSITION_NOT_ALLOWED");
    }
    // Every cancellation here gives a reason, and the owner who gives it may be late.
    free(said.bookingId(), chair);
    return Said.ACCEPTED;
  }

  /// The session does not take place.
  void clear(UUID session) {
    Map.copyOf(chairs)
        .forEach((id, chair) -> {
          if (chair.session.equals(session) && chair.kept) {
            free(id, chair);
          }
        });
  }

  private void free(UUID id, Chair chair) {
    chairs.put(id, new Chair(chair.session, chair.student, false));
    sitting.getOrDefault(chair.session, new HashSet<>()).remove(chair.student);
  }

  /// One line per booking, as the server's rows must say.
  Map<UUID, String> lines() {
    var lines = new TreeMap<UUID, String>();
    chairs.forEach((id, it) -> lines.put(id, line(it.session, it.student, it.kept)));
    return lines;
  }

  static String line(UUID session, UUID student, boolean kept) {
    return student + " at " + session + (kept ? "" : ", cancelled");
  }
}
