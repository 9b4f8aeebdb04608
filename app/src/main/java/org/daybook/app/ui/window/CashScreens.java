package org.daybook.app.ui.window;

import java.util.UUID;
import java.util.function.LongSupplier;
import org.daybook.app.service.Desk;
import org.daybook.app.service.DeskChanges.Changed;
import org.daybook.app.service.drafts.DraftService.Kept;
import org.daybook.app.ui.cash.CashActions;
import org.daybook.app.ui.cash.CashController;
import org.daybook.app.ui.cash.CashDraft;
import org.daybook.app.ui.cash.CashViewModel;
import org.daybook.app.ui.cash.CashWork;
import org.daybook.app.ui.cash.PayerSearch;
import org.daybook.app.ui.cash.ReceiptPictures;
import org.daybook.app.ui.cash.RefundDraft;
import org.daybook.app.ui.cash.SaleViewModel;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.Payment;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;

/// The cash desk in the frame: it follows the replica and keeps what is half typed.
final class CashScreens {
  private static final String FORM = "cash";
  private static final String REFUND = "refund";

  private final Desk desk;
  private final Background background;
  private final LongSupplier millis;
  private final ReceiptPictures receipts;
  private final Runnable show;
  private final CashViewModel model;
  private final SaleViewModel sale;
  private final PayerSearch search;
  private final CashDraft draft;
  private final RefundDraft refundDraft;

  /// @param show shows the cash desk, because something there was half typed
  CashScreens(
      Desk desk,
      UUID staffId,
      Opening opening,
      Background background,
      ReceiptPictures receipts,
      CashActions actions,
      Runnable show) {
    this.desk = desk;
    this.background = background;
    this.millis = opening.millis();
    this.receipts = receipts;
    this.show = show;
    var services = desk.services();
    var work =
        new CashWork(
            services.cash(),
            services.printing(),
            services.approvals(),
            services.students(),
            background,
            staffId,
            opening.intentIds());
    this.model = new CashViewModel(work, actions);
    this.sale = new SaleViewModel(work, model);
    this.search = new PayerSearch(work, model, sale::choose);
    var sales = new DraftsAtDesk(services.drafts(), staffId, FORM, background);
    this.draft = new CashDraft(model, sale, sales);
    var refunds = new DraftsAtDesk(services.drafts(), staffId, REFUND, background);
    this.refundDraft = new RefundDraft(work, model, sale, refunds);
    // Before the drafts: their amounts are written in the currency that this tells.
    model.refresh();
    sales.find(this::restore);
    refunds.find(this::restoreRefund);
  }

  /// Back to where a crash or a sign-out left it.
  private void restore(Kept kept) {
    draft.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());
    show.run();
  }

  private void restoreRefund(Kept kept) {
    refundDraft.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());
    show.run();
  }

  Screen screen(Messages messages) {
    var controller = new CashController(model, sale, search, receipts, messages, millis);
    var view = new Fxml(messages).load(controller);
    model.refresh();
    background.ui().later(controller::focus);
    var changes = desk.changes().refresh(CashScreens::concerns, background.ui(), model::refresh);
    var prints =
        desk.services().printing().listen(now -> background.ui().execute(() -> model.show(now)));
    return Screen.of(view, changes::close, prints::close, controller::close);
  }

  private static boolean concerns(Changed changed) {
    return changed.in(
        CashShift.TABLE, Cashbox.TABLE, Payment.TABLE, Role.TABLE, RoleAssignment.TABLE);
  }
}
