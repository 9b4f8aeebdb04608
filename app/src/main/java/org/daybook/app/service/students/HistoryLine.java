package org.daybook.app.service.students;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daybook.model.command.Reason;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.people.StudentDetail;
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

    /// A student or a family was written into the book, or details of one were changed.
    ///
    /// @param added whether it was new
    /// @param family whether it was the family
    record Written(boolean added, boolean family, List<StudentDetail> details) implements What {
      public Written {
        details = List.copyOf(details);
      }
    }

    /// A place in a cohort came to another state.
    ///
    /// @param state null when another detail of it was changed
    /// @param reason why, where the enrolment still says so
    record Place(@Nullable EnrolmentState state, String cohort, @Nullable String reason)
        implements What {}

    /// The student was moved to a place in another cohort.
    record Moved(String from, String to) implements What {}

    /// The student was let into a session without an enrolment.
    ///
    /// @param guest whether the student was not in the book before
    record Admitted(boolean guest, String cohort, LocalDate day) implements What {}

    /// Somebody asked after the student, who stayed away, or did not after all.
    ///
    /// @param note what was heard; null for nothing, or for who may not see notes
    record Called(boolean takenBack, @Nullable String note) implements What {}

    /// A seat at one session was booked, given free, or its price decided about.
    ///
    /// @param command wire name of what was done
    record Seat(String command, String cohort, LocalDate day) implements What {}

    /// One of this desk's other operations, or one that was refused.
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
