package org.daybook.app.ui.rollcall;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.app.ui.control.Attendance;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.rollcall.AttendanceValue;

/// The words for marks in one language.
final class MarkWords {

  /// In the order in which the chips stand.
  static final List<AttendanceValue> SHOWN =
      List.of(
          AttendanceValue.PRESENT,
          AttendanceValue.LATE,
          AttendanceValue.ABSENT,
          AttendanceValue.EXCUSED,
          AttendanceValue.LEFT_EARLY);

  private final Messages messages;
  private final Map<AttendanceValue, String> words = new EnumMap<>(AttendanceValue.class);

  MarkWords(Messages messages) {
    this.messages = messages;
    for (var value : AttendanceValue.values()) {
      words.put(value, messages.text("mark." + value.name().toLowerCase(Locale.ROOT)));
    }
  }

  static Attendance chip(AttendanceValue value) {
    return Attendance.valueOf(value.name());
  }

  static AttendanceValue value(Attendance chip) {
    return AttendanceValue.valueOf(chip.name());
  }

  String of(AttendanceValue value) {
    return words.getOrDefault(value, "");
  }

  /// With the minutes, when there are any.
  String of(AttendanceValue value, int minutes) {
    if (minutes == 0) {
      return of(value);
    }
    return switch (value) {
      case LATE -> messages.text("mark.late.minutes", minutes);
      case LEFT_EARLY -> messages.text("mark.left_early.minutes", minutes);
      case UNMARKED, PRESENT, EXCUSED, ABSENT -> of(value);
    };
  }

  Map<Attendance, String> byChip() {
    var byChip = new EnumMap<Attendance, String>(Attendance.class);
    SHOWN.forEach(value -> byChip.put(chip(value), of(value)));
    return byChip;
  }
}
