package org.daybook.app.service.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.attention.Opposite;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// Something to settle, with both sides.
///
/// @param command wire name of the operation
/// @param note what was said when it was handed on or settled, or null
/// @param session what it is about, or null
/// @param student whom it is about, or null
/// @param own what the operation says
/// @param other what stands against it, or null where there is nothing or the desk does not have it
/// @param against what that is, whether the desk has it or not
public record AttentionView(
    UUID itemId,
    AttentionKind kind,
    Reason reason,
    String command,
    Instant capturedAt,
    AttentionState state,
    @Nullable String note,
    @Nullable StudentSide student,
    @Nullable SessionSide session,
    Side own,
    @Nullable Side other,
    Opposite against) {

  /// The two marks to choose from.
  public Optional<Two<Said.Mark>> marks() {
    return two(Said.Mark.class);
  }

  /// The two entries of the book that look like one person.
  public Optional<Two<Said.Student>> students() {
    return two(Said.Student.class);
  }

  private <S extends Said> Optional<Two<S>> two(Class<S> type) {
    return other != null && type.isInstance(own.said()) && type.isInstance(other.said())
        ? Optional.of(new Two<>(type.cast(own.said()), type.cast(other.said())))
        : Optional.empty();
  }

  /// Both sides say the same sort of thing.
  public record Two<S extends Said>(S own, S other) {}

  /// Whom an item is about.
  public record StudentSide(UUID studentId, String name, String code) {}

  /// Which session an item is about.
  public record SessionSide(UUID sessionId, String cohort, LocalDate day, Instant startsAt) {}
}
