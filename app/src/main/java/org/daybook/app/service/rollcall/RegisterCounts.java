package org.daybook.app.service.rollcall;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.daybook.model.rollcall.AttendanceValue;

/// How many students stand where.
///
/// @param expected students on the sheet
/// @param marks how many have which mark; unmarked students are among UNMARKED
/// @param contested students of whom two different things were said
public record RegisterCounts(int expected, Map<AttendanceValue, Integer> marks, int contested) {
  public RegisterCounts {
    marks = Map.copyOf(marks);
  }

  static RegisterCounts of(Collection<RegisterLine> lines) {
    var marks = new EnumMap<AttendanceValue, Integer>(AttendanceValue.class);
    int contested = 0;
    for (var line : lines) {
      marks.merge(line.attendance(), 1, Integer::sum);
      contested += line.contested() ? 1 : 0;
    }
    return new RegisterCounts(lines.size(), marks, contested);
  }

  public int of(AttendanceValue attendance) {
    return marks.getOrDefault(attendance, 0);
  }

  /// Present, late or left early: who was seen.
  public int seen() {
    return of(AttendanceValue.PRESENT) + of(AttendanceValue.LATE) + of(AttendanceValue.LEFT_EARLY);
  }

  public int marked() {
    return expected - of(AttendanceValue.UNMARKED);
  }
}
