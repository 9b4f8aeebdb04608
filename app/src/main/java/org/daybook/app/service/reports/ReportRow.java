package org.daybook.app.service.reports;

import java.util.List;

/// A row of a report, with a cell for each column.
public record ReportRow(Lead lead, List<Cell> cells) {
  public ReportRow {
    cells = List.copyOf(cells);
  }
}
