package org.daybook.model.rollcall;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Says what somebody saw of a student in a session.
///
/// @param sessionId the session
/// @param studentId who
/// @param attendance what was seen
/// @param minutes late or left early by, 0 to 1,440; 0 for other values
/// @param replacesMarkId the mark that the author saw as current, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record MarkAttendance(
    UUID sessionId,
    UUID studentId,
    AttendanceValue attendance,
    int minutes,
    @Nullable UUID replacesMarkId)
    implements Command {
  public MarkAttendance {
    Require.given(sessionId, studentId, attendance);
    if (minutes < 0 || minutes > 1440 || (minutes > 0 && !attendance.countsMinutes())) {
      throw new IllegalArgumentException("minutes go with late and left early, 0 to 1,440");
    }
  }
}
