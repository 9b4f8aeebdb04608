package org.daybook.app.service.cash;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentLine;
import org.daybook.model.cash.PaymentState;

/// What was paid for things, less what was given back.
final class PaidLines {
  private final RowsAtHand facts;

  PaidLines(RowsAtHand facts) {
    this.facts = facts;
  }

  /// Reads what was paid for those things by anybody.
  void read(Collection<UUID> subjects) {
    facts.read(PaymentLine.BY_SUBJECT, subjects);
    facts.read(
        Payment.TABLE,
        subjects.stream()
            .flatMap(it -> facts.list(PaymentLine.BY_SUBJECT, it).stream())
            .map(PaymentLine::paymentId)
            .toList());
  }

  /// What these have paid for it.
  long of(UUID subject, Set<UUID> payers) {
    long paid = 0;
    for (var line : facts.list(PaymentLine.BY_SUBJECT, subject)) {
      boolean counts =
          facts
              .find(Payment.TABLE, line.paymentId())
              .filter(it -> it.state() != PaymentState.REVERSED && payers.contains(it.payerId()))
              .isPresent();
      paid = counts ? Math.addExact(paid, line.amountMinor() - line.refundedMinor()) : paid;
    }
    return paid;
  }
}
