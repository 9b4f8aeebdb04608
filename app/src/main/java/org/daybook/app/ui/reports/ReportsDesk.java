package org.daybook.app.ui.reports;

import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.app.service.reports.Choices;
import org.daybook.app.service.reports.ReportQuery;
import org.daybook.app.service.reports.ReportService;
import org.daybook.app.service.reports.ReportTable;
import org.daybook.app.service.reports.Watch;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Rights;

/// What reports read of the desk.
public interface ReportsDesk {

  Choices choices();

  /// Empty when the watch stopped it.
  Optional<ReportTable> read(ReportQuery query, Watch watch);

  /// Whether the person at the desk may reconcile the cash.
  boolean mayReconcile();

  /// Whether the person may know what the branch earns.
  boolean mayReadMoney();

  static ReportsDesk of(ReportService service, Supplier<Rights> rights) {
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
        return rights.get().include(Permission.SHIFT_REVIEW);
      }

      @Override
      public boolean mayReadMoney() {
        return rights.get().include(Permission.REPORT_FINANCE);
      }
    };
  }
}
