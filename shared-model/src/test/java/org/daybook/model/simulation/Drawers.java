package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.cash.CashMovement;
import org.daybook.model.cash.CountCashbox;
import org.daybook.model.cash.MoveCash;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.UndoPayment;
import org.daybook.model.command.Command;
import org.daybook.model.value.RowIds;

/// The model's cash: what lies in each cashbox and what each student has paid, told without a
/// ledger. A cashbox holds what its last count found, and what came with entries that no count has
/// covered.
final class Drawers {
  private final Map<UUID, Shift> shifts = new HashMap<>();
  private final Map<UUID, Paid> payments = new HashMap<>();
  private final Map<UUID, Long> counted = new HashMap<>();
  private final Map<UUID, Long> accounts = new TreeMap<>();
  private final Map<UUID, Long> nowhere = new TreeMap<>();

  private static final class Shift {
    private final UUID cashbox;
    private final List<Long> entries = new ArrayList<>();
    private int covered;

    Shift(UUID cashbox) {
      this.cashbox = cashbox;
    }
  }

  private record Paid(UUID shift, UUID device, UUID payer, long amount) {}

  /// Something that the server took in and that holds.
  ///
  /// @param id of the first row that it made
  void take(UUID id, UUID device, Command command) {
    switch (command) {
      case OpenShift open -> {
        var shift = new Shift(open.cashboxId());
        shifts.put(id, shift);
        if (open.floatMinor() > 0) {
          shift.entries.add(open.floatMinor());
        }
      }
      case TakePayment payment -> {
        enter(payment.shiftId(), device, payment.cashMinor());
        accounts.merge(payment.payerId(), -payment.totalMinor(), Long::sum);
        payments.put(
            id, new Paid(payment.shiftId(), device, payment.payerId(), payment.totalMinor()));
      }
      case UndoPayment undo -> {
        var paid = payments.remove(undo.paymentId());
        if (paid != null) {
          enter(paid.shift, paid.device, -paid.amount);
          accounts.merge(paid.payer, paid.amount, Long::sum);
        }
      }
      case MoveCash move -> {
        boolean in = move.movement() == CashMovement.PAY_IN;
        enter(move.shiftId(), device, in ? move.amountMinor() : -move.amountMinor());
      }
      case CountCashbox count -> count(count);
      default -> {}
    }
  }

  private void enter(UUID shiftId, UUID device, long cash) {
    var shift = shifts.get(shiftId);
    if (shift == null) {
      nowhere.merge(device, cash, Long::sum);
    } else {
      shift.entries.add(cash);
    }
  }

  private void count(CountCashbox count) {
    counted.put(count.cashboxId(), count.countedMinor() - count.toSafeMinor());
    for (var covered : count.covers()) {
      var shift = shifts.get(covered.shiftId());
      if (shift != null) {
        shift.covered = Math.max(shift.covered, covered.through());
      }
    }
  }

  /// What the accounts must stand at, where that is not nothing.
  Map<UUID, String> lines() {
    var drawers = new TreeMap<UUID, Long>(counted);
    for (var shift : shifts.values()) {
      long uncovered = shift.entries.stream().skip(shift.covered).mapToLong(Long::longValue).sum();
      drawers.merge(shift.cashbox, uncovered, Long::sum);
    }
    var lines = new TreeMap<UUID, String>();
    drawers.forEach((cashbox, amount) -> put(lines, "DRAWER", cashbox, amount));
    accounts.forEach((payer, amount) -> put(lines, "RECEIVABLE", payer, amount));
    nowhere.forEach((device, amount) -> put(lines, "SUSPENSE", device, amount));
    return lines;
  }

  static void put(Map<UUID, String> lines, String kind, UUID owner, long amount) {
    if (amount != 0) {
      lines.put(RowIds.ofParents(kind, owner), kind + " " + owner + " " + amount);
    }
  }
}
