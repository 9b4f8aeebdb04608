package org.daybook.app.service.cash;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentLine;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.PaymentState;
import org.daybook.model.cash.PaymentTender;
import org.daybook.model.cash.RefundPayment;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.people.SamePerson;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.session.Session;
import org.daybook.model.staff.Rights;
import org.jspecify.annotations.Nullable;

/// Gives back what was paid: finds the payment, says what the rule says beforehand, and writes it
/// down.
public final class RefundService {
  private static final int MOST = 30;

  private final Replica replica;
  private final CaptureService capture;
  private final DeskIdentity identity;
  private final Rehearsal rehearsal;

  public RefundService(
      Replica replica, CaptureService capture, DeskIdentity identity, Clock clock) {
    this.replica = replica;
    this.capture = capture;
    this.identity = identity;
    this.rehearsal = new Rehearsal(identity, clock);
  }

  /// Payments of which something is left to give back, newest first.
  ///
  /// @param receipt what is typed of a receipt's name: its number, or all of it; blank for any
  /// @param studentId whose, where nothing is typed; null for those of the day
  public List<TakenPayment> find(String receipt, @Nullable UUID studentId, UUID viewerId) {
    return replica.read(facts ->
        mayTake(viewerId, facts)
            ? found(receipt.strip(), studentId, facts)
                .filter(it -> it.branchId().equals(identity.branchId()))
                .filter(it -> it.state().mayBecome(PaymentState.REFUNDED))
                .sorted(Comparator.comparing(Payment::takenAt).reversed())
                .limit(MOST)
                .map(it -> shown(it, facts))
                .toList()
            : List.of());
  }

  private Stream<Payment> found(String receipt, @Nullable UUID studentId, Facts facts) {
    if (!receipt.isEmpty()) {
      var numbers = new ReceiptNumbers(facts);
      return ReceiptNumbers.numberIn(receipt).stream()
          .boxed()
          .flatMap(it -> facts.list(Payment.BY_RECEIPT_NUMBER, it).stream())
          .filter(it -> numbers.isCalled(it, receipt));
    }
    if (studentId == null) {
      return TillService.ownOpenShift(identity, facts).stream()
          .flatMap(it -> facts.list(Payment.BY_DATE, it.businessDate()).stream());
    }
    return SamePerson.all(studentId, facts).stream()
        .flatMap(it -> facts.list(Payment.BY_PAYER, it).stream());
  }

  private static TakenPayment shown(Payment it, Facts facts) {
    return new TakenPayment(
        it.id(),
        it.payerId(),
        new CashNames(facts).student(it.payerId()),
        new ReceiptNumbers(facts).of(it),
        it.totalMinor(),
        it.takenAt(),
        it.state(),
        it.copies());
  }

  /// What of a payment may be given back; empty when the desk does not know it or the person may
  /// not take cash.
  public Optional<RefundablePayment> payment(UUID paymentId, UUID viewerId) {
    return replica.read(facts ->
        mayTake(viewerId, facts)
            ? facts
                .find(Payment.TABLE, paymentId)
                .filter(it -> it.branchId().equals(identity.branchId()))
                .map(it -> refundable(it, facts))
            : Optional.empty());
  }

  private RefundablePayment refundable(Payment payment, Facts facts) {
    var names = new CashNames(facts);
    var lines = new ArrayList<RefundablePayment.Line>();
    facts.list(PaymentLine.BY_PAYMENT, payment.id()).stream()
        // A package is given back by itself, whole.
        .filter(it -> it.purpose() != PaymentPurpose.PACKAGE)
        .sorted(Comparator.comparingInt(PaymentLine::position))
        .forEach(it -> lines.add(line(it, names, facts)));
    var tenders =
        facts.list(PaymentTender.BY_PAYMENT, payment.id()).stream()
            .sorted(Comparator.comparingInt(PaymentTender::position))
            .map(PaymentTender::tender)
            .toList();
    return new RefundablePayment(
        payment.id(),
        payment.payerId(),
        new ReceiptNumbers(facts).of(payment),
        names.student(payment.payerId()),
        names.staff(payment.takenBy()),
        payment.takenAt(),
        lines,
        tenders,
        CashPolicy.of(payment.organisationId(), payment.branchId(), facts).moneyBack());
  }

  private static RefundablePayment.Line line(PaymentLine it, CashNames names, Facts facts) {
    var subject = it.subjectId();
    return new RefundablePayment.Line(
        it.id(),
        it.purpose(),
        names.about(subject),
        subject == null
            ? null
            : facts.find(Session.TABLE, subject).map(Session::startsAt).orElse(null),
        it.amountMinor(),
        it.refundedMinor());
  }

  /// What the rule says against a refund before it is made; empty where it holds.
  public Optional<Reason> objection(UUID staffId, RefundPayment refund) {
    return replica.read(
        facts -> Optional.ofNullable(rehearsal.verdict(refund, staffId, facts).reason()));
  }

  /// Gives it back: once for an intent, however often that is asked.
  public CaptureResult give(UUID staffId, UUID intentId, RefundPayment refund) {
    return capture.capture(Gesture.planned(intentId, staffId, refund));
  }

  private boolean mayTake(UUID viewerId, Facts facts) {
    return Rights.of(viewerId, identity.branchId(), facts).include(Permission.CASH_TAKE);
  }
}
