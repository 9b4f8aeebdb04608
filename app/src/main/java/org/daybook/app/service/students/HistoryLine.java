package org.daybook.app.service.students;

import java.time.Instant;
import java.time.LocalDate;
import org.daybook.model.command.Reason;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// Something that was said of a student or done about one.
///
/// @param by name of who did it, or null when the desk does not know the person
/// @param device name of the desk it was done at, or null when this desk does not know it
public record HistoryLine(
    Instant at, @Nullable String by, @Nullable String device, What what, Standing standing) {

  /// What it was.
  public sealed interface What {

    /// A mark in a session.
    ///
    /// @param corrected what counted before, when a correction made it; else null
    /// @param reason why it was corrected, or null
    /// @param counts whether it is the one that counts
    record Mark(
        AttendanceValue value,
        int minutes,
        String cohort,
        LocalDate day,
        @Nullable AttendanceValue corrected,
        @Nullable String reason,
        boolean counts)
        implements What {}

    /// Two entries of the book were said to be one person, or no longer to be.
    ///
    /// @param code of the entry that gave way
    record Merge(String code, boolean merged) implements What {}

    /// One of this desk's other operations.
    ///
    /// @param command wire name
    /// @param reason why it is not simply accepted, or null
    record Operation(String command, @Nullable Reason reason) implements What {}
  }

  /// How far it has come.
  public enum Standing {
    SAVED_HERE,
    SENT,
    ACCEPTED,
    EXCEPTION,
    REJECTED,
    PARKED
  }
}
