package org.daybook.model.cash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.approval.ApprovalRules;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.Leg;
import org.daybook.model.money.CurrencyRules;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.staff.Rights;
import org.jspecify.annotations.Nullable;

/// The rules of giving back what was paid: claims, because no more than was paid may be given back
/// by whichever desk.
public final class RefundRules {
  private RefundRules() {}

  /// What was paid for a session is credited; then the money goes back, or stays on the account.
  /// Money goes back only where the branch's policy has it, and not for a package: that is given
  /// back whole, for what is left of it.
  public static Decision refund(RefundPayment command, Context context, Facts facts) {
    var found = facts.find(Payment.TABLE, command.paymentId());
    if (found.isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, Subject.NONE.withRows(null, command.paymentId()));
    }
    var payment = found.get();
    var subject = Subject.student(payment.payerId()).withRows(null, payment.id());
    if (!payment.branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    if (!payment.state().mayBecome(PaymentState.REFUNDED)) {
      return Decision.rejected(Reason.TRANSITION_NOT_ALLOWED, subject);
    }
    var lines = linesOf(payment, facts);
    var ledger = ShiftLedger.of(command.shiftId(), context, facts);
    var objection = objection(command, payment, lines, ledger, context, facts);
    return objection == null
        ? given(command, payment, lines, ledger, context, facts)
        : Decision.rejected(objection, subject);
  }

  private static Map<UUID, PaymentLine> linesOf(Payment payment, Facts facts) {
    var lines = new HashMap<UUID, PaymentLine>();
    facts.list(PaymentLine.BY_PAYMENT, payment.id()).forEach(line -> lines.put(line.id(), line));
    return lines;
  }

  private static @Nullable Reason objection(
      RefundPayment command,
      Payment payment,
      Map<UUID, PaymentLine> lines,
      ShiftLedger ledger,
      Context context,
      Facts facts) {
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Reason.WRONG_CURRENCY;
    }
    if (ledger.objection() != null) {
      return ledger.objection();
    }
    for (var item : command.items()) {
      var line = lines.get(item.lineId());
      if (line == null) {
        return Reason.NOT_FOUND;
      }
      if (item.amountMinor() > line.amountMinor() - line.refundedMinor()) {
        return Reason.REFUND_ABOVE_PAYMENT;
      }
      if (line.purpose() == PaymentPurpose.PACKAGE) {
        return Reason.INVALID_VALUE;
      }
      if (command.tender() == null && line.purpose() != PaymentPurpose.SESSION) {
        return Reason.INVALID_VALUE;
      }
    }
    if (command.tender() != null && overdrawn(command, payment, lines, ledger)) {
      return Reason.WALLET_TOO_LOW;
    }
    if (command.tender() == Tender.CASH
        && !CurrencyRules.of(command.currency()).cash().pays(command.totalMinor())) {
      return Reason.INVALID_VALUE;
    }
    return permission(command, payment, lines.values(), context, facts);
  }

  /// Money back needs the policy, and somebody who may allow it: the author, another person who has
  /// allowed it with her PIN, or nobody up to the limit of what a desk gives back of one payment of
  /// its own shift, in however many parts. An approval that is given has to be good, also where
  /// none is needed: what the record says of somebody else is checked or it is not there.
  private static @Nullable Reason permission(
      RefundPayment command,
      Payment payment,
      Collection<PaymentLine> lines,
      Context context,
      Facts facts) {
    var policy = CashPolicy.of(context.organisationId(), context.branchId(), facts);
    if (command.tender() != null && !policy.moneyBack()) {
      return Reason.MONEY_NOT_GIVEN_BACK;
    }
    var approval = command.approval();
    if (approval != null) {
      return ApprovalRules.objection(command, approval, Permission.REFUND_APPROVE, context, facts);
    }
    if (Rights.of(context.actorId(), context.branchId(), facts)
        .include(Permission.REFUND_APPROVE)) {
      return null;
    }
    boolean own = payment.shiftId().equals(command.shiftId());
    long earlier = lines.stream().mapToLong(PaymentLine::refundedMinor).sum();
    return own && earlier + command.totalMinor() <= policy.refundAloneMinor()
        ? null
        : Reason.APPROVAL_NEEDED;
  }

  private static Decision given(
      RefundPayment command,
      Payment payment,
      Map<UUID, PaymentLine> lines,
      ShiftLedger ledger,
      Context context,
      Facts facts) {
    var changed = new ArrayList<Row>();
    for (var item : command.items()) {
      var line = lines.get(item.lineId());
      if (line == null) {
        continue;
      }
      var after = line.refunded(item.amountMinor());
      changed.add(after);
      lines.put(line.id(), after);
      credit(line, item, payment, command, ledger, context, facts);
    }
    var tender = command.tender();
    if (tender != null) {
      var legs = new ArrayList<Leg>();
      legs.add(ledger.where(tender).by(-command.totalMinor()));
      command.items().forEach(it -> legs.add(source(it, payment, lines).by(it.amountMinor())));
      ledger.post(
          ledger
              .draft(EntryKind.REFUND)
              .about(payment.payerId(), null)
              .by(payment.id())
              .because(command.reason()),
          legs);
    }
    var whole = lines.values().stream().allMatch(it -> it.refundedMinor() == it.amountMinor());
    changed.add(
        payment.in(whole ? PaymentState.REFUNDED : PaymentState.PARTLY_REFUNDED, command.reason()));
    changed.addAll(ledger.rows());
    var approval = command.approval();
    if (approval != null) {
      changed.add(ApprovalRules.used(command, approval, context));
    }
    var objections = new Objections();
    objections.noteLate(ledger.writer());
    return objections.decide(
        changed, Subject.student(payment.payerId()).withRows(null, payment.id()));
  }

  /// Where what was paid lies: in the wallet it was put into, else on the payer's account.
  private static Account source(RefundItem item, Payment payment, Map<UUID, PaymentLine> lines) {
    var line = lines.get(item.lineId());
    var owner = line == null || line.purpose() != PaymentPurpose.WALLET ? null : line.subjectId();
    return owner == null
        ? new Account(AccountKind.RECEIVABLE, payment.payerId())
        : new Account(AccountKind.WALLET, owner);
  }

  /// Whether a wallet has less available than would be taken out of it.
  private static boolean overdrawn(
      RefundPayment command, Payment payment, Map<UUID, PaymentLine> lines, ShiftLedger ledger) {
    var wanted = new HashMap<Account, Long>();
    command
        .items()
        .forEach(it -> wanted.merge(source(it, payment, lines), it.amountMinor(), Math::addExact));
    return wanted.entrySet().stream()
        .filter(it -> it.getKey().kind() == AccountKind.WALLET)
        .anyMatch(it -> ledger.writer().available(it.getKey()) < it.getValue());
  }

  /// A session that was paid at the door is no longer owed, as far as it was charged at all.
  private static void credit(
      PaymentLine line,
      RefundItem item,
      Payment payment,
      RefundPayment command,
      ShiftLedger ledger,
      Context context,
      Facts facts) {
    var subjectId = line.subjectId();
    if (line.purpose() != PaymentPurpose.SESSION || subjectId == null) {
      return;
    }
    var charge = Charges.standing(subjectId, payment.payerId(), facts);
    if (charge.isEmpty()) {
      return;
    }
    var left = Charges.left(charge.get(), facts);
    long amount = Math.min(item.amountMinor(), left.grossMinor());
    if (amount > 0) {
      var draft = ledger.draft(EntryKind.CREDIT).because(command.reason());
      ChargeRules.credit(ledger.writer(), charge.get(), left, amount, draft, context, facts);
    }
  }
}
