package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.CashMovement;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.CloseCount;
import org.daybook.model.cash.CountCashbox;
import org.daybook.model.cash.CountPurpose;
import org.daybook.model.cash.CountState;
import org.daybook.model.cash.CoveredShift;
import org.daybook.model.cash.DefineCashbox;
import org.daybook.model.cash.MoveCash;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.PaymentState;
import org.daybook.model.cash.Pieces;
import org.daybook.model.cash.ReceiptSeries;
import org.daybook.model.cash.ReportDay;
import org.daybook.model.cash.SealDay;
import org.daybook.model.cash.ShiftState;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.cash.UndoPayment;
import org.daybook.model.command.Command;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.packages.sale.BuyPackage;
import org.daybook.model.packages.sale.DefinePackage;
import org.daybook.model.packages.sale.GrantPackage;
import org.daybook.model.packages.sale.RefundPackage;
import org.daybook.model.row.Facts;
import org.daybook.model.seal.DayWatermark;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.seal.WatermarkState;
import org.daybook.model.value.RowIds;
import org.daybook.model.wallet.FundWallet;
import org.daybook.model.wallet.TransferWallet;

/// What people at a cash desk do, all desks of a branch on one cashbox: mostly they take money; now
/// and then they take a payment back, pay in or out, count, and close the day. They go by what
/// their own screen shows, but for the numbers of other desks' shifts, which they read there.
final class CashWork {
  private static final String CURRENCY = "EUR";
  private static final long PRICE = 1_500;

  private final UUID deviceId;
  private final UUID branchId;
  private final UUID cashboxId;
  private final UUID packageId;

  CashWork(UUID deviceId, UUID branchId) {
    this.deviceId = deviceId;
    this.branchId = branchId;
    this.cashboxId = RowIds.ofParents("cashbox", branchId);
    this.packageId = RowIds.ofParents("package", branchId);
  }

  Command next(UUID student, Facts seen, RandomGenerator chance) {
    if (seen.find(Cashbox.TABLE, cashboxId).isEmpty()) {
      return new DefineCashbox(cashboxId, "Front desk", true);
    }
    var offered = seen.find(ClassPackage.TABLE, packageId);
    if (offered.isEmpty()) {
      return defined(PRICE);
    }
    var open = open(seen);
    if (open.isEmpty()) {
      var opening = new OpenShift(cashboxId, CURRENCY, 100L * chance.nextInt(200));
      return chance.nextInt(4) == 0 ? opening : evening(seen).orElse(opening);
    }
    var shift = open.get();
    return switch (chance.nextInt(20)) {
      case 0, 1 -> moved(shift, chance);
      case 2, 3, 4 -> latest(shift, seen).orElseGet(() -> payment(shift, student, seen, chance));
      case 5 -> count(shift, seen, chance);
      case 6 -> ended(seen);
      case 7 -> close(seen).orElseGet(() -> ended(seen));
      case 8 -> report(seen).orElseGet(() -> payment(shift, student, seen, chance));
      case 9 -> fund(student, seen, chance);
      case 10 -> transfer(student, seen, chance);
      case 11 -> onPackages(offered.get(), student, seen, chance);
      default -> payment(shift, student, seen, chance);
    };
  }

  private Optional<CashShift> open(Facts seen) {
    return seen.list(CashShift.BY_DEVICE, deviceId).stream()
        .filter(it -> it.state() == ShiftState.OPEN)
        .min(Comparator.comparing(CashShift::id, RowIds.ORDER));
  }

  private Command payment(CashShift shift, UUID student, Facts seen, RandomGenerator chance) {
    var item = item(student, seen, chance);
    long amount = item.amountMinor();
    long last =
        seen.find(ReceiptSeries.TABLE, ReceiptSeries.idOf(deviceId, branchId))
            .map(ReceiptSeries::lastNumber)
            .orElse(0L);
    return new TakePayment(
        shift.id(),
        student,
        CURRENCY,
        List.of(item),
        List.of(new Tendered(Tender.CASH, amount, null)),
        0,
        amount + 50L * chance.nextInt(10),
        last + 1);
  }

  private Command defined(long price) {
    return new DefinePackage(packageId, "Five lessons", branchId, 5, CURRENCY, price, true);
  }

  /// Mostly it is bought from the wallet; now and then it is granted or given back, or costs
  /// something else from then on.
  private Command onPackages(
      ClassPackage offered, UUID student, Facts seen, RandomGenerator chance) {
    return switch (chance.nextInt(6)) {
      case 0 -> defined(PRICE + 50L * chance.nextInt(3));
      case 1 -> new GrantPackage(student, packageId, "asked");
      case 2, 3 ->
          seen.list(StudentPackage.BY_STUDENT, student).stream()
              .filter(it -> it.branchId().equals(branchId))
              .min(Comparator.comparing(StudentPackage::id, RowIds.ORDER))
              .<Command>map(it -> new RefundPackage(it.id(), "asked"))
              .orElseGet(() -> new GrantPackage(student, packageId, "asked"));
      default -> new BuyPackage(student, packageId, CURRENCY, offered.priceMinor());
    };
  }

  /// What somebody pays for.
  private PaymentItem item(UUID student, Facts seen, RandomGenerator chance) {
    long amount = 50L * (1 + chance.nextInt(100));
    return switch (chance.nextInt(4)) {
      case 0 -> new PaymentItem(PaymentPurpose.WALLET, student, amount);
      case 1 ->
          new PaymentItem(
              PaymentPurpose.PACKAGE,
              packageId,
              seen.find(ClassPackage.TABLE, packageId)
                  .map(ClassPackage::priceMinor)
                  .orElse(amount));
      default -> new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, amount);
    };
  }

  /// As much as the screen says there is, or a part of it.
  private Command fund(UUID student, Facts seen, RandomGenerator chance) {
    long credit = stands(AccountKind.RECEIVABLE, student, seen);
    return new FundWallet(student, CURRENCY, Math.max(1, credit / (1 + chance.nextInt(2))));
  }

  /// To the branch itself.
  private Command transfer(UUID student, Facts seen, RandomGenerator chance) {
    long there = stands(AccountKind.WALLET, student, seen);
    return new TransferWallet(
        student, branchId, CURRENCY, Math.max(1, there / (1 + chance.nextInt(2))), "asked");
  }

  private long stands(AccountKind kind, UUID owner, Facts seen) {
    return seen.list(AccountBalance.BY_OWNER, owner).stream()
        .filter(it -> it.accountKind() == kind && it.branchId().equals(branchId))
        .mapToLong(AccountBalance::availableMinor)
        .sum();
  }

  private static Command moved(CashShift shift, RandomGenerator chance) {
    var movements = List.of(CashMovement.PAY_IN, CashMovement.PAY_OUT, CashMovement.SAFE_DROP);
    var movement = movements.get(chance.nextInt(movements.size()));
    return new MoveCash(shift.id(), movement, CURRENCY, 50L * (1 + chance.nextInt(20)), "asked");
  }

  private static Optional<Command> latest(CashShift shift, Facts seen) {
    return seen.list(Payment.BY_SHIFT, shift.id()).stream()
        .filter(it -> it.state() == PaymentState.COMPLETED)
        .max(Comparator.comparingLong(Payment::receiptNumber).thenComparing(Payment::id))
        .map(it -> new UndoPayment(it.id(), null));
  }

  /// The own shift as the screen shows it; those of others as theirs do, which may be further.
  private Command count(CashShift own, Facts seen, RandomGenerator chance) {
    var covers = new ArrayList<CoveredShift>();
    seen.list(CashShift.UNCOUNTED, cashboxId).stream()
        .sorted(Comparator.comparing(CashShift::id, RowIds.ORDER))
        .limit(50)
        .forEach(it -> {
          boolean mine = it.id().equals(own.id());
          int ahead = mine ? 0 : chance.nextInt(3);
          covers.add(
              new CoveredShift(it.id(), it.entries() + ahead, mine && chance.nextInt(3) == 0));
        });
    var pieces = List.of(new Pieces(50, chance.nextInt(2_000)));
    return new CountCashbox(
        cashboxId,
        CountPurpose.CLOSING,
        CURRENCY,
        pieces,
        covers,
        chance.nextBoolean() ? 0 : pieces.getFirst().worthMinor() / 2);
  }

  /// All shifts that are known end with a count, as they do in the evening.
  private Command ended(Facts seen) {
    var covers =
        seen.list(CashShift.UNCOUNTED, cashboxId).stream()
            .sorted(Comparator.comparing(CashShift::id, RowIds.ORDER))
            .limit(50)
            .map(it -> new CoveredShift(it.id(), it.entries(), true))
            .toList();
    return new CountCashbox(cashboxId, CountPurpose.CLOSING, CURRENCY, List.of(), covers, 0);
  }

  /// What is next on the way to the seal, for whoever has ended the own shift: what others have
  /// left open is counted, counts are closed, and then the day is sealed, once. Whoever does not
  /// know of the seal goes on, and is late.
  private Optional<Command> evening(Facts seen) {
    var last =
        seen.list(CashShift.BY_DEVICE, deviceId).stream()
            .map(CashShift::businessDate)
            .max(Comparator.naturalOrder());
    if (last.isEmpty() || SealedDay.of(branchId, last.get(), seen).isPresent()) {
      return Optional.empty();
    }
    boolean left =
        seen.list(CashShift.BY_DATE, last.get()).stream()
            .anyMatch(it -> it.branchId().equals(branchId) && it.state() == ShiftState.OPEN);
    return Optional.of(left ? ended(seen) : close(seen).orElseGet(() -> new SealDay(last.get())));
  }

  /// What a desk says once it knows of a seal.
  private Optional<Command> report(Facts seen) {
    return seen.list(DayWatermark.BY_DEVICE, deviceId).stream()
        .filter(it -> it.state() == WatermarkState.OWES)
        .min(Comparator.comparing(DayWatermark::id, RowIds.ORDER))
        .flatMap(it -> seen.find(SealedDay.TABLE, it.dayId()))
        .map(it -> new ReportDay(it.id(), it.root()));
  }

  private Optional<Command> close(Facts seen) {
    return seen.list(CashCount.BY_CASHBOX, cashboxId).stream()
        .filter(it -> it.state() == CountState.COUNTED)
        .min(Comparator.comparing(CashCount::id, RowIds.ORDER))
        .map(it -> new CloseCount(it.id(), "nobody knows"));
  }
}
