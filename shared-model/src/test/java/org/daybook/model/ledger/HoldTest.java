package org.daybook.model.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.testkit.MemoryFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldTest {
  private static final UUID OWNER = Centre.ENROLLED.getFirst();
  private static final Account WALLET = new Account(AccountKind.WALLET, OWNER);
  private static final Account INCOME = new Account(AccountKind.INCOME, Centre.COURSE);
  private static final Account BANK = new Account(AccountKind.BANK, Centre.BRANCH);
  private static final EntryDraft DRAFT = EntryDraft.of(EntryKind.TOP_UP, Centre.TODAY);

  private final Centre centre = new Centre();
  private final MemoryFacts facts = centre.facts();

  @Test
  void whatIsHeldIsThereAndCannotBeSpentOtherwise() {
    topUp(1_000);
    var hold = held(700);
    assertEquals(HoldState.HELD, hold.state());
    assertEquals(300, writer().available(WALLET));
    assertEquals(-1_000, writer().balance(WALLET));
    assertTrue(writer().hold(0, WALLET, 301, Centre.SESSION, null).isEmpty());
    assertTrue(writer().hold(0, WALLET, 300, Centre.SESSION, null).isPresent());
  }

  @Test
  void theLimitIsCheckedWithWhatTheSameOperationHasHeldAndPosted() {
    topUp(1_000);
    var ledger = writer();
    assertTrue(ledger.hold(0, WALLET, 600, Centre.SESSION, null).isPresent());
    assertTrue(ledger.hold(1, WALLET, 600, Centre.SESSION, null).isEmpty());
    ledger.post(DRAFT, List.of(BANK.by(200), WALLET.by(-200)));
    assertTrue(ledger.hold(1, WALLET, 600, Centre.SESSION, null).isPresent());
  }

  @Test
  void whatIsNotCapturedOfItIsFreeAgain() {
    topUp(1_000);
    var hold = held(700);
    var ledger = writer();
    var entry = ledger.capture(hold, 450, DRAFT, List.of(INCOME.by(-450)));
    keep(ledger);
    assertEquals(550, writer().available(WALLET));
    var ended = facts.get(Hold.TABLE, hold.id());
    assertEquals(HoldState.CAPTURED, ended.state());
    assertEquals(450, ended.capturedMinor());
    assertEquals(entry.id(), ended.entryId());
  }

  @Test
  void aHoldEndsOnceAndPaysNoMoreThanItHolds() {
    topUp(1_000);
    var hold = held(700);
    var more = List.of(INCOME.by(-701));
    assertThrows(IllegalStateException.class, () -> writer().capture(hold, 701, DRAFT, more));
    var ledger = writer();
    var ended = ledger.release(hold, HoldState.EXPIRED);
    keep(ledger);
    assertEquals(1_000, writer().available(WALLET));
    assertThrows(IllegalStateException.class, () -> writer().release(ended, HoldState.RELEASED));
    var all = List.of(INCOME.by(-700));
    assertThrows(IllegalStateException.class, () -> writer().capture(ended, 700, DRAFT, all));
  }

  @Test
  void nothingIsHeldOfWhatTheOwnerOwes() {
    var receivable = new Account(AccountKind.RECEIVABLE, OWNER);
    var ledger = writer();
    ledger.post(DRAFT, List.of(receivable.by(500), INCOME.by(-500)));
    assertTrue(ledger.hold(0, receivable, 1, Centre.SESSION, null).isEmpty());
  }

  /// Whatever is held, captured, released and topped up in whatever order: 0 ≤ held ≤ balance, the
  /// entries add up to nothing, and adding all of it up again gives the rows that were kept.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void isNeverMoreThanTheBalanceAndCanBeAddedUpAgain(long seed) {
    topUp(100);
    var random = new Random(seed);
    var seen = new HashSet<HoldState>();
    for (int n = 0; n < 2_000; n++) {
      var ledger = writer();
      var open = facts.all(Hold.TABLE).stream().filter(it -> it.state() == HoldState.HELD).toList();
      int step = random.nextInt(5);
      if (step == 0) {
        long amount = 1L + random.nextInt(500);
        ledger.post(DRAFT, List.of(BANK.by(amount), WALLET.by(-amount)));
      } else if (step <= 2 || open.isEmpty()) {
        ledger.hold(0, WALLET, 1L + random.nextInt(400), Centre.SESSION, null);
      } else {
        end(open.get(random.nextInt(open.size())), ledger, random);
      }
      keep(ledger);
      var kept = facts.get(AccountBalance.TABLE, WALLET.balanceIdAt(Centre.BRANCH));
      assertTrue(kept.heldMinor() >= 0 && kept.heldMinor() <= -kept.balanceMinor(), kept::toString);
      facts.all(Hold.TABLE).forEach(it -> seen.add(it.state()));
    }
    assertEquals(Set.of(HoldState.values()), seen);
    var replayed = Balances.replay(facts.all(Posting.TABLE), facts.all(Hold.TABLE));
    assertEquals(Set.copyOf(facts.all(AccountBalance.TABLE)), Set.copyOf(replayed));
  }

  private static void end(Hold hold, LedgerWriter ledger, Random random) {
    switch (random.nextInt(3)) {
      case 0 -> ledger.release(hold, HoldState.RELEASED);
      case 1 -> ledger.release(hold, HoldState.EXPIRED);
      default -> {
        long amount = 1 + random.nextLong(hold.amountMinor());
        ledger.capture(hold, amount, DRAFT, List.of(INCOME.by(-amount)));
      }
    }
  }

  private void topUp(long amountMinor) {
    var ledger = writer();
    ledger.post(DRAFT, List.of(BANK.by(amountMinor), WALLET.by(-amountMinor)));
    keep(ledger);
  }

  private Hold held(long amountMinor) {
    var ledger = writer();
    var hold = ledger.hold(0, WALLET, amountMinor, Centre.SESSION, null).orElseThrow();
    keep(ledger);
    return hold;
  }

  private LedgerWriter writer() {
    return new LedgerWriter(centre.next(RoleTemplate.OWNER), facts);
  }

  private void keep(LedgerWriter ledger) {
    facts.putAll(new ArrayList<>(ledger.rows()));
  }
}
