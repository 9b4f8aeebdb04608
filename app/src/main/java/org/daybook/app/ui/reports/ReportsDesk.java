package org.daybook.app.ui.reports;

import java.util.Optional;
import java.util.function.BooleanSupplier;
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

  /// Whether the person at the desk may reconcile the cash.
  boolean mayReconcile();

  static ReportsDesk of(ReportService service, BooleanSupplier mayReconcile) {
    return new ReportsDesk() {
      @Override
      public Choices choices() {
        return service.choices();
      }

      @Override
      public Optional<ReportTable> read(ReportQuery query, Watch watch) {
        return service.read(query, watch);
      }

      @Override
      public boolean mayReconcile() {
        return mayReconcile.getAsBoolean();
      }
    };
  }
}
