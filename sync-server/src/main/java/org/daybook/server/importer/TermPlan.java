package org.daybook.server.importer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Academic sessions: they give classes their first and last day, and are no rows of ours.
final class TermPlan {
  /// Whole calendar days, both included.
  record Term(LocalDate firstDay, LocalDate lastDay) {}

  private final Planning planning;
  private final Map<String, Term> terms = new HashMap<>();

  TermPlan(Planning planning) {
    this.planning = planning;
  }

  void read(List<SourceRow> rows) {
    planning.findings().eachRow(ImportTable.OTHER, rows, this::row);
  }

  /// From the first day of the earliest to the last day of the latest; null where none is known.
  @Nullable Term spanOf(List<String> sourcedIds) {
    Term span = null;
    for (var sourcedId : sourcedIds) {
      var term = terms.get(sourcedId);
      if (term != null) {
        span = span == null ? term : joined(span, term);
      }
    }
    return span;
  }

  private void row(SourceRow row) throws RefusedRowException {
    var sourcedId = planning.uniqueId(row);
    var first = row.date("startDate");
    var last = row.date("endDate");
    if (first == null || last == null) {
      throw new RefusedRowException((first == null ? "startDate" : "endDate") + " is missing");
    }
    if (last.isBefore(first)) {
      throw new RefusedRowException("endDate " + last + " is before startDate " + first);
    }
    if (!row.toBeDeleted()) {
      terms.put(sourcedId, new Term(first, last));
    }
  }

  private static Term joined(Term one, Term other) {
    return new Term(
        one.firstDay().isBefore(other.firstDay()) ? one.firstDay() : other.firstDay(),
        one.lastDay().isAfter(other.lastDay()) ? one.lastDay() : other.lastDay());
  }
}
