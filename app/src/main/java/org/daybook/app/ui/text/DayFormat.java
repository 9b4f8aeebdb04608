package org.daybook.app.ui.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.util.StringConverter;
import org.daybook.model.value.FoldedText;
import org.jspecify.annotations.Nullable;

/// A day in a field: written as the language writes it, and read in the same order with anything
/// between and in any digits; or with the year first. A year has four digits, so that nobody is
/// born in the year 12.
public final class DayFormat extends StringConverter<LocalDate> {
  /// While nobody has said yet in which language days are written.
  public static final DayFormat ISO = new DayFormat("uuuu-MM-dd", Locale.ROOT);

  private static final int WITHOUT_YEAR = 2;
  private static final int WHOLE = 3;
  private static final int YEAR_DIGITS = 4;

  private final DateTimeFormatter written;
  private final boolean monthFirst;

  /// @param pattern day, month and year in figures, in the order of the language
  DayFormat(String pattern, Locale locale) {
    this.written = DateTimeFormatter.ofPattern(pattern).localizedBy(locale);
    this.monthFirst = pattern.indexOf('M') < pattern.indexOf('d');
  }

  @Override
  public String toString(@Nullable LocalDate day) {
    return day == null ? "" : written.format(day);
  }

  @Override
  public @Nullable LocalDate fromString(@Nullable String typed) {
    return typed == null ? null : read(typed).orElse(null);
  }

  /// Empty when it is no day.
  public Optional<LocalDate> read(String typed) {
    var parts = parts(typed);
    return parts.length == WHOLE ? whole(parts) : Optional.empty();
  }

  /// Also a day without its year: the nearest to today.
  public Optional<LocalDate> read(String typed, LocalDate today) {
    var parts = parts(typed);
    return parts.length == WITHOUT_YEAR ? nearest(parts[0], parts[1], today) : read(typed);
  }

  private static String[] parts(String typed) {
    return FoldedText.fold(typed).split("\\s+", -1);
  }

  private Optional<LocalDate> whole(String[] parts) {
    if (parts[0].length() == YEAR_DIGITS) {
      return day(parts[0], parts[1], parts[2]);
    }
    if (parts[2].length() != YEAR_DIGITS) {
      return Optional.empty();
    }
    return monthFirst ? day(parts[2], parts[0], parts[1]) : day(parts[2], parts[1], parts[0]);
  }

  private Optional<LocalDate> nearest(String one, String other, LocalDate today) {
    var month = monthFirst ? one : other;
    var day = monthFirst ? other : one;
    return Stream.of(-1, 0, 1)
        .flatMap(years -> day(Integer.toString(today.getYear() + years), month, day).stream())
        .min(Comparator.comparingLong(it -> Math.abs(ChronoUnit.DAYS.between(today, it))));
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
