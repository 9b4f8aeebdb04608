package org.daybook.app.service.cash;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentLine;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.PaymentState;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.row.Facts;
import org.jspecify.annotations.Nullable;

/// The tax in what a payment pays. Of a charge that is paid in parts each part bears its share, and
/// the receipts of all parts come to the tax of the charge to the minor unit. Money on account pays
/// nothing yet, so there is no tax in it.
final class ReceiptTax {
  private static final Comparator<Payment> OLDEST_FIRST =
      Comparator.comparing(Payment::takenAt).thenComparing(Payment::id);

  private final Facts facts;

  ReceiptTax(Facts facts) {
    this.facts = facts;
  }

  Receipt.@Nullable TaxLine of(Payment payment) {
    long tax =
        facts.list(PaymentLine.BY_PAYMENT, payment.id()).stream()
            .mapToLong(it -> in(it, payment))
            .reduce(0, Math::addExact);
    var policy = CashPolicy.of(payment.organisationId(), payment.branchId(), facts);
    return tax == 0 ? null : new Receipt.TaxLine(policy.taxName(), tax);
  }

  private long in(PaymentLine line, Payment payment) {
    var subject = line.subjectId();
    if (subject == null) {
      return 0;
    }
    if (line.purpose() == PaymentPurpose.PACKAGE) {
      return facts
          .find(StudentPackage.TABLE, StudentPackage.idOf(payment.id(), subject))
          .map(StudentPackage::taxMinor)
          .orElse(0L);
    }
    var charges =
        facts.list(LedgerEntry.BY_SUBJECT, subject).stream()
            .filter(it -> it.kind() == EntryKind.CHARGE)
            .filter(it -> payment.payerId().equals(it.payerId()))
            .sorted(Comparator.comparing(LedgerEntry::madeAt))
            .toList();
    if (charges.isEmpty()) {
      return 0;
    }
    // A session that was given back may have been charged anew: the payment's own charge counts.
    var own = charges.stream().filter(it -> payment.id().equals(it.paymentId())).findFirst();
    return share(own.orElse(charges.getFirst()), line.amountMinor(), before(subject, payment));
  }

  /// What was paid for the same before.
  private long before(UUID subject, Payment payment) {
    long before = 0;
    for (var line : facts.list(PaymentLine.BY_SUBJECT, subject)) {
      boolean counts =
          facts
              .find(Payment.TABLE, line.paymentId())
              .filter(it -> it.payerId().equals(payment.payerId()))
              .filter(it -> it.state() != PaymentState.REVERSED)
              .filter(it -> OLDEST_FIRST.compare(it, payment) < 0)
              .isPresent();
      before = counts ? Math.addExact(before, line.amountMinor() - line.refundedMinor()) : before;
    }
    return before;
  }

  private long share(LedgerEntry charge, long paid, long before) {
    var postings = facts.list(Posting.BY_ENTRY, charge.id());
    long tax = Math.negateExact(sum(postings, AccountKind.TAX));
    long gross = sum(postings, AccountKind.RECEIVABLE);
    long from = Math.clamp(before, 0, gross);
    long through = Math.clamp(Math.addExact(before, paid), 0, gross);
    return gross <= 0 ? 0 : part(tax, through, gross) - part(tax, from, gross);
  }

  private static long part(long tax, long of, long gross) {
    return BigInteger.valueOf(tax)
        .multiply(BigInteger.valueOf(of))
        .divide(BigInteger.valueOf(gross))
        .longValueExact();
  }

  private static long sum(List<Posting> postings, AccountKind kind) {
    return postings.stream()
        .filter(it -> it.accountKind() == kind)
        .mapToLong(Posting::amountMinor)
        .reduce(0, Math::addExact);
  }
}
