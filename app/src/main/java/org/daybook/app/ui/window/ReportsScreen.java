package org.daybook.app.ui.window;

import java.util.UUID;
import org.daybook.app.service.Desk;
import org.daybook.app.service.files.FileService;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.SaveDialog;
import org.daybook.app.ui.reports.ReportExportViewModel;
import org.daybook.app.ui.reports.ReportsActions;
import org.daybook.app.ui.reports.ReportsController;
import org.daybook.app.ui.reports.ReportsDesk;
import org.daybook.app.ui.reports.ReportsViewModel;
import org.daybook.app.ui.text.Messages;

/// Reports in the frame. They are read when somebody comes to them and not whenever a mark is set:
/// figures that move cannot be compared.
final class ReportsScreen {
  private final Background background;
  private final ReportsViewModel model;
  private final ReportExportViewModel export;

  /// @param background where nobody waits for it to save a mark
  ReportsScreen(Desk desk, UUID staffId, Background background, ReportsActions actions) {
    this.background = background;
    this.model =
        new ReportsViewModel(
            ReportsDesk.of(desk.services().reports(), () -> desk.services().rights().of(staffId)),
            background,
            actions);
    this.export = new ReportExportViewModel(new FileService(), background);
  }

  Screen screen(Messages messages) {
    var controller = new ReportsController(model, export, messages, SaveDialog.ofSystem());
    var view = new Fxml(messages).load(controller);
    model.refresh();
    background.ui().later(controller::focus);
    return Screen.of(view, controller::close);
  }
}
