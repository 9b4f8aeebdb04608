package org.daybook.app.ui.rollcall;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.service.attention.Said;
import org.daybook.app.service.attention.Side;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// One student on the register as the screen shows it.
///
/// @param minutes late or left early by; 0 otherwise
/// @param markId the mark shown; null while unmarked, and until the desk has saved it
/// @param markedAt device time of the mark, or null
/// @param careNote health and pick-up note, or null
/// @param other what another desk said and nobody has settled, or null
public record RegisterRow(
    UUID studentId,
    String name,
    String code,
    Set<Note> notes,
    @Nullable String careNote,
    AttendanceValue value,
    int minutes,
    @Nullable UUID markId,
    @Nullable Instant markedAt,
    Saving saving,
    @Nullable OtherMark other) {

  public RegisterRow {
    notes = Set.copyOf(notes);
  }

  /// Where the mark is.
  public enum Saving {
    UNMARKED,
    /// Minutes are still being typed; nothing is saved.
    TYPING,
    SAVING,
    SAVED_HERE,
    CONFIRMED
  }

  /// What a badge says.
  public enum Note {
    GUEST,
    WALK_IN,
    BOOKED,
    PAYMENT_PENDING,
    BIRTHDAY,
    NOT_ON_ROSTER
  }

  /// A mark that contradicts the one that counts.
  ///
  /// @param itemId the item for Attention that holds both
  /// @param by who said so, or null when the desk does not know the person
  public record OtherMark(
      UUID itemId, AttendanceValue value, int minutes, @Nullable String by, Instant at) {

    static Optional<OtherMark> of(UUID itemId, @Nullable Side side) {
      return side != null && side.at() != null && side.said() instanceof Said.Mark mark
          ? Optional.of(
              new OtherMark(itemId, mark.attendance(), mark.minutes(), side.by(), side.at()))
          : Optional.empty();
    }
  }

  public boolean unmarked() {
    return value == AttendanceValue.UNMARKED;
  }

  RegisterRow marked(
      AttendanceValue newValue, int newMinutes, @Nullable UUID id, Instant at, Saving how) {
    boolean none = newValue == AttendanceValue.UNMARKED;
    return new RegisterRow(
        studentId,
        name,
        code,
        notes,
        careNote,
        newValue,
        newMinutes,
        id,
        none ? null : at,
        none ? Saving.UNMARKED : how,
        other);
  }
}
