package org.daybook.app.ui.window;

import org.daybook.app.service.Desk;
import org.daybook.app.service.DeskChanges.Changed;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.SaveDialog;
import org.daybook.app.ui.synccentre.ExportViewModel;
import org.daybook.app.ui.synccentre.SyncCentreController;
import org.daybook.app.ui.synccentre.SyncCentreViewModel;
import org.daybook.app.ui.synccentre.SyncDesk;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.attention.AttentionItem;

/// The sync centre in the frame: it follows the replica and the way to the centre.
final class SyncCentreScreen {
  private final Desk desk;
  private final Background background;
  private final ExportViewModel export;
  private final SyncCentreViewModel model;

  /// @param settle shows where what went wrong is settled
  SyncCentreScreen(Desk desk, Background background, ExportViewModel export, Runnable settle) {
    this.desk = desk;
    this.background = background;
    this.export = export;
    this.model =
        new SyncCentreViewModel(
            SyncDesk.of(desk.services().syncCentre()), background, desk.clock(), settle);
  }

  /// @param rowHeight of an operation
  Screen screen(Messages messages, int rowHeight) {
    var controller =
        new SyncCentreController(model, export, SaveDialog.ofSystem(), messages, rowHeight);
    var view = new Fxml(messages).load(controller);
    model.refresh();
    var changes =
        desk.changes().refresh(SyncCentreScreen::concerns, background.ui(), model::refresh);
    var statuses =
        StatusWatch.of(
            desk.services().syncCentre(),
            status -> background.ui().execute(() -> model.show(status)));
    return Screen.of(view, changes::close, statuses::close, controller::close);
  }

  /// Its rows offer to settle what Attention holds, so they follow both.
  static boolean concerns(Changed changed) {
    return changed.outbox() || changed.in(AttentionItem.TABLE);
  }
}
