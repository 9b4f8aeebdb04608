package org.daybook.app.service.cash;

import java.util.Comparator;
import java.util.List;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentLine;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.PaymentTender;
import org.daybook.model.cash.reconcile.CashTotals;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.ReceiptMark;
import org.daybook.model.operation.ReceiptStatement;
import org.daybook.model.operation.SignedReceipt;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.people.Student;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;

/// Puts a receipt together from the rows of its payment.
final class ReceiptReader {
  private final ReplicaReader facts;
  private final DeskIdentity identity;
  private final ReceiptSigner signer;
  private final CashNames names;

  ReceiptReader(ReplicaReader facts, DeskIdentity identity, ReceiptSigner signer) {
    this.facts = facts;
    this.identity = identity;
    this.signer = signer;
    this.names = new CashNames(facts);
  }

  Receipt of(Payment payment, boolean copy) {
    var organisation = facts.find(Organisation.TABLE, payment.organisationId());
    var currency = organisation.map(Organisation::currency).orElse("");
    var operation = new PaymentOperations(facts, identity).operation(payment);
    return new Receipt(
        payment.id(),
        organisation.map(Organisation::name).orElse(""),
        facts.find(Branch.TABLE, payment.branchId()).map(Branch::name).orElse(""),
        currency,
        new ReceiptNumbers(facts).of(payment),
        operation.map(ReceiptReader::mark).orElse(""),
        operation.map(it -> code(payment, currency, it)).orElse(""),
        copy ? payment.copies() : 0,
        payment.takenAt(),
        payment.businessDate(),
        names.student(payment.payerId()),
        facts.find(Student.TABLE, payment.payerId()).map(Student::code).orElse(""),
        names.staff(payment.takenBy()),
        payment.state(),
        lines(payment),
        payment.totalMinor(),
        payment.roundingMinor(),
        tenders(payment),
        payment.receivedMinor(),
        payment.changeMinor(),
        new ReceiptTax(facts).of(payment),
        givenBack(payment));
  }

  private List<Receipt.GivenBack> givenBack(Payment payment) {
    var approvals = new RefundApprovals(facts);
    return facts.list(LedgerEntry.BY_PAYMENT, payment.id()).stream()
        .filter(it -> it.kind() == EntryKind.REFUND)
        .sorted(Comparator.comparing(LedgerEntry::madeAt).thenComparing(LedgerEntry::id))
        .map(it ->
            new Receipt.GivenBack(
                it.businessDate(), given(it), approvals.of(it).map(names::staff).orElse("")))
        .filter(it -> it.amountMinor() > 0)
        .toList();
  }

  /// In money; what stays on the account is on its statement.
  private long given(LedgerEntry refund) {
    return facts.list(Posting.BY_ENTRY, refund.id()).stream()
        .filter(it -> CashTotals.tender(it.accountKind()).isPresent())
        .mapToLong(it -> Math.negateExact(it.amountMinor()))
        .reduce(0, Math::addExact);
  }

  private List<Receipt.Line> lines(Payment payment) {
    return facts.list(PaymentLine.BY_PAYMENT, payment.id()).stream()
        .sorted(Comparator.comparingInt(PaymentLine::position))
        .map(it ->
            new Receipt.Line(
                names.about(it.subjectId()),
                it.subjectId() == null
                    ? null
                    : facts.find(Session.TABLE, it.subjectId()).map(Session::startsAt).orElse(null),
                it.amountMinor(),
                isProvisional(it)))
        .toList();
  }

  /// Whether the seat that is paid for is this desk's claim alone as yet.
  private boolean isProvisional(PaymentLine line) {
    var enrolmentId = line.subjectId();
    return enrolmentId != null
        && line.purpose() == PaymentPurpose.ENROLMENT
        && facts
            .beneath(Enrolment.TABLE, enrolmentId)
            .map(image -> image.row().isEmpty() || !holdsSeat(image.row().get()))
            .orElse(false);
  }

  private static boolean holdsSeat(Row row) {
    return row instanceof Enrolment it && it.state().holdsSeat();
  }

  private List<Receipt.Given> tenders(Payment payment) {
    return facts.list(PaymentTender.BY_PAYMENT, payment.id()).stream()
        .sorted(Comparator.comparingInt(PaymentTender::position))
        .map(it -> new Receipt.Given(it.tender(), it.amountMinor(), it.reference()))
        .toList();
  }

  /// What the desk says of the operation, signed with the key that it had when it captured it.
  /// Ed25519 needs no chance: every copy of the receipt has the same code.
  private String code(Payment payment, String currency, byte[] operation) {
    try {
      var captured = Envelope.read(operation);
      var said =
          new ReceiptStatement(
              payment.receiptDeviceId(),
              captured.bornEpoch(),
              captured.bornSequence(),
              currency,
              Math.addExact(payment.totalMinor(), payment.roundingMinor()),
              Envelope.hashAsCaptured(operation));
      return new SignedReceipt(said, signer.sign(said.epoch(), said.signedText())).text();
    } catch (UnreadableException e) {
      return "";
    }
  }

  private static String mark(byte[] operation) {
    try {
      return ReceiptMark.of(operation).text();
    } catch (UnreadableException e) {
      return "";
    }
  }
}
