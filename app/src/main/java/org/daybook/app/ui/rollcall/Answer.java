package org.daybook.app.ui.rollcall;

import org.daybook.model.rollcall.AttendanceValue;

/// What somebody answers to a question: what holds, and why.
///
/// @param minutes late or left early by; without meaning for other values
/// @param reason as typed so far
public record Answer(AttendanceValue value, int minutes, String reason) {

  static final Answer NONE = new Answer(AttendanceValue.PRESENT, 0, "");

  Answer because(String newReason) {
    return new Answer(value, minutes, newReason);
  }

  Answer by(int newMinutes) {
    return new Answer(value, newMinutes, reason);
  }

  Answer holds(AttendanceValue newValue, int newMinutes) {
    return new Answer(newValue, newMinutes, reason);
  }
}
