package org.daybook.app.service.reports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A report.
///
/// @param threshold per cent that the centre asks for
/// @param total one more row, for all of them together
/// @param bars what is drawn of it
/// @param remark what has to be said about it, if anything
public record ReportTable(
    ReportQuery query,
    int threshold,
    List<Column> columns,
    List<ReportRow> rows,
    ReportRow total,
    List<Bar> bars,
    Optional<Remark> remark) {
  public ReportTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    bars = List.copyOf(bars);
  }

  public ReportTable(
      ReportQuery query,
      int threshold,
      List<Column> columns,
      List<ReportRow> rows,
      ReportRow total,
      List<Bar> bars) {
    this(query, threshold, columns, rows, total, bars, Optional.empty());
  }

  ReportTable with(Remark said) {
    return new ReportTable(query, threshold, columns, rows, total, bars, Optional.of(said));
  }

  /// A bar of the chart.
  ///
  /// @param name what it stands for
  /// @param value how long it is
  /// @param heed whether it is one to look into
  /// @param beside what the bar beside it says, which is only outlined, or null
  public record Bar(Cell name, Cell value, boolean heed, @Nullable Cell beside) {

    Bar(Cell name, Cell value, boolean heed) {
      this(name, value, heed, null);
    }

    /// In the unit of its chart: a number, minor units of money, or tenths of a per cent.
    public long length() {
      return length(value);
    }

    /// The same of the one beside it.
    public long besideLength() {
      return beside == null ? 0 : length(beside);
    }

    private static long length(Cell cell) {
      return switch (cell) {
        case Cell.Count(long number) -> number;
        case Cell.Money(long minor, var currency) -> minor;
        case Cell.Share share -> share.tenths();
        default -> 0;
      };
    }
  }
}
