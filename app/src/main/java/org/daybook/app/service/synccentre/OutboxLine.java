package org.daybook.app.service.synccentre;

import java.time.Instant;
import java.util.UUID;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.OutboxState;
import org.daybook.model.operation.Outcome;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// One of this desk's operations on its way to the centre.
///
/// @param command wire name of what was done
/// @param actor name of who did it, or null when the desk does not know the person
/// @param outcome the centre's answer, or null before it came
/// @param reason why, unless simply accepted
/// @param expected what the desk expects until the answer comes
/// @param next what a person can do about it
/// @param student whom it is about, or null when it is about nobody or the desk cannot tell
/// @param mark what it says about whom, or null when it is no mark or the desk cannot tell
public record OutboxLine(
    long sequence,
    UUID intentId,
    String command,
    @Nullable String actor,
    Instant capturedAt,
    OutboxState state,
    @Nullable Outcome outcome,
    @Nullable Reason reason,
    Outcome expected,
    Next next,
    @Nullable String student,
    @Nullable Mark mark) {

  /// What a mark or its correction says, and about whom.
  public record Mark(String student, AttendanceValue attendance, int minutes) {}

  /// What to do.
  public enum Next {
    /// Nothing: it is done, or goes on by itself.
    NOTHING,
    /// It was rejected: do it another way, or let it be.
    DO_OTHERWISE,
    /// It contradicts something: settle the item in Attention.
    SETTLE,
    /// Nobody could read it: call support with its number.
    CALL_SUPPORT
  }
}
