package org.daybook.server.importer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.regex.Pattern;

/// Reads the forms in which exporters write dates and times. A calendar date stands first in each,
/// and is taken as written: no zone moves a birthday to the day before.
final class SourceDates {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?"
              + "\\s?(Z|[+-]\\d{2}:?\\d{2})?");
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.HOUR_OF_DAY, 1, 2, java.time.format.SignStyle.NOT_NEGATIVE)
          .appendLiteral(':')
          .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
          .optionalStart()
          .appendLiteral(':')
          .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
          .optionalEnd()
          .toFormatter(java.util.Locale.ROOT);

  private SourceDates() {}

  static LocalDate date(String column, String text) throws RefusedRowException {
    var matcher = DATE.matcher(text);
    if (matcher.matches()) {
      try {
        var date = LocalDate.parse(matcher.group(1));
        if (date.getYear() >= 1900 && date.getYear() <= 2200) {
          return date;
        }
      } catch (DateTimeException e) {
        throw new RefusedRowException(column + " is '" + text + "', which no calendar has");
      }
    }
    throw new RefusedRowException(
        column + " is '" + text + "', not a date such as 2026-09-01 between 1900 and 2200");
  }

  static LocalTime time(String column, String text) throws RefusedRowException {
    try {
      return LocalTime.parse(text, TIME);
    } catch (DateTimeException e) {
      throw new RefusedRowException(column + " is '" + text + "', not a time such as 09:30");
    }
  }
}
