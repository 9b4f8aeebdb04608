package org.daybook.app.ui.reports;

import java.util.Optional;
import org.daybook.app.service.reports.Choices;
import org.daybook.app.service.reports.ReportQuery;
import org.daybook.app.service.reports.ReportService;
import org.daybook.app.service.reports.ReportTable;
import org.daybook.app.service.reports.Watch;

/// What reports read of the desk.
public interface ReportsDesk {

  Choices choices();

  /// Empty when the watch stopped it.
  Optional<ReportTable> read(ReportQuery query, Watch watch);

  static ReportsDesk of(ReportService service) {
    return new ReportsDesk() {
      @Override
      public Choices choices() {
        return service.choices();
      }

      @Override
      public Optional<ReportTable> read(ReportQuery query, Watch watch) {
        return service.read(query, watch);
      }
    };
  }
}
