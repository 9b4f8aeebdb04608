package org.daybook.model.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryDraft;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.LedgerWriter;
import org.daybook.model.ledger.Leg;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.jspecify.annotations.Nullable;

/// The ledger as one shift writes it: its entries are numbered, the cash that it should leave in
/// the cashbox is kept with it, and an entry that comes after a count had covered it changes that
/// count's difference instead of the cash.
///
/// An operation may name a shift that is not there or lies in another branch. Its cash is then
/// somewhere at the device's branch, and kept in suspense.
final class ShiftLedger {
  private final Context context;
  private final LedgerWriter writer;
  private final LocalDate day;
  private final @Nullable Reason objection;
  private @Nullable CashShift shift;
  private boolean changed;

  private ShiftLedger(
      Context context,
      LedgerWriter writer,
      LocalDate day,
      @Nullable CashShift shift,
      @Nullable Reason objection) {
    this.context = context;
    this.writer = writer;
    this.day = day;
    this.shift = shift;
    this.objection = objection;
  }

  static ShiftLedger of(UUID shiftId, Context context, Facts facts) {
    var writer = new LedgerWriter(context, facts);
    var found = facts.find(CashShift.TABLE, shiftId);
    if (found.isEmpty() || !found.get().branchId().equals(context.branchId())) {
      var day = BusinessDay.of(context, facts);
      var why = found.isEmpty() ? Reason.NOT_FOUND : Reason.OTHER_BRANCH;
      return new ShiftLedger(context, writer, day, null, why);
    }
    var shift = found.get();
    return new ShiftLedger(context, writer, shift.businessDate(), shift, objection(shift, context));
  }

  private static @Nullable Reason objection(CashShift shift, Context context) {
    if (!shift.atDeviceId().equals(context.deviceId())) {
      return Reason.FOREIGN_SHIFT;
    }
    return shift.state() == ShiftState.OPEN ? null : Reason.SHIFT_CLOSED;
  }

  /// Why this operation should not have used this shift, or null.
  @Nullable Reason objection() {
    return objection;
  }

  /// The shift, with what was written here; null where it is not known.
  @Nullable CashShift shift() {
    return shift;
  }

  LocalDate day() {
    return day;
  }

  LedgerWriter writer() {
    return writer;
  }

  /// Where the shift's cash lies.
  Account cash() {
    return shift == null
        ? new Account(AccountKind.SUSPENSE, context.deviceId())
        : new Account(AccountKind.DRAWER, shift.cashboxId());
  }

  /// Where money lies that was given in some way.
  Account where(Tender tender) {
    return switch (tender) {
      case CASH -> cash();
      case CARD -> new Account(AccountKind.CARD, context.branchId());
      case BANK_TRANSFER -> new Account(AccountKind.BANK, context.branchId());
      case MOBILE_MONEY -> new Account(AccountKind.MOBILE_MONEY, context.branchId());
    };
  }

  EntryDraft draft(EntryKind kind) {
    return EntryDraft.of(kind, day);
  }

  /// Writes an entry of the shift.
  LedgerEntry post(EntryDraft draft, List<Leg> legs) {
    var entry = writer.post(inShift(draft), legs);
    note(cashIn(legs));
    return entry;
  }

  /// Takes an entry back in this shift.
  void reverse(LedgerEntry entry, EntryDraft draft) {
    long before = writer.balance(cash());
    writer.reverse(entry, inShift(draft));
    note(writer.balance(cash()) - before);
  }

  /// What was written, the shift included.
  List<Row> rows() {
    var rows = new ArrayList<>(writer.rows());
    if (shift != null && changed) {
      rows.add(shift);
    }
    return rows;
  }

  private EntryDraft inShift(EntryDraft draft) {
    return shift == null ? draft : draft.inShift(shift.id(), shift.entries() + 1);
  }

  private long cashIn(List<Leg> legs) {
    var cash = cash();
    return legs.stream()
        .filter(leg -> leg.account().equals(cash))
        .mapToLong(Leg::amountMinor)
        .reduce(0, Math::addExact);
  }

  private void note(long cashMinor) {
    if (shift == null) {
      return;
    }
    shift = shift.with(cashMinor);
    changed = true;
    if (shift.entries() <= shift.countedThrough() && cashMinor != 0) {
      var late = draft(EntryKind.LATE).about(null, shift.countId());
      var overShort = new Account(AccountKind.OVER_SHORT, shift.cashboxId());
      writer.post(late, List.of(cash().by(-cashMinor), overShort.by(cashMinor)));
    }
  }
}
