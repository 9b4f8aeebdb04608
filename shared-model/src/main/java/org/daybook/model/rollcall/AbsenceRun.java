package org.daybook.model.rollcall;

import java.util.List;

/// How often in a row somebody was absent without an excuse, up to now. Whoever came, for the whole
/// session or a part of it, ended it, and so did an excuse: the centre was told why. What nobody
/// marked says nothing.
public final class AbsenceRun {
  /// After so many somebody should ask how the student is.
  public static final int TO_BE_FOLLOWED_UP = 2;

  private AbsenceRun() {}

  /// @param newestFirst the marks that count, of different sessions
  public static int of(List<AttendanceValue> newestFirst) {
    int absences = 0;
    for (var value : newestFirst) {
      switch (value) {
        case ABSENT -> absences++;
        case UNMARKED -> {}
        case PRESENT, LATE, LEFT_EARLY, EXCUSED -> {
          return absences;
        }
      }
    }
    return absences;
  }
}
