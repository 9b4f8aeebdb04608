package org.daybook.app.ui.window;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.daybook.app.service.Desk;
import org.daybook.app.service.DeskChanges.Changed;
import org.daybook.app.service.files.FileService;
import org.daybook.app.service.reconcile.ReportOf;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.SaveDialog;
import org.daybook.app.ui.paper.PaperSubject;
import org.daybook.app.ui.reconcile.LedgerExportViewModel;
import org.daybook.app.ui.reconcile.ReconcileActions;
import org.daybook.app.ui.reconcile.ReconcileController;
import org.daybook.app.ui.reconcile.ReconcileDesk;
import org.daybook.app.ui.reconcile.ReconcileViewModel;
import org.daybook.app.ui.shell.Place;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.cash.CashCount;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;

/// Reconciliation in the frame: it lies over the place from which somebody came, until that person
/// goes back. It follows counts; single payments do not move it while somebody reads.
final class ReconcileScreens {
  private final Desk desk;
  private final Background background;
  private final Consumer<Place> go;
  private final ReconcileViewModel model;
  private final LedgerExportViewModel export;
  private Optional<Place> covered = Optional.empty();

  /// @param background where nobody waits for it to save a mark
  ReconcileScreens(
      Desk desk,
      UUID staffId,
      Supplier<UUID> intentIds,
      Background background,
      PaperScreens paper,
      Consumer<Place> go) {
    this.desk = desk;
    this.background = background;
    this.go = go;
    var gestures = desk.services().cash().gestures();
    var reads =
        ReconcileDesk.of(
            desk.services().reconcile(),
            staffId,
            payment ->
                gestures.reprint(staffId, intentIds.get(), payment) instanceof CaptureResult.Saved);
    this.model =
        new ReconcileViewModel(
            reads,
            background,
            new ReconcileActions() {
              @Override
              public void openReceipt(UUID paymentId) {
                covered.ifPresent(
                    place -> paper.open(new PaperSubject.ReceiptOf(paymentId, true), place));
              }

              @Override
              public void print(ReportOf report) {
                covered.ifPresent(
                    place -> paper.open(new PaperSubject.CashReportOf(report), place));
              }

              @Override
              public void back() {
                uncover();
              }
            });
    this.export = new LedgerExportViewModel(reads, new FileService(), background);
  }

  /// Shows it over a place.
  void open(Place place) {
    covered = Optional.of(place);
    go.accept(place);
  }

  private void uncover() {
    var place = covered;
    covered = Optional.empty();
    place.ifPresent(go);
  }

  /// The screen, where it lies over that place.
  Optional<Screen> over(Place place, Messages messages) {
    return covered.filter(place::equals).map(it -> screen(messages));
  }

  private Screen screen(Messages messages) {
    var controller = new ReconcileController(model, export, messages, SaveDialog.ofSystem());
    var view = new Fxml(messages).load(controller);
    model.refresh();
    background.ui().later(controller::focus);
    var changes =
        desk.changes().refresh(ReconcileScreens::concerns, background.ui(), model::refresh);
    return Screen.of(view, changes::close, controller::close);
  }

  private static boolean concerns(Changed changed) {
    return changed.in(CashCount.TABLE, Role.TABLE, RoleAssignment.TABLE);
  }
}
