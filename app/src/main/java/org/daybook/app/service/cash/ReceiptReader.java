package org.daybook.app.service.cash;

import java.util.Comparator;
import java.util.List;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentLine;
import org.daybook.model.cash.PaymentTender;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.operation.ReceiptMark;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.people.Student;
import org.daybook.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Puts a receipt together from the rows of its payment.
final class ReceiptReader {
  /// How far back the operation of a payment is looked for, to print its mark.
  private static final int NEWEST = 1_000;

  private static final String COMMAND = "take-payment";

  private final ReplicaReader facts;
  private final DeskIdentity identity;
  private final CashNames names;

  ReceiptReader(ReplicaReader facts, DeskIdentity identity) {
    this.facts = facts;
    this.identity = identity;
    this.names = new CashNames(facts);
  }

  Receipt of(Payment payment, boolean copy) {
    var organisation = facts.find(Organisation.TABLE, payment.organisationId());
    return new Receipt(
        payment.id(),
        organisation.map(Organisation::name).orElse(""),
        facts.find(Branch.TABLE, payment.branchId()).map(Branch::name).orElse(""),
        organisation.map(Organisation::currency).orElse(""),
        new ReceiptNumbers(facts).of(payment),
        mark(payment),
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
        tax(payment));
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
                it.amountMinor()))
        .toList();
  }

  private List<Receipt.Given> tenders(Payment payment) {
    return facts.list(PaymentTender.BY_PAYMENT, payment.id()).stream()
        .sorted(Comparator.comparingInt(PaymentTender::position))
        .map(it -> new Receipt.Given(it.tender(), it.amountMinor(), it.reference()))
        .toList();
  }

  private Receipt.@Nullable TaxLine tax(Payment payment) {
    long tax =
        facts.list(LedgerEntry.BY_PAYMENT, payment.id()).stream()
            .filter(it -> it.kind() == EntryKind.CHARGE)
            .flatMap(it -> facts.list(Posting.BY_ENTRY, it.id()).stream())
            .filter(it -> it.accountKind() == AccountKind.TAX)
            .mapToLong(Posting::amountMinor)
            .reduce(0, Math::addExact);
    var policy = CashPolicy.of(payment.organisationId(), payment.branchId(), facts);
    return tax == 0 ? null : new Receipt.TaxLine(policy.taxName(), Math.negateExact(tax));
  }

  /// Of what was captured here and is still kept. Whatever keeps it from being read must not keep
  /// anybody from a receipt.
  private String mark(Payment payment) {
    if (!payment.receiptDeviceId().equals(identity.deviceId())) {
      return "";
    }
    return facts.newest(NEWEST).stream()
        .filter(it -> it.command().equals(COMMAND))
        .filter(it -> it.capturedAt().equals(payment.takenAt()))
        .findFirst()
        .flatMap(it -> facts.operations(it.sequence(), 1).stream().findFirst())
        .map(it -> mark(it.bytes()))
        .orElse("");
  }

  private static String mark(byte[] operation) {
    try {
      return ReceiptMark.of(operation).text();
    } catch (UnreadableException e) {
      return "";
    }
  }
}
