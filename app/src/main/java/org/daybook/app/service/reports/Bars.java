package org.daybook.app.service.reports;

import java.util.List;
import java.util.function.Predicate;
import org.daybook.app.service.reports.ReportTable.Bar;

/// The first rows of a report as bars: no more than can be told apart.
final class Bars {
  private static final int MOST = 8;
  private static final int MOST_PAIRS = 6;

  private Bars() {}

  /// @param value the column whose figure is drawn
  static List<Bar> of(List<ReportRow> rows, int value, Predicate<ReportRow> heed) {
    return rows.stream()
        .limit(MOST)
        .map(it -> new Bar(it.cells().getFirst(), it.cells().get(value), heed.test(it)))
        .toList();
  }

  /// Two bars for each of the first rows.
  ///
  /// @param value the column of what is filled
  /// @param beside the column of what is outlined
  static List<Bar> pairs(List<ReportRow> rows, int value, int beside) {
    return rows.stream()
        .limit(MOST_PAIRS)
        .map(it -> {
          var cells = it.cells();
          return new Bar(cells.getFirst(), cells.get(value), false, cells.get(beside));
        })
        .toList();
  }
}
