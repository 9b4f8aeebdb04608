package org.daybook.model.cash;

import java.util.Optional;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.course.Cohort;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.money.TaxedAmount;
import org.daybook.model.row.Facts;
import org.daybook.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Charges sessions that are paid at the door: at their price where they have one, else at what is
/// paid.
final class DoorCharges {
  private final ShiftLedger ledger;
  private final UUID paymentId;
  private final Context context;
  private final Facts facts;

  DoorCharges(ShiftLedger ledger, UUID paymentId, Context context, Facts facts) {
    this.ledger = ledger;
    this.paymentId = paymentId;
    this.context = context;
    this.facts = facts;
  }

  /// Charges the session unless the student has been charged for it.
  ///
  /// @return why it could not be charged, so that what is paid stays on the account; or null
  @Nullable Reason charge(PaymentItem item, UUID payerId) {
    var session =
        item.subjectId() == null
            ? Optional.<Session>empty()
            : facts.find(Session.TABLE, item.subjectId());
    var cohort = session.flatMap(it -> facts.find(Cohort.TABLE, it.cohortId()));
    if (cohort.isEmpty()) {
      return Reason.NOT_FOUND;
    }
    var sessionId = session.get().id();
    if (!session.get().branchId().equals(context.branchId())) {
      return Reason.OTHER_BRANCH;
    }
    if (Charges.standing(sessionId, payerId, facts).isPresent()) {
      return null;
    }
    ledger.post(
        ledger.draft(EntryKind.CHARGE).about(payerId, sessionId).by(paymentId),
        ChargeRules.legs(
            cost(item, sessionId, cohort.get()),
            new Account(AccountKind.RECEIVABLE, payerId),
            new Account(AccountKind.INCOME, cohort.get().courseId()),
            context));
    return null;
  }

  private TaxedAmount cost(PaymentItem item, UUID sessionId, Cohort cohort) {
    var tax = CashPolicy.of(context.organisationId(), context.branchId(), facts).tax();
    return Charges.price(context.branchId(), sessionId, cohort, PaymentPurpose.SESSION, facts)
        .map(price -> tax.of(price.amountMinor()))
        .orElseGet(() -> tax.within(item.amountMinor()));
  }
}
