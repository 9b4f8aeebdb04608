package org.daybook.app.service.printing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.cash.ReceiptNumbers;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentTender;
import org.daybook.model.cash.ReceiptSeries;
import org.daybook.model.cash.Tender;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.row.Facts;

/// What the printer has to know of payments.
final class SoldReceipts {
  /// No shift is longer.
  private static final Duration LONGEST_SHIFT = Duration.ofHours(36);

  private final Replica replica;
  private final DeskIdentity identity;

  SoldReceipts(Replica replica, DeskIdentity identity) {
    this.replica = replica;
    this.identity = identity;
  }

  /// @param number of its receipt in the desk's series
  /// @param name what the receipt is called
  /// @param cash whether cash was among what was given
  record Sold(
      UUID paymentId, long number, String name, boolean cash, UUID takenBy, Instant takenAt) {}

  Optional<Sold> find(UUID paymentId) {
    return replica.read(facts -> facts.find(Payment.TABLE, paymentId).map(it -> sold(it, facts)));
  }

  /// Receipts of this desk with later numbers than that, taken since a moment.
  List<Sold> after(long number, Instant since) {
    return replica.read(facts ->
        facts.list(CashShift.BY_DEVICE, identity.deviceId()).stream()
            .filter(it -> it.openedAt().isAfter(since.minus(LONGEST_SHIFT)))
            .flatMap(it -> facts.list(Payment.BY_SHIFT, it.id()).stream())
            .filter(it -> it.receiptDeviceId().equals(identity.deviceId()))
            .filter(it -> it.receiptNumber() > number && !it.takenAt().isBefore(since))
            .sorted(Comparator.comparingLong(Payment::receiptNumber))
            .map(it -> sold(it, facts))
            .toList());
  }

  /// The last number of the desk's series.
  long lastNumber() {
    var id = ReceiptSeries.idOf(identity.deviceId(), identity.branchId());
    return replica.read(
        facts -> facts.find(ReceiptSeries.TABLE, id).map(ReceiptSeries::lastNumber).orElse(0L));
  }

  private static Sold sold(Payment it, Facts facts) {
    boolean cash =
        facts.list(PaymentTender.BY_PAYMENT, it.id()).stream()
            .anyMatch(given -> given.tender() == Tender.CASH);
    return new Sold(
        it.id(),
        it.receiptNumber(),
        new ReceiptNumbers(facts).of(it),
        cash,
        it.takenBy(),
        it.takenAt());
  }
}
