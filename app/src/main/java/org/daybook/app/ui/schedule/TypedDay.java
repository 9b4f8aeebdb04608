package org.daybook.app.ui.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.model.value.FoldedText;

/// A day as people type it: day and month, and the year unless it is the one that is meant anyway;
/// or the year first. With whatever between, in the digits of any script.
final class TypedDay {
  private static final int YEAR_DIGITS = 4;
  private static final int WITHOUT_YEAR = 2;
  private static final int WHOLE = 3;

  private TypedDay() {}

  /// Empty when it is no day.
  ///
  /// @param today a day without a year is the nearest to it
  static Optional<LocalDate> read(String typed, LocalDate today) {
    var parts = FoldedText.fold(typed).split("\\s+", -1);
    try {
      if (parts.length == WITHOUT_YEAR) {
        return nearest(number(parts[0]), number(parts[1]), today);
      }
      if (parts.length != WHOLE) {
        return Optional.empty();
      }
      boolean yearFirst = parts[0].length() == YEAR_DIGITS;
      var year = yearFirst ? parts[0] : parts[2];
      var day = yearFirst ? parts[2] : parts[0];
      return year.length() == YEAR_DIGITS
          ? Optional.of(LocalDate.of(number(year), number(parts[1]), number(day)))
          : Optional.empty();
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> nearest(int day, int month, LocalDate today) {
    return Stream.of(today.getYear() - 1, today.getYear(), today.getYear() + 1)
        .map(year -> LocalDate.of(year, month, day))
        .min(Comparator.comparingLong(it -> Math.abs(ChronoUnit.DAYS.between(today, it))));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /// As it is read again.
  static String written(LocalDate date) {
    return date.getDayOfMonth() + "." + date.getMonthValue() + "." + date.getYear();
  }
}
