package org.daybook.app.ui.window;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.app.service.Desk;
import org.daybook.app.service.DeskChanges.Changed;
import org.daybook.app.ui.closing.ClosingActions;
import org.daybook.app.ui.closing.ClosingController;
import org.daybook.app.ui.closing.ClosingViewModel;
import org.daybook.app.ui.closing.ClosingWork;
import org.daybook.app.ui.closing.CountDraft;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.seal.DayCorrection;
import org.daybook.model.seal.DayWatermark;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;

/// The close of day in the frame: it follows the replica and keeps what is half typed.
final class ClosingScreens {
  private static final String COUNT = "closing.count";
  private static final String REASON = "closing.reason";

  private final Desk desk;
  private final Background background;
  private final ClosingViewModel model;
  private final Runnable show;

  /// @param show shows the close of day, because something there was half typed or is asked for
  ClosingScreens(
      Desk desk,
      UUID staffId,
      Supplier<UUID> intentIds,
      Background background,
      ClosingActions actions,
      Runnable show) {
    this.desk = desk;
    this.background = background;
    this.show = show;
    var services = desk.services();
    this.model =
        new ClosingViewModel(
            new ClosingWork(
                services.closing(),
                services.cash().gestures(),
                services.approvals(),
                background,
                staffId,
                intentIds),
            actions);
    var counts = new DraftsAtDesk(services.drafts(), staffId, COUNT, background);
    var reasons = new DraftsAtDesk(services.drafts(), staffId, REASON, background);
    model.keepIn(new CountDraft(counts), reasons);
    counts.find(kept -> {
      model.restoreCount(kept.draft().intentId(), kept.draft().fields(), kept.saved());
      show.run();
    });
    reasons.find(kept -> {
      model.counted().restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());
      show.run();
    });
  }

  /// Shows a cashbox.
  void open(UUID cashboxId) {
    model.look(cashboxId);
    show.run();
  }

  /// Shows how a day stands.
  void open(LocalDate day) {
    model.look(day);
    show.run();
  }

  Screen screen(Messages messages) {
    var controller = new ClosingController(model, messages);
    var view = new Fxml(messages).load(controller);
    model.refresh();
    background.ui().later(controller::focus);
    var changes = desk.changes().refresh(ClosingScreens::concerns, background.ui(), model::refresh);
    return Screen.of(view, changes::close, controller::close);
  }

  private static boolean concerns(Changed changed) {
    return changed.in(
        CashShift.TABLE,
        CashCount.TABLE,
        Cashbox.TABLE,
        CashPolicy.TABLE,
        SealedDay.TABLE,
        DayWatermark.TABLE,
        DayCorrection.TABLE,
        Role.TABLE,
        RoleAssignment.TABLE);
  }
}
