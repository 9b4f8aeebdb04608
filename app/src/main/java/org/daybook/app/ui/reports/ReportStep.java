package org.daybook.app.ui.reports;

import java.util.List;
import org.daybook.app.service.reports.Cell;
import org.daybook.app.service.reports.ReportQuery;

/// A report on the way from the whole to the single row.
///
/// @param of the names of the rows that lead here, outermost first
public record ReportStep(ReportQuery query, List<Cell> of) {
  public ReportStep {
    of = List.copyOf(of);
  }
}
