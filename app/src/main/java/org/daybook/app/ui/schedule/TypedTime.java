package org.daybook.app.ui.schedule;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.daybook.model.value.FoldedText;

/// A time of day as people type it: `9:30`, `930`, `17`; in the digits of any script.
final class TypedTime {
  private static final int HOUR_DIGITS = 2;
  private static final int MINUTE_DIGITS = 2;
  private static final int MOST_DIGITS = 4;

  private TypedTime() {}

  /// Empty when it is no time.
  static Optional<LocalTime> read(String typed) {
    var parts = FoldedText.fold(typed).split("\\s+", -1);
    try {
      return switch (parts.length) {
        case 1 -> ofDigits(parts[0]);
        case 2 ->
            parts[1].length() == MINUTE_DIGITS
                ? Optional.of(LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                : Optional.empty();
        default -> Optional.empty();
      };
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> ofDigits(String digits) {
    if (digits.length() <= HOUR_DIGITS) {
      return Optional.of(LocalTime.of(Integer.parseInt(digits), 0));
    }
    int hours = digits.length() - MINUTE_DIGITS;
    return digits.length() <= MOST_DIGITS
        ? Optional.of(
            LocalTime.of(
                Integer.parseInt(digits.substring(0, hours)),
                Integer.parseInt(digits.substring(hours))))
        : Optional.empty();
  }

  /// As it is read again.
  static String written(LocalTime time) {
    return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
  }
}
