package org.daybook.app.service.reports;

import java.util.List;
import java.util.function.Predicate;
import org.daybook.app.service.reports.ReportTable.Bar;

/// The first rows of a report as bars: no more than can be told apart.
final class Bars {
  private static final int MOST = 8;

  private Bars() {}

  /// @param value the column whose figure is drawn
  static List<Bar> of(List<ReportRow> rows, int value, Predicate<ReportRow> heed) {
    return rows.stream()
        .limit(MOST)
        .map(it -> new Bar(it.cells().getFirst(), it.cells().get(value), heed.test(it)))
        .toList();
  }
}
