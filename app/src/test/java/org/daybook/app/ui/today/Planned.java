package org.daybook.app.ui.today;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.daybook.app.service.rollcall.RegisterCounts;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// Sessions as the desk hands them out, made by hand.
final class Planned {
  private Planned() {}

  static UUID id(int number) {
    return new UUID(7, number);
  }

  static SessionSummary session(int number, @Nullable String room, Instant from, Instant until) {
    return session(number, room, from, until, SessionState.SCHEDULED, RegisterState.OPEN);
  }

  static SessionSummary session(
      int number,
      @Nullable String room,
      Instant from,
      Instant until,
      SessionState state,
      RegisterState register) {
    return new SessionSummary(
        id(number),
        "G-" + number,
        "Course " + number,
        room,
        "Omar",
        from,
        until,
        state,
        register,
        new RegisterCounts(0, Map.of(), 0),
        null,
        null,
        0);
  }
}
