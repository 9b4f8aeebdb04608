package org.daybook.app.ui.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A day in a field: written as the language writes it, and read in the same order with anything
/// between and in any digits; or with the year first.
public final class DayFormat extends StringConverter<LocalDate> {
  private static final int PARTS = 3;
  private static final int YEAR_DIGITS = 4;

  private final DateTimeFormatter written;

  /// Where day, month and year stand.
  private final List<Integer> places;

  /// @param pattern day, month and year in figures, in the order of the language
  DayFormat(String pattern, Locale locale) {
    this.written = DateTimeFormatter.ofPattern(pattern).localizedBy(locale);
    var order = Stream.of('d', 'M', 'u').map(pattern::indexOf).sorted().toList();
    this.places = Stream.of('d', 'M', 'u').map(pattern::indexOf).map(order::indexOf).toList();
  }

  @Override
  public String toString(@Nullable LocalDate day) {
    return day == null ? "" : written.format(day);
  }

  @Override
  public @Nullable LocalDate fromString(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    var parts = Stream.of(typed.split("[^\\p{Nd}]+", -1)).filter(it -> !it.isEmpty()).toList();
    if (parts.size() != PARTS) {
      return null;
    }
    var at = parts.getFirst().length() == YEAR_DIGITS ? List.of(2, 1, 0) : places;
    try {
      return LocalDate.of(
          number(parts, at.getLast()), number(parts, at.get(1)), number(parts, at.getFirst()));
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static int number(List<String> parts, int at) {
    return Integer.parseInt(parts.get(at));
  }
}
