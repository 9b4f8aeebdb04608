package org.daybook.model.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.command.Command;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.Balances;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.Hold;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.operation.Cbor;
import org.daybook.model.packages.PackageCredit;
import org.daybook.model.packages.PackageState;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.packages.sale.BuyPackage;
import org.daybook.model.packages.sale.DefinePackage;
import org.daybook.model.packages.sale.GrantPackage;
import org.daybook.model.packages.sale.RefundPackage;
import org.daybook.model.row.Row;
import org.daybook.model.seal.CorrectionKind;
import org.daybook.model.seal.DayCorrection;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.MemoryFacts;
import org.daybook.model.testkit.RandomCommands;
import org.daybook.model.wallet.FundWallet;
import org.daybook.model.wallet.TransferWallet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of money whatever people do with it, in whatever order. The seed is the test's name.
class AnyCashTest {
  private static final int COMMANDS = 2_000;
  private static final int SEALED_EVERY = 100;

  private static final List<Class<? extends Command>> CASH =
      List.of(
          OpenShift.class,
          MoveCash.class,
          SendCash.class,
          ReceiveCash.class,
          DepositCash.class,
          TakePayment.class,
          TakePayment.class,
          TakePayment.class,
          UndoPayment.class,
          RefundPayment.class,
          ChargeEnrolment.class,
          CreditCharge.class,
          FundWallet.class,
          TransferWallet.class,
          DefinePackage.class,
          BuyPackage.class,
          RefundPackage.class,
          GrantPackage.class,
          CountCashbox.class,
          CloseCount.class);

  private final Till till = new Till();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void isBalancedAndCanBeAddedUpAgain(long seed) {
    var random = new Random(seed);
    till.run(new SetCashPolicy(0, "VAT", 1_900, true, "EUR", 0, true, 100_000));
    var commands = new RandomCommands(till.centre.facts(), random);
    for (int n = 0; n < COMMANDS; n++) {
      if (random.nextInt(4) == 0) {
        till.later(Duration.ofSeconds(20L * n));
      }
      till.run(commands.oneOf(CASH), RoleTemplate.OWNER);
      if (random.nextInt(SEALED_EVERY) == 0) {
        seal();
      }
    }
    var facts = till.centre.facts();
    assertEquals(Set.of(0L), Set.copyOf(sums(facts).values()), "entries out of balance");
    assertEquals(
        bytes(Balances.replay(facts.all(Posting.TABLE), facts.all(Hold.TABLE))),
        bytes(kept(facts)));
    assertEquals(
        EnumSet.complementOf(EnumSet.of(EntryKind.NO_SALE, EntryKind.PACKAGE_EARNING)),
        facts.all(LedgerEntry.TABLE).stream()
            .map(LedgerEntry::kind)
            .filter(it -> it != EntryKind.NO_SALE)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntryKind.class))));
    facts.all(SealedDay.TABLE).forEach(day -> checkSeal(day, facts));
    assertEquals(
        EnumSet.allOf(CorrectionKind.class),
        facts.all(DayCorrection.TABLE).stream()
            .map(DayCorrection::kind)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(CorrectionKind.class))));
    facts.all(AccountBalance.TABLE).forEach(AnyCashTest::checkWallet);
    facts.all(StudentPackage.TABLE).forEach(pack -> checkPackage(pack, facts));
    facts.all(CashShift.TABLE).forEach(shift -> checkShift(shift, facts));
    facts
        .all(PaymentLine.TABLE)
        .forEach(line -> assertTrue(line.refundedMinor() <= line.amountMinor(), line::toString));
  }

  /// Ends whatever is open, and seals the day of the last entry.
  private void seal() {
    var facts = till.centre.facts();
    var covers =
        facts.all(CashShift.TABLE).stream()
            .filter(it -> it.state() == ShiftState.OPEN)
            .map(it -> new CoveredShift(it.id(), it.entries(), true))
            .limit(100)
            .toList();
    till.run(new CountCashbox(Till.CASHBOX, CountPurpose.CLOSING, Till.EUR, List.of(), covers, 0));
    facts.all(CashCount.TABLE).stream()
        .filter(it -> it.state() == CountState.COUNTED)
        .forEach(it -> till.run(new CloseCount(it.id(), "Nobody knows")));
    till.run(new SealDay(facts.all(LedgerEntry.TABLE).getLast().businessDate()));
  }

  /// Whatever came after it, what was sealed is as it was.
  private static void checkSeal(SealedDay day, MemoryFacts facts) {
    var book = DayBook.sealed(day, facts);
    assertEquals(day.root(), book.root(), day::toString);
    assertEquals(day.entries(), book.entries().size());
    assertEquals(day.counts(), book.counts().size());
  }

  /// Nobody has spent what a wallet does not hold: 0 ≤ held ≤ balance.
  private static void checkWallet(AccountBalance kept) {
    if (kept.accountKind() == AccountKind.WALLET) {
      assertTrue(kept.heldMinor() >= 0 && kept.heldMinor() <= -kept.balanceMinor(), kept::toString);
    }
  }

  /// What remains of a package is the sum of its entries, and what was paid for it is owed until it
  /// is given back: no command of these earns any of it.
  private static void checkPackage(StudentPackage pack, MemoryFacts facts) {
    int sum =
        facts.list(PackageCredit.BY_PACKAGE, pack.id()).stream()
            .mapToInt(PackageCredit::credits)
            .sum();
    assertEquals(sum, pack.remaining(), pack::toString);
    long owed =
        facts.list(AccountBalance.BY_OWNER, pack.id()).stream()
            .mapToLong(AccountBalance::availableMinor)
            .sum();
    boolean holds = pack.state() == PackageState.ACTIVE;
    assertEquals(holds ? pack.price().netMinor() : 0, owed, pack::toString);
  }

  /// The cash that a shift brought is what its own entries posted to the drawer.
  private static void checkShift(CashShift shift, MemoryFacts facts) {
    long posted =
        facts.list(Posting.BY_SHIFT, shift.id()).stream()
            .filter(it -> it.accountKind() == AccountKind.DRAWER)
            .mapToLong(Posting::amountMinor)
            .sum();
    assertEquals(posted, shift.expectedMinor(), shift::toString);
    assertEquals(shift.entries(), facts.list(LedgerEntry.BY_SHIFT, shift.id()).size());
  }

  private static Map<UUID, Long> sums(MemoryFacts facts) {
    return facts.all(Posting.TABLE).stream()
        .collect(
            Collectors.groupingBy(
                Posting::entryId, TreeMap::new, Collectors.summingLong(Posting::amountMinor)));
  }

  private static List<AccountBalance> kept(MemoryFacts facts) {
    return facts.all(AccountBalance.TABLE);
  }

  private static Map<UUID, String> bytes(Iterable<? extends Row> rows) {
    var bytes = new TreeMap<UUID, String>();
    rows.forEach(row -> bytes.put(row.id(), HexFormat.of().formatHex(Cbor.encode(row))));
    return bytes;
  }
}
