package org.daybook.model.cash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Decider;
import org.daybook.model.decide.FactsOverlay;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;

/// A month of a branch, as its rules write it: two desks, each with a cashbox, that open in the
/// morning, take money in every way, give some back, move cash, and count at night.
public final class CashMonth {
  private static final int DAYS = 30;
  private static final String CURRENCY = "EUR";
  private static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");

  private final FactsOverlay facts = new FactsOverlay(new Centre().facts());
  private final Random random;
  private final int operations;
  private final long[] sequences = new long[2];
  private final long[] receipts = new long[2];
  private final List<UUID> paid = new ArrayList<>();

  public CashMonth(long seed, int operations) {
    this.random = new Random(seed);
    this.operations = operations;
    decide(0, FIRST, new SetCashPolicy(0, "VAT", 1_900, true, CURRENCY, 0, true, 100_000));
    decide(0, FIRST, new SetPrice(Centre.COHORT, PaymentPurpose.SESSION, CURRENCY, 1_490, true));
    for (int day = 0; day < DAYS; day++) {
      for (int desk = 0; desk < 2; desk++) {
        day(desk, FIRST.plus(Duration.ofDays(day)));
      }
    }
  }

  public List<LedgerEntry> entries() {
    return rows(LedgerEntry.TABLE);
  }

  public List<Posting> postings() {
    return rows(Posting.TABLE);
  }

  public List<AccountBalance> balances() {
    return rows(AccountBalance.TABLE);
  }

  /// Everything that the month added to the centre or changed there.
  public List<Row> rows() {
    return List.copyOf(facts.rows());
  }

  Facts facts() {
    return facts;
  }

  <R extends Row> List<R> rows(Table<R> table) {
    return facts.rows().stream()
        .filter(it -> it.table().equals(table))
        .map(table.type()::cast)
        .toList();
  }

  private void day(int desk, Instant morning) {
    var cashbox = Centre.id("cashbox", desk);
    decide(desk, morning, new DefineCashbox(cashbox, desk == 0 ? "Front desk" : "مكتب 2", true));
    var shift = decide(desk, morning, new OpenShift(cashbox, CURRENCY, 10_000));
    for (int n = 0; n < operations / DAYS / 2 - 4; n++) {
      any(desk, shift, morning.plusSeconds(30L * n));
    }
    var evening = morning.plus(Duration.ofHours(12));
    var entries = facts.find(CashShift.TABLE, shift).orElseThrow().entries();
    var pieces = List.of(new Pieces(1, 1_000_000 - random.nextInt(100)));
    var covers = List.of(new CoveredShift(shift, entries, true));
    var count =
        decide(
            desk,
            evening,
            new CountCashbox(cashbox, CountPurpose.CLOSING, CURRENCY, pieces, covers, 990_000));
    decide(desk, evening, new CloseCount(count, "Not \"sure\"; 3 | 4\nperhaps"));
  }

  private void any(int desk, UUID shift, Instant at) {
    switch (random.nextInt(20)) {
      case 0 -> decide(desk, at, move(shift));
      case 1 -> undo(desk, at);
      case 2 -> refund(desk, shift, at);
      default -> paid.add(decide(desk, at, payment(desk, shift)));
    }
  }

  private MoveCash move(UUID shift) {
    var movements = List.of(CashMovement.values());
    var movement = movements.get(random.nextInt(movements.size()));
    long amount = movement == CashMovement.NO_SALE ? 0 : 1 + random.nextInt(3_000);
    return new MoveCash(shift, movement, CURRENCY, amount, "Milk");
  }

  private void undo(int desk, Instant at) {
    if (!paid.isEmpty()) {
      decide(desk, at, new UndoPayment(paid.getLast(), null));
    }
  }

  private void refund(int desk, UUID shift, Instant at) {
    if (paid.isEmpty()) {
      return;
    }
    var payment = paid.get(random.nextInt(paid.size()));
    var line = facts.list(PaymentLine.BY_PAYMENT, payment).getFirst();
    var items = List.of(new RefundItem(line.id(), 1 + random.nextInt(400)));
    decide(desk, at, new RefundPayment(payment, shift, CURRENCY, items, Tender.CASH, "Ill", null));
  }

  private TakePayment payment(int desk, UUID shift) {
    receipts[desk]++;
    boolean door = random.nextInt(3) == 0;
    long amount = door ? 1_490 : 1 + random.nextInt(20_000);
    var item =
        door
            ? new PaymentItem(PaymentPurpose.SESSION, Centre.SESSION, amount)
            : new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, amount);
    var tenders = List.of(Tender.values());
    var tender = tenders.get(random.nextInt(tenders.size()));
    boolean cash = tender == Tender.CASH;
    return new TakePayment(
        shift,
        Centre.ENROLLED.get(random.nextInt(Centre.ENROLLED.size())),
        CURRENCY,
        List.of(item),
        List.of(new Tendered(tender, amount, cash ? null : "0042")),
        0,
        cash ? amount + random.nextInt(900) : 0,
        receipts[desk]);
  }

  /// @return the id of the first row that it makes
  private UUID decide(int desk, Instant at, Command command) {
    sequences[desk]++;
    var context =
        new Context(
            Centre.ORGANISATION,
            Centre.BRANCH,
            Centre.id("device", desk + 1),
            1,
            sequences[desk],
            Centre.staff(RoleTemplate.OWNER),
            at);
    var type = Commands.typeOf(command);
    var verdict = Decider.decide(type, command, context, facts, Authority.OF_THE_ACTOR, false);
    verdict.rows().forEach(facts::put);
    return context.newId(0);
  }
}
