package org.daybook.model.rollcall;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Corrects a mark after its register was submitted, or settles two marks that contradict each
/// other.
///
/// @param sessionId the session
/// @param studentId who
/// @param attendance what holds from now on
/// @param minutes late or left early by, 0 to 1,440; 0 for other values
/// @param correctedMarkId the mark that counted, or null
/// @param otherMarkId the contradicting mark that this settles, or null
/// @param reason why, in the author's words
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record CorrectMark(
    UUID sessionId,
    UUID studentId,
    AttendanceValue attendance,
    int minutes,
    @Nullable UUID correctedMarkId,
    @Nullable UUID otherMarkId,
    String reason)
    implements Command {
  public CorrectMark {
    Require.given(sessionId, studentId, attendance);
    if (minutes < 0 || minutes > 1440 || (minutes > 0 && !attendance.countsMinutes())) {
      throw new IllegalArgumentException("minutes go with late and left early, 0 to 1,440");
    }
    reason = Require.text(reason, Require.REASON, "a reason");
  }
}
