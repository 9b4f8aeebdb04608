package org.daybook.app.service.reports;

import java.util.List;

/// A report.
///
/// @param threshold per cent that the centre asks for
/// @param total one more row, for all of them together
/// @param bars what is drawn of it
public record ReportTable(
    ReportQuery query,
    int threshold,
    List<Column> columns,
    List<ReportRow> rows,
    ReportRow total,
    List<Bar> bars) {
  public ReportTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    bars = List.copyOf(bars);
  }

  /// A bar of the chart.
  ///
  /// @param name what it stands for
  /// @param value how long it is
  /// @param heed whether it is one to look into
  public record Bar(Cell name, Cell value, boolean heed) {

    /// In the unit of its chart: a number, or tenths of a per cent.
    public long length() {
      return switch (value) {
        case Cell.Count(long number) -> number;
        case Cell.Share share -> share.tenths();
        default -> 0;
      };
    }
  }
}
