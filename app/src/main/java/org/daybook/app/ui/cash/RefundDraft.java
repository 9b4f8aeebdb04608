package org.daybook.app.ui.cash;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javafx.util.Subscription;
import org.daybook.app.service.cash.RefundablePayment;
import org.daybook.app.ui.fx.DraftSlot;
import org.daybook.model.cash.Tender;
import org.jspecify.annotations.Nullable;

/// Keeps across a crash the refund that is half typed. It goes on under the same intent, so what
/// was given back already is not given back again. Nobody's PIN is kept.
public final class RefundDraft {
  private static final String PAYMENT = "payment";
  private static final String WAY = "way";
  private static final String REASON = "reason";
  private static final String LINE = "line.";

  private final CashWork work;
  private final CashViewModel desk;
  private final SaleViewModel sale;
  private final DraftSlot slot;
  private Map<String, String> kept = Map.of();
  private Subscription following = Subscription.EMPTY;

  public RefundDraft(CashWork work, CashViewModel desk, SaleViewModel sale, DraftSlot slot) {
    this.work = work;
    this.desk = desk;
    this.sale = sale;
    this.slot = slot;
    desk.questionProperty().subscribe((was, is) -> follow(is));
  }

  /// Goes on where a draft was left.
  ///
  /// @param saved whether it was given back before the desk ended
  public void restore(UUID intentId, Map<String, String> fields, boolean saved) {
    kept = Map.copyOf(fields);
    if (saved) {
      drop();
      desk.say(new CashNotice(CashNotice.Kind.GIVEN_BEFORE, ""));
      return;
    }
    var paymentId = UUID.fromString(fields.getOrDefault(PAYMENT, ""));
    work.background()
        .run(() -> work.cash().refunds().payment(paymentId, work.staffId()))
        .onSuccess(found -> found.ifPresent(it -> restore(intentId, fields, it)))
        .onFailure(_ -> desk.cannotRead());
  }

  private void restore(UUID intentId, Map<String, String> fields, RefundablePayment payment) {
    var shift = desk.shift();
    var money = sale.money();
    if (shift == null || money.isEmpty()) {
      return;
    }
    var refund = new RefundViewModel(work, desk, payment, money.get(), shift.shiftId(), intentId);
    refund
        .lines()
        .forEach(
            it -> it.typedProperty().set(fields.getOrDefault(name(it), it.typedProperty().get())));
    refund.ways().stream()
        .filter(it -> name(it).equals(fields.get(WAY)))
        .findFirst()
        .ifPresent(refund.wayProperty()::set);
    refund.reasonProperty().set(fields.getOrDefault(REASON, ""));
    desk.ask(new CashQuestion.Refund(refund));
  }

  private void follow(@Nullable CashQuestion question) {
    following.unsubscribe();
    following = Subscription.EMPTY;
    if (question instanceof CashQuestion.Refund(var refund)) {
      for (var line : refund.lines()) {
        following = following.and(line.typedProperty().subscribe((was, is) -> keep(refund)));
      }
      following =
          Subscription.combine(
              following,
              refund.wayProperty().subscribe((was, is) -> keep(refund)),
              refund.reasonProperty().subscribe((was, is) -> keep(refund)));
      keep(refund);
    } else {
      drop();
    }
  }

  private void keep(RefundViewModel refund) {
    var fields = new HashMap<String, String>();
    fields.put(PAYMENT, refund.payment().paymentId().toString());
    fields.put(WAY, name(refund.wayProperty().get()));
    fields.put(REASON, refund.reasonProperty().get());
    refund.lines().forEach(it -> fields.put(name(it), it.typedProperty().get()));
    if (!fields.equals(kept)) {
      kept = Map.copyOf(fields);
      slot.keep(refund.intentId(), fields);
    }
  }

  private static String name(RefundLine line) {
    return LINE + line.line().lineId();
  }

  private static String name(RefundWay way) {
    Tender tender = way.tender();
    return tender == null ? "" : tender.name();
  }

  private void drop() {
    if (!kept.isEmpty()) {
      kept = Map.of();
      slot.drop();
    }
  }
}
