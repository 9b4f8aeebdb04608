package org.daybook.app.ui.rollcall;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.daybook.model.rollcall.AttendanceValue;

/// How many students stand where.
public record Tally(int expected, Map<AttendanceValue, Integer> marks) {

  public Tally {
    marks = Map.copyOf(marks);
  }

  static Tally of(Collection<RegisterRow> rows) {
    var marks = new EnumMap<AttendanceValue, Integer>(AttendanceValue.class);
    rows.forEach(row -> marks.merge(row.value(), 1, Integer::sum));
    return new Tally(rows.size(), marks);
  }

  public int of(AttendanceValue value) {
    return marks.getOrDefault(value, 0);
  }

  public int unmarked() {
    return of(AttendanceValue.UNMARKED);
  }

  /// Who was seen: present, late or left early.
  public int seen() {
    return of(AttendanceValue.PRESENT) + of(AttendanceValue.LATE) + of(AttendanceValue.LEFT_EARLY);
  }
}
