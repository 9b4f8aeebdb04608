package org.daybook.app.ui.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A day as somebody types it: day, month, year with anything between, in any digits.
public final class DayConverter extends StringConverter<LocalDate> {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT);
  private static final int PARTS = 3;

  @Override
  public String toString(@Nullable LocalDate day) {
    return day == null ? "" : WRITTEN.format(day);
  }

  @Override
  public @Nullable LocalDate fromString(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    var parts = typed.strip().split("[^\\p{Nd}]+", -1);
    if (parts.length != PARTS) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }
}
