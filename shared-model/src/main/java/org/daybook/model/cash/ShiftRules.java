package org.daybook.model.cash;

import java.util.ArrayList;
import java.util.List;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryDraft;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerWriter;
import org.daybook.model.ledger.Leg;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.staff.StaffMember;

/// The rules of shifts and of cash that moves without anybody paying: facts, since the cash lies
/// where it was put.
public final class ShiftRules {
  private ShiftRules() {}

  /// Opens a shift of the desk. A second one of the same desk, or one on a cashbox that is out of
  /// use, holds, and somebody has to see to it.
  public static Decision open(OpenShift command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(context.newId(0), command.cashboxId());
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Decision.exception(Reason.WRONG_CURRENCY, subject);
    }
    var cashbox = facts.find(Cashbox.TABLE, command.cashboxId());
    if (cashbox.filter(it -> !it.branchId().equals(context.branchId())).isPresent()) {
      return Decision.exception(Reason.OTHER_BRANCH, subject);
    }
    var objections = new Objections();
    objections.unless(cashbox.isPresent(), Reason.NOT_FOUND);
    objections.unless(cashbox.map(Cashbox::active).orElse(true), Reason.CASHBOX_OUT_OF_USE);
    objections.unless(
        facts.list(CashShift.BY_DEVICE, context.deviceId()).stream()
            .noneMatch(it -> it.state() == ShiftState.OPEN && !it.id().equals(context.newId(0))),
        Reason.SHIFT_OPEN_ALREADY);
    var writer = new LedgerWriter(context, facts);
    var shift = begun(command, context, facts);
    if (command.floatMinor() > 0) {
      shift = shift.with(command.floatMinor());
      var draft = EntryDraft.of(EntryKind.FLOAT, shift.businessDate()).inShift(shift.id(), 1);
      writer.post(
          draft,
          List.of(
              new Account(AccountKind.DRAWER, shift.cashboxId()).by(command.floatMinor()),
              safe(context).by(-command.floatMinor())));
    }
    objections.noteLate(writer);
    var rows = new ArrayList<Row>();
    rows.add(shift);
    rows.addAll(writer.rows());
    return objections.decide(rows, subject);
  }

  private static CashShift begun(OpenShift command, Context context, Facts facts) {
    return new CashShift(
        context.newId(0),
        context.organisationId(),
        context.branchId(),
        command.cashboxId(),
        context.deviceId(),
        BusinessDay.of(context, facts),
        context.actorId(),
        context.capturedAt(),
        context.actorId(),
        ShiftState.OPEN,
        0,
        0,
        0,
        null,
        command.cashboxId());
  }

  public static Decision handOver(HandOverShift command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(null, command.shiftId());
    var shift = facts.find(CashShift.TABLE, command.shiftId());
    if (shift.isEmpty()) {
      return Decision.exception(Reason.NOT_FOUND, subject);
    }
    if (!shift.get().branchId().equals(context.branchId())) {
      return Decision.exception(Reason.OTHER_BRANCH, subject);
    }
    var objections = new Objections();
    objections.unless(
        facts.find(StaffMember.TABLE, command.staffId()).isPresent(), Reason.NOT_FOUND);
    objections.unless(shift.get().state() == ShiftState.OPEN, Reason.SHIFT_CLOSED);
    return objections.decide(List.of(shift.get().heldBy(command.staffId())), subject);
  }

  /// Pays in, pays out, drops to the safe, or opens the drawer.
  public static Decision move(MoveCash command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(null, command.shiftId());
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Decision.exception(Reason.WRONG_CURRENCY, subject);
    }
    var ledger = ShiftLedger.of(command.shiftId(), context, facts);
    var draft = ledger.draft(command.movement().entry()).because(command.reason());
    var entry = ledger.post(draft, legs(command, ledger, context));
    var objections = new Objections();
    objections.add(ledger.objection());
    objections.noteLate(ledger.writer());
    return objections.decide(ledger.rows(), subject.withRows(entry.id(), command.shiftId()));
  }

  private static List<Leg> legs(MoveCash command, ShiftLedger ledger, Context context) {
    long amount = command.amountMinor();
    return switch (command.movement()) {
      case PAY_IN ->
          List.of(
              ledger.cash().by(amount),
              new Account(AccountKind.SUNDRY, context.branchId()).by(-amount));
      case PAY_OUT ->
          List.of(
              ledger.cash().by(-amount),
              new Account(AccountKind.PETTY_CASH, context.branchId()).by(amount));
      case SAFE_DROP -> List.of(ledger.cash().by(-amount), safe(context).by(amount));
      case NO_SALE -> List.of();
    };
  }

  /// From the safe to the bank, outside of any shift.
  public static Decision deposit(DepositCash command, Context context, Facts facts) {
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Decision.exception(Reason.WRONG_CURRENCY, Subject.NONE);
    }
    var writer = new LedgerWriter(context, facts);
    var day = BusinessDay.of(context, facts);
    writer.post(
        EntryDraft.of(EntryKind.BANK_DEPOSIT, day).because(command.reference()),
        List.of(
            safe(context).by(-command.amountMinor()),
            new Account(AccountKind.BANK, context.branchId()).by(command.amountMinor())));
    var objections = new Objections();
    objections.noteLate(writer);
    return objections.decide(writer.rows(), Subject.NONE);
  }

  /// Cash goes on its way; the transfer takes the first of the operation's new ids.
  public static Decision send(SendCash command, Context context, Facts facts) {
    var transfer = context.newId(0);
    var subject = Subject.NONE.withRows(transfer, command.shiftId());
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Decision.exception(Reason.WRONG_CURRENCY, subject);
    }
    var ledger = ShiftLedger.of(command.shiftId(), context, facts);
    ledger.post(
        ledger.draft(EntryKind.TRANSFER_OUT).about(null, transfer).because(command.reason()),
        List.of(
            ledger.cash().by(-command.amountMinor()),
            new Account(AccountKind.TRANSIT, transfer).by(command.amountMinor())));
    var objections = new Objections();
    objections.add(ledger.objection());
    objections.noteLate(ledger.writer());
    return objections.decide(ledger.rows(), subject);
  }

  /// Cash arrives. What was sent and what was counted may differ; the cashbox that receives it
  /// carries the difference. Where nothing is known to be on its way, the cash is there all the
  /// same, and what was sent is found missing until it is told.
  public static Decision receive(ReceiveCash command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(null, command.transferId());
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Decision.exception(Reason.WRONG_CURRENCY, subject);
    }
    var ledger = ShiftLedger.of(command.shiftId(), context, facts);
    var transit = new Account(AccountKind.TRANSIT, command.transferId());
    long onItsWay = ledger.writer().balance(transit);
    boolean known = onItsWay > 0;
    long taken = known ? onItsWay : command.countedMinor();
    var legs = new ArrayList<Leg>();
    legs.add(ledger.cash().by(taken));
    legs.add(transit.by(-taken));
    var entry =
        ledger.post(ledger.draft(EntryKind.TRANSFER_IN).about(null, command.transferId()), legs);
    long difference = command.countedMinor() - taken;
    if (difference != 0) {
      ledger.post(
          ledger.draft(EntryKind.DIFFERENCE).about(null, command.transferId()),
          List.of(
              ledger.cash().by(difference),
              new Account(AccountKind.OVER_SHORT, ledger.cash().ownerId()).by(-difference)));
    }
    var objections = new Objections();
    objections.add(ledger.objection());
    objections.unless(known, Reason.NOT_IN_TRANSIT);
    objections.unless(difference == 0, Reason.COUNTED_OTHERWISE);
    objections.noteLate(ledger.writer());
    return objections.decide(ledger.rows(), subject.withRows(entry.id(), command.transferId()));
  }

  static Account safe(Context context) {
    return new Account(AccountKind.SAFE, context.branchId());
  }
}
