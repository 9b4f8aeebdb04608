package org.daybook.app.ui.rollcall;

import java.time.Instant;
import java.util.UUID;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// The session of a register or of a list, with how its marks stand.
///
/// @param course title, empty when the desk does not know it
/// @param room where, or null
/// @param trainer who teaches, or null
/// @param waiting own operations about it that the centre has not confirmed
public record RegisterHead(
    UUID sessionId,
    String course,
    String cohort,
    @Nullable String room,
    @Nullable String trainer,
    Instant startsAt,
    Instant endsAt,
    SessionState state,
    RegisterState register,
    Tally tally,
    int waiting) {

  /// Whether marks are set as they are, or only corrected with a reason.
  public boolean takesMarks() {
    return register.takesMarks() && state != SessionState.MISSED && state != SessionState.CANCELLED;
  }

  /// Whether it was submitted and is not locked yet.
  public boolean mayBeTakenBack() {
    return register == RegisterState.SUBMITTED;
  }

  RegisterHead with(Tally newTally) {
    return new RegisterHead(
        sessionId, course, cohort, room, trainer, startsAt, endsAt, state, register, newTally,
        waiting);
  }
}
