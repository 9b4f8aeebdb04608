package org.daybook.app.service.rollcall;

import java.util.Set;
import java.util.UUID;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// One student on a register.
///
/// @param mark what counts, or null while unmarked
/// @param waiting whether the mark is saved here and not confirmed by the centre
/// @param contested whether another mark contradicts it and nobody has settled that
/// @param note health and pick-up note, only for those who may see it, or null
public record RegisterLine(
    UUID studentId,
    String name,
    String code,
    Set<Badge> badges,
    @Nullable MarkView mark,
    boolean waiting,
    boolean contested,
    @Nullable String note) {
  public RegisterLine {
    badges = Set.copyOf(badges);
  }

  public AttendanceValue attendance() {
    return mark == null ? AttendanceValue.UNMARKED : mark.attendance();
  }
}
