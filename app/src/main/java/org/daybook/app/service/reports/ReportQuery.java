package org.daybook.app.service.reports;

import java.time.LocalDate;

/// What is to be added up.
///
/// @param from first day
/// @param to last day
public record ReportQuery(Grouping grouping, LocalDate from, LocalDate to, ReportFilter filter) {
  public ReportQuery {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " is after " + to);
    }
  }

  public ReportQuery by(Grouping other) {
    return new ReportQuery(other, from, to, filter);
  }

  public ReportQuery with(ReportFilter other) {
    return new ReportQuery(grouping, from, to, other);
  }

  public ReportQuery on(LocalDate first, LocalDate last) {
    return new ReportQuery(grouping, first, last, filter);
  }
}
