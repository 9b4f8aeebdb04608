package org.daybook.app.service.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.command.Reason;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// Something to settle, with both sides.
///
/// @param command wire name of the operation
/// @param actor who did it, or null when the desk does not know the person
/// @param device where, or null when it is not known
/// @param own what the operation says, or null when it is not about a mark
/// @param other what it contradicts, or null when it is not about a mark
/// @param session what it is about, or null
/// @param student whom it is about, or null
/// @param twoStudents the two who look like one person, or null when it is not about that
public record AttentionView(
    UUID itemId,
    AttentionKind kind,
    Reason reason,
    String command,
    @Nullable String actor,
    @Nullable String device,
    Instant capturedAt,
    AttentionState state,
    @Nullable String note,
    @Nullable StudentSide student,
    @Nullable SessionSide session,
    @Nullable MarkSide own,
    @Nullable MarkSide other,
    @Nullable TwoStudents twoStudents) {

  /// Whom an item is about.
  public record StudentSide(UUID studentId, String name, String code) {}

  /// Two entries of the book that look like one person.
  ///
  /// @param own the one that the operation wrote
  public record TwoStudents(Entry own, Entry other) {

    /// What tells people apart.
    public record Entry(
        UUID studentId,
        String name,
        String code,
        @Nullable String phone,
        @Nullable LocalDate birthDate) {}
  }

  /// Which session an item is about.
  public record SessionSide(UUID sessionId, String cohort, Instant startsAt) {}

  /// One of two things that were said.
  ///
  /// @param counts whether this is what counts now
  public record MarkSide(
      UUID markId,
      AttendanceValue attendance,
      int minutes,
      @Nullable String markedBy,
      Instant markedAt,
      @Nullable String device,
      boolean counts) {}
}
