package org.daybook.server.importer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a CSV file, read by the names of its columns, whose case does not matter. A blank
/// value is no value.
record SourceRow(Place place, Map<String, String> values) {

  /// The first of the columns that says something; exporters call the same thing differently.
  @Nullable String text(String... columns) {
    for (var column : columns) {
      var value = values.get(column.toLowerCase(Locale.ROOT));
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  String required(int mostCharacters, String... columns) throws RefusedRowException {
    var value = limited(mostCharacters, columns);
    if (value == null) {
      throw new RefusedRowException(columns[0] + " is missing");
    }
    return value;
  }

  @Nullable String limited(int mostCharacters, String... columns) throws RefusedRowException {
    var value = text(columns);
    if (value != null && value.length() > mostCharacters) {
      throw new RefusedRowException(
          columns[0] + " has " + value.length() + " characters, at most " + mostCharacters);
    }
    return value;
  }

  String sourcedId() throws RefusedRowException {
    return required(255, "sourcedId");
  }

  @Nullable LocalDate date(String... columns) throws RefusedRowException {
    var value = text(columns);
    return value == null ? null : SourceDates.date(columns[0], value);
  }

  /// A list within one cell, separated by commas.
  List<String> list(String... columns) {
    var value = text(columns);
    return value == null
        ? List.of()
        : Arrays.stream(value.split(",", -1))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .toList();
  }

  /// Whether the source says that the thing is gone.
  boolean toBeDeleted() throws RefusedRowException {
    var status = text("status");
    if (status == null || status.equalsIgnoreCase("active")) {
      return false;
    }
    // OneRoster 1.0 also knew inactive, and some exporters still write it.
    if (status.equalsIgnoreCase("tobedeleted") || status.equalsIgnoreCase("inactive")) {
      return true;
    }
    throw new RefusedRowException("status is '" + status + "', not active or tobedeleted");
  }

  boolean isTrue(String column) {
    var value = text(column);
    return value != null && (value.equalsIgnoreCase("true") || value.equals("1"));
  }

  boolean isFalse(String column) {
    var value = text(column);
    return value != null && (value.equalsIgnoreCase("false") || value.equals("0"));
  }
}
