package org.daybook.app.service.cash;

import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.desk.RowRef;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;

/// Which of this desk's operations took which payment. A payment has its id from the operation, so
/// that two of one millisecond are two.
final class PaymentOperations {
  /// How far back the operation of a payment is looked for.
  private static final int NEWEST = 1_000;

  private static final String COMMAND = "take-payment";

  private final ReplicaReader facts;
  private final DeskIdentity identity;

  PaymentOperations(ReplicaReader facts, DeskIdentity identity) {
    this.facts = facts;
    this.identity = identity;
  }

  /// The payment that an operation took, whenever it was captured.
  Optional<UUID> payment(long sequence) {
    // What is settled says no more what it wrote.
    return facts.entry(sequence).flatMap(PaymentOperations::written).or(() -> named(sequence));
  }

  private static Optional<UUID> written(OutboxEntry entry) {
    return entry.footprint().rows().stream()
        .filter(row -> row.table().equals(Payment.TABLE.name()))
        .map(RowRef::id)
        .findFirst();
  }

  private Optional<UUID> named(long sequence) {
    return bytes(sequence)
        .flatMap(this::named)
        .filter(id -> facts.find(Payment.TABLE, id).isPresent());
  }

  private Optional<UUID> named(byte[] operation) {
    return read(operation).map(identity::contextOf).map(TakePayment::paymentId);
  }

  /// The operation that took a payment, as it was captured: of what was captured here and is still
  /// kept. Whatever keeps it from being read must not keep anybody from a receipt.
  Optional<byte[]> operation(Payment payment) {
    if (!payment.receiptDeviceId().equals(identity.deviceId())) {
      return Optional.empty();
    }
    return facts.newest(NEWEST).stream()
        .filter(it -> it.command().equals(COMMAND))
        .filter(it -> it.capturedAt().equals(payment.takenAt()))
        .flatMap(it -> bytes(it.sequence()).stream())
        .filter(it -> named(it).filter(payment.id()::equals).isPresent())
        .findFirst();
  }

  private Optional<byte[]> bytes(long sequence) {
    return facts.operations(sequence, 1).stream()
        .map(SealedOperation::bytes)
        .filter(it -> read(it).filter(one -> one.operation().sequence() == sequence).isPresent())
        .findFirst();
  }

  private static Optional<Envelope> read(byte[] operation) {
    try {
      return Optional.of(Envelope.read(operation));
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }
}
