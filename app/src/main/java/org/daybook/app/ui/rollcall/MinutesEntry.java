package org.daybook.app.ui.rollcall;

import java.util.UUID;
import org.daybook.model.rollcall.AttendanceValue;

/// Minutes being typed after L or O. They begin as a proposal; the first digit replaces it.
///
/// @param intentId names the gesture that will save them
/// @param seen the row before the key was pressed
record MinutesEntry(
    UUID intentId, RegisterRow seen, AttendanceValue value, int minutes, boolean typed) {

  private static final int MOST = 999;

  MinutesEntry digit(int digit) {
    int grown = typed ? minutes * 10 + digit : digit;
    return grown > MOST ? this : new MinutesEntry(intentId, seen, value, grown, true);
  }

  MinutesEntry backspace() {
    return new MinutesEntry(intentId, seen, value, typed ? minutes / 10 : 0, true);
  }

  boolean changesAnything() {
    return seen.value() != value || seen.minutes() != minutes;
  }
}
