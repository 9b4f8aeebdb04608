package org.daybook.app.service.rollcall;

import java.time.Instant;
import java.util.UUID;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// A session that is over and whose register nobody has submitted.
///
/// @param cohort name of the group
/// @param course title of what it takes, empty when the desk does not know it
/// @param trainer whom to ask, or null
/// @param onPaper whether it counts as missed, so that only a paper sheet can still be entered
public record MissingRegister(
    UUID sessionId,
    String cohort,
    String course,
    @Nullable String trainer,
    Instant startsAt,
    Instant endsAt,
    boolean onPaper) {

  public static MissingRegister of(SessionSummary session) {
    return new MissingRegister(
        session.sessionId(),
        session.cohort(),
        session.course(),
        session.trainer(),
        session.startsAt(),
        session.endsAt(),
        session.state() == SessionState.MISSED);
  }
}
