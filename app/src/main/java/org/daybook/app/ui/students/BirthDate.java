package org.daybook.app.ui.students;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.model.value.FoldedText;

/// A date as people type it: day, month, year with four digits, or the year first; with whatever
/// between, in the digits of any script.
final class BirthDate {
  private static final int PARTS = 3;
  private static final int YEAR_DIGITS = 4;

  private BirthDate() {}

  /// Empty when it is no date.
  static Optional<LocalDate> read(String typed) {
    var parts = FoldedText.fold(typed).split("\\s+", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    boolean yearFirst = parts[0].length() == YEAR_DIGITS;
    var year = yearFirst ? parts[0] : parts[2];
    var day = yearFirst ? parts[2] : parts[0];
    if (year.length() != YEAR_DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(parts[1]), Integer.parseInt(day)));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /// As it is read again.
  static String written(LocalDate date) {
    return date.getDayOfMonth() + "." + date.getMonthValue() + "." + date.getYear();
  }
}
