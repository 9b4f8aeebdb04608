package org.daybook.app.ui.reports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.files.FileService;
import org.daybook.app.service.reports.ReportService;
import org.daybook.app.service.reports.ReportedWeeks;
import org.daybook.app.ui.fx.Background;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Rights;

/// Reports over a real desk on real files; where they lead is written down.
final class ReportsAtWork implements AutoCloseable {
  final ReportedWeeks weeks = new ReportedWeeks();
  final OpenedDesk desk;
  final ReportsViewModel model;
  final ReportExportViewModel export;
  final List<String> gone = new ArrayList<>();

  /// Whether the person may reconcile the cash.
  final AtomicBoolean reconciles = new AtomicBoolean(true);

  /// Whether the person may know what the branch earns.
  final AtomicBoolean readsMoney = new AtomicBoolean(true);

  ReportsAtWork(Path folder, Background background) {
    desk = new OpenedDesk(folder, weeks.day.centre);
    weeks.into(desk);
    var service = new ReportService(desk.replica, desk.identity, desk.rollCall, desk.clock);
    model =
        new ReportsViewModel(
            ReportsDesk.of(service, this::rights), background, new WrittenWays(gone));
    export = new ReportExportViewModel(new FileService(), background);
  }

  private Rights rights() {
    var permissions = EnumSet.noneOf(Permission.class);
    if (reconciles.get()) {
      permissions.add(Permission.SHIFT_REVIEW);
    }
    if (readsMoney.get()) {
      permissions.add(Permission.REPORT_FINANCE);
    }
    return new Rights(true, permissions);
  }

  @Override
  public void close() {
    desk.close();
  }
}
