package org.daybook.model.cash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Leg;
import org.daybook.model.money.CurrencyRules;
import org.daybook.model.packages.PackageSales;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.people.Student;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.staff.Rights;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// The rules of taking money, and of taking that back at once.
public final class PaymentRules {
  /// How long after a payment it may be undone; a screen offers it for less.
  public static final Duration UNDONE_WITHIN = Duration.ofMinutes(1);

  private static final Set<EntryKind> MADE_BY_PAYMENT =
      Set.of(EntryKind.CHARGE, EntryKind.PAYMENT, EntryKind.TOP_UP, EntryKind.PACKAGE_SALE);

  private PaymentRules() {}

  /// Money that was taken is never refused. It pays what the student owes; a session at the door is
  /// charged with it. Money for what is not there, or not of this student, stays on the account.
  public static Decision take(TakePayment command, Context context, Facts facts) {
    var paymentId = TakePayment.paymentId(context);
    var subject = Subject.student(command.payerId()).withRows(paymentId, null);
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Decision.exception(Reason.WRONG_CURRENCY, subject);
    }
    var ledger = ShiftLedger.of(command.shiftId(), context, facts);
    var objections = new Objections();
    objections.unless(facts.find(Student.TABLE, command.payerId()).isPresent(), Reason.NOT_FOUND);
    var door = new DoorCharges(ledger, paymentId, context, facts);
    var packages = new PackageItems(ledger, paymentId, context, facts);
    for (var item : command.items()) {
      objections.add(
          switch (item.purpose()) {
            case SESSION -> door.charge(item, command.payerId());
            case ENROLMENT -> enrolment(item, command.payerId(), facts);
            case WALLET -> topUp(item, command.payerId(), ledger, paymentId, context, facts);
            case PACKAGE -> packages.sell(item, command.payerId());
            case ON_ACCOUNT -> null;
          });
    }
    ledger.post(
        ledger.draft(EntryKind.PAYMENT).about(command.payerId(), null).by(paymentId),
        legs(command, ledger, context));
    objections.add(ledger.objection());
    var cash = CurrencyRules.of(command.currency()).cash();
    objections.unless(
        cash.pays(command.cashMinor()) && Math.abs(command.roundingMinor()) < cash.stepMinor(),
        Reason.INVALID_VALUE);
    var rows = new ArrayList<>(ledger.rows());
    rows.addAll(packages.rows());
    objections.add(numbered(command, context, facts, rows));
    objections.noteLate(ledger.writer());
    rows.addAll(PaymentRows.of(command, ledger.day(), context));
    return objections.decide(rows, subject);
  }

  private static @Nullable Reason enrolment(PaymentItem item, UUID payerId, Facts facts) {
    var id = item.subjectId();
    return id != null
            && facts
                .find(Enrolment.TABLE, id)
                .filter(it -> it.studentId().equals(payerId))
                .isPresent()
        ? null
        : Reason.NOT_FOUND;
  }

  /// Money for the wallet of nobody of this branch stays on the account of whoever pays.
  private static @Nullable Reason topUp(
      PaymentItem item,
      UUID payerId,
      ShiftLedger ledger,
      UUID paymentId,
      Context context,
      Facts facts) {
    var owner = item.subjectId();
    if (owner == null || Student.at(context.branchId(), owner, facts).isEmpty()) {
      return Reason.NOT_FOUND;
    }
    ledger.post(
        ledger.draft(EntryKind.TOP_UP).about(payerId, owner).by(paymentId),
        List.of(
            new Account(AccountKind.RECEIVABLE, payerId).by(item.amountMinor()),
            new Account(AccountKind.WALLET, owner).by(-item.amountMinor())));
    return null;
  }

  private static List<Leg> legs(TakePayment command, ShiftLedger ledger, Context context) {
    var legs = new ArrayList<Leg>();
    command.tenders().forEach(it -> legs.add(ledger.where(it.tender()).by(it.amountMinor())));
    legs.add(new Account(AccountKind.RECEIVABLE, command.payerId()).by(-command.totalMinor()));
    legs.add(new Account(AccountKind.ROUNDING, context.branchId()).by(-command.roundingMinor()));
    return legs;
  }

  /// Counts the device's receipts.
  private static @Nullable Reason numbered(
      TakePayment command, Context context, Facts facts, List<Row> rows) {
    var id = ReceiptSeries.idOf(context.deviceId(), context.branchId());
    long last = facts.find(ReceiptSeries.TABLE, id).map(ReceiptSeries::lastNumber).orElse(0L);
    if (command.receiptNumber() <= last) {
      return Reason.RECEIPT_TWICE;
    }
    rows.add(
        new ReceiptSeries(
            id,
            context.organisationId(),
            context.branchId(),
            context.deviceId(),
            command.receiptNumber()));
    return command.receiptNumber() == last + 1 ? null : Reason.RECEIPT_MISSING;
  }

  /// Takes a payment back that the same person took at the same desk within [#UNDONE_WITHIN], with
  /// what it charged at the door and the packages it bought. The money went back over the counter,
  /// so that a shift which has ended meanwhile does not hinder it.
  public static Decision undo(UndoPayment command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(null, command.paymentId());
    var found = facts.find(Payment.TABLE, command.paymentId());
    if (found.isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    var payment = found.get();
    subject = Subject.student(payment.payerId()).withRows(null, payment.id());
    if (!payment.branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    if (!payment.state().mayBecome(PaymentState.REVERSED)) {
      return Decision.rejected(Reason.TRANSITION_NOT_ALLOWED, subject);
    }
    if (!mayUndo(payment, context)) {
      return Decision.rejected(Reason.UNDO_LATE, subject);
    }
    var sold = facts.list(StudentPackage.BY_PAYMENT, payment.id());
    if (!sold.stream().allMatch(PackageSales::untouched)) {
      return Decision.rejected(Reason.PACKAGE_IN_USE, subject);
    }
    var ledger = ShiftLedger.of(payment.shiftId(), context, facts);
    var draft = ledger.draft(EntryKind.REVERSAL).because(command.reason());
    var made =
        facts.list(LedgerEntry.BY_PAYMENT, payment.id()).stream()
            .filter(it -> MADE_BY_PAYMENT.contains(it.kind()))
            .sorted((one, other) -> RowIds.ORDER.compare(one.id(), other.id()))
            .toList();
    made.forEach(entry -> ledger.reverse(entry, draft));
    if (made.stream().anyMatch(it -> it.kind() == EntryKind.TOP_UP && overdrawn(it, ledger))) {
      return Decision.rejected(Reason.WALLET_TOO_LOW, subject);
    }
    var rows = new ArrayList<>(ledger.rows());
    sold.forEach(it -> rows.addAll(PackageSales.givenBack(it, command.reason(), context)));
    rows.add(payment.in(PaymentState.REVERSED, command.reason()));
    var objections = new Objections();
    objections.add(ledger.objection());
    objections.noteLate(ledger.writer());
    return objections.decide(rows, subject);
  }

  /// Whether what came into a wallet has been spent or promised since.
  private static boolean overdrawn(LedgerEntry topUp, ShiftLedger ledger) {
    var owner = topUp.subjectId();
    return owner != null && ledger.writer().available(new Account(AccountKind.WALLET, owner)) < 0;
  }

  private static boolean mayUndo(Payment payment, Context context) {
    var latest = payment.takenAt().plus(UNDONE_WITHIN);
    return payment.receiptDeviceId().equals(context.deviceId())
        && payment.takenBy().equals(context.actorId())
        && !context.capturedAt().isAfter(latest);
  }

  /// Counts the copies of a receipt. One that is not there was printed all the same.
  public static Decision reprint(ReprintReceipt command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(null, command.paymentId());
    var payment = facts.find(Payment.TABLE, command.paymentId());
    if (payment.isEmpty()) {
      return Decision.exception(Reason.NOT_FOUND, subject);
    }
    if (!payment.get().branchId().equals(context.branchId())) {
      return Decision.exception(Reason.OTHER_BRANCH, subject);
    }
    // Who reviews counts looks at receipts, too, and need not take cash for that.
    var rights = Rights.of(context.actorId(), context.branchId(), facts);
    return rights.include(Permission.CASH_TAKE) || rights.include(Permission.SHIFT_REVIEW)
        ? Decision.accepted(payment.get().printedAgain())
        : Decision.exception(Reason.NOT_PERMITTED, subject);
  }
}
