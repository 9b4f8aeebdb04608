package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.daybook.model.cash.CashMovement;
import org.daybook.model.cash.CountCashbox;
import org.daybook.model.cash.MoveCash;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.UndoPayment;
import org.daybook.model.command.Command;
import org.daybook.model.packages.sale.BuyPackage;
import org.daybook.model.packages.sale.DefinePackage;
import org.daybook.model.packages.sale.GrantPackage;
import org.daybook.model.packages.sale.RefundPackage;
import org.daybook.model.value.RowIds;
import org.daybook.model.wallet.FundWallet;
import org.daybook.model.wallet.TransferWallet;

/// The model's cash: what lies in each cashbox and wallet, what each student has paid and what is
/// owed for packages, told without a ledger. A cashbox holds what its last count found, and what
/// came with entries that no count has covered.
final class Drawers {
  private final Map<UUID, Shift> shifts = new HashMap<>();
  private final Map<UUID, Paid> payments = new HashMap<>();
  private final Map<UUID, Long> counted = new HashMap<>();
  private final Map<UUID, Long> accounts = new TreeMap<>();
  private final Map<UUID, Long> wallets = new TreeMap<>();
  private final Packs packs = new Packs();
  private final Map<UUID, Long> nowhere = new TreeMap<>();

  private static final class Shift {
    private final UUID cashbox;
    private final List<Long> entries = new ArrayList<>();
    private int covered;

    Shift(UUID cashbox) {
      this.cashbox = cashbox;
    }
  }

  private record Paid(
      UUID shift,
      UUID device,
      UUID payer,
      long amount,
      Map<UUID, Long> toWallets,
      Map<UUID, Long> forPacks) {}

  Packs packs() {
    return packs;
  }

  /// Something that the server took in and that holds.
  ///
  /// @param id of the first row that it made
  /// @param student tells a student of the branch
  void take(UUID id, UUID device, Command command, Predicate<UUID> student) {
    switch (command) {
      case OpenShift open -> {
        var shift = new Shift(open.cashboxId());
        shifts.put(id, shift);
        if (open.floatMinor() > 0) {
          shift.entries.add(open.floatMinor());
        }
      }
      case TakePayment payment -> {
        var toWallets = new HashMap<UUID, Long>();
        for (var item : payment.items()) {
          var owner = item.subjectId();
          if (item.purpose() == PaymentPurpose.WALLET && owner != null && student.test(owner)) {
            toWallets.merge(owner, item.amountMinor(), Long::sum);
          }
        }
        var paid =
            new Paid(
                payment.shiftId(),
                device,
                payment.payerId(),
                payment.totalMinor(),
                toWallets,
                sold(id, payment, student));
        enterEach(paid, payment.cashMinor());
        pay(paid, 1);
        payments.put(id, paid);
      }
      case UndoPayment undo -> {
        var paid = payments.remove(undo.paymentId());
        if (paid != null) {
          paid.forPacks.keySet().forEach(packs::giveBack);
          enterEach(paid, -paid.amount);
          pay(paid, -1);
        }
      }
      case FundWallet fund -> {
        accounts.merge(fund.studentId(), fund.amountMinor(), Long::sum);
        wallets.merge(fund.studentId(), -fund.amountMinor(), Long::sum);
      }
      case TransferWallet transfer -> {
        wallets.merge(transfer.fromOwnerId(), transfer.amountMinor(), Long::sum);
        wallets.merge(transfer.toOwnerId(), -transfer.amountMinor(), Long::sum);
      }
      case DefinePackage defined -> packs.define(defined);
      case BuyPackage bought -> {
        packs.get(id, bought.studentId(), bought.packageId(), bought.amountMinor());
        wallets.merge(bought.studentId(), bought.amountMinor(), Long::sum);
      }
      case GrantPackage granted -> packs.get(id, granted.studentId(), granted.packageId(), 0);
      case RefundPackage refunded -> {
        var owner = packs.ownerOf(refunded.studentPackageId());
        wallets.merge(owner, -packs.giveBack(refunded.studentPackageId()), Long::sum);
      }
      case MoveCash move -> {
        boolean in = move.movement() == CashMovement.PAY_IN;
        enter(move.shiftId(), device, in ? move.amountMinor() : -move.amountMinor());
      }
      case CountCashbox count -> count(count);
      default -> {}
    }
  }

  /// The packages that a payment buys, each at its price.
  private Map<UUID, Long> sold(UUID id, TakePayment payment, Predicate<UUID> student) {
    var sold = new HashMap<UUID, Long>();
    for (var item : payment.items()) {
      var packageId = item.subjectId();
      if (item.purpose() == PaymentPurpose.PACKAGE
          && packageId != null
          && student.test(payment.payerId())
          && packs.costs(packageId, item.amountMinor())) {
        var pack = Packs.boughtBy(id, packageId);
        packs.get(pack, payment.payerId(), packageId, item.amountMinor());
        sold.put(pack, item.amountMinor());
      }
    }
    return sold;
  }

  /// The entries of a payment: one of each wallet and package, and that of the money.
  private void enterEach(Paid paid, long cash) {
    paid.toWallets.forEach((_, _) -> enter(paid.shift, paid.device, 0));
    paid.forPacks.forEach((_, _) -> enter(paid.shift, paid.device, 0));
    enter(paid.shift, paid.device, cash);
  }

  /// @param way 1 for money that comes, -1 for what is taken back
  private void pay(Paid paid, int way) {
    long toAccount = paid.amount - sum(paid.toWallets) - sum(paid.forPacks);
    accounts.merge(paid.payer, -way * toAccount, Long::sum);
    paid.toWallets.forEach((owner, amount) -> wallets.merge(owner, -way * amount, Long::sum));
  }

  private static long sum(Map<UUID, Long> amounts) {
    return amounts.values().stream().mapToLong(Long::longValue).sum();
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
    wallets.forEach((owner, amount) -> put(lines, "WALLET", owner, amount));
    packs.putOwed(lines);
    nowhere.forEach((device, amount) -> put(lines, "SUSPENSE", device, amount));
    return lines;
  }

  static void put(Map<UUID, String> lines, String kind, UUID owner, long amount) {
    if (amount != 0) {
      lines.put(RowIds.ofParents(kind, owner), kind + " " + owner + " " + amount);
    }
  }
}
