package org.daybook.app.ui.reconcile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.files.FileService;
import org.daybook.app.service.reconcile.ReconciledDrawers;
import org.daybook.app.service.reconcile.ReportOf;
import org.daybook.app.ui.fx.Background;
import org.daybook.model.desk.CaptureResult;

/// Reconciliation over a real desk on real files; where it leads is written down.
final class ReconcileAtWork implements AutoCloseable {
  final ReconciledDrawers drawers;
  final ReconcileViewModel model;
  final LedgerExportViewModel export;
  final List<Object> gone = new ArrayList<>();

  ReconcileAtWork(Path folder, Background background) {
    drawers = new ReconciledDrawers(folder);
    var desk =
        ReconcileDesk.of(
            drawers.service,
            drawers.centre.staff,
            payment ->
                drawers.cash.gestures().reprint(drawers.centre.staff, UUID.randomUUID(), payment)
                    instanceof CaptureResult.Saved);
    model =
        new ReconcileViewModel(
            desk,
            background,
            new ReconcileActions() {
              @Override
              public void openReceipt(UUID paymentId) {
                gone.add(paymentId);
              }

              @Override
              public void print(ReportOf report) {
                gone.add(report);
              }

              @Override
              public void back() {
                gone.add("back");
              }
            });
    export = new LedgerExportViewModel(desk, new FileService(), background);
  }

  @Override
  public void close() {
    drawers.close();
  }
}
