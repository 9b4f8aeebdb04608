package org.daybook.model.cash;

import static org.daybook.model.cash.Till.EUR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Verdict;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.organisation.Branch;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.junit.jupiter.api.Test;

class ShiftRulesTest {
  private static final RoleTemplate DESK = RoleTemplate.FRONT_DESK;

  private final Till till = new Till();

  @Test
  void aFloatComesFromTheSafe() {
    assertEquals(10_000, till.drawer());
    assertEquals(-10_000, till.balance(AccountKind.SAFE, Centre.BRANCH));
    assertEquals(1, till.shift().entries());
  }

  @Test
  void aSecondShiftOfTheSameDeskHoldsAndIsTold() {
    assertEquals(
        Reason.SHIFT_OPEN_ALREADY, till.run(new OpenShift(Till.CASHBOX, EUR, 0), DESK).reason());
  }

  @Test
  void cashMovesInAndOutWithItsReason() {
    move(CashMovement.PAY_IN, 300);
    move(CashMovement.PAY_OUT, 50);
    move(CashMovement.SAFE_DROP, 2_000);
    move(CashMovement.NO_SALE, 0);
    assertEquals(8_250, till.drawer());
    assertEquals(8_250, till.shift().expectedMinor());
    assertEquals(5, till.shift().entries());
    assertEquals(-300, till.balance(AccountKind.SUNDRY, Centre.BRANCH));
    assertEquals(50, till.balance(AccountKind.PETTY_CASH, Centre.BRANCH));
    assertEquals(-8_000, till.balance(AccountKind.SAFE, Centre.BRANCH));
    till.run(new DepositCash(EUR, 500, "Slip"), RoleTemplate.BRANCH_MANAGER);
    assertEquals(500, till.balance(AccountKind.BANK, Centre.BRANCH));
  }

  @Test
  void movementsThatCannotBeAreNoCommand() {
    assertThrows(IllegalArgumentException.class, () -> command(CashMovement.PAY_IN, 0));
    assertThrows(IllegalArgumentException.class, () -> command(CashMovement.PAY_OUT, -5));
    assertThrows(IllegalArgumentException.class, () -> command(CashMovement.NO_SALE, 5));
    assertThrows(IllegalArgumentException.class, () -> new OpenShift(Till.CASHBOX, "XXQ", 0));
  }

  @Test
  void whoTakesOverAnswersForIt() {
    till.run(new HandOverShift(till.shift, Centre.staff(RoleTemplate.SALES)), DESK);
    assertEquals(Centre.staff(RoleTemplate.SALES), till.shift().heldBy());
    assertEquals(ShiftState.OPEN, till.shift().state());
  }

  @Test
  void cashOnItsWayIsInTransitUntilItIsCounted() {
    var transfer = send(5_000);
    assertEquals(5_000, till.drawer());
    assertEquals(5_000, till.balance(AccountKind.TRANSIT, transfer));
    var received = receive(transfer, 4_900);
    assertEquals(Reason.COUNTED_OTHERWISE, received.reason());
    assertEquals(0, till.balance(AccountKind.TRANSIT, transfer));
    assertEquals(9_900, till.drawer());
    assertEquals(100, till.balance(AccountKind.OVER_SHORT, Till.CASHBOX));
  }

  @Test
  void whatArrivesBeforeItsSendingIsToldMeetsIt() {
    var context = till.centre.next(DESK);
    var transfer = context.newId(0);
    assertEquals(Reason.NOT_IN_TRANSIT, receive(transfer, 5_000).reason());
    assertEquals(-5_000, till.balance(AccountKind.TRANSIT, transfer));
    assertNull(till.centre.run(new SendCash(till.shift, EUR, 5_000, "Over"), context).reason());
    assertEquals(0, till.balance(AccountKind.TRANSIT, transfer));
    assertEquals(10_000, till.drawer());
  }

  @Test
  void aCashboxOutOfUseIsTold() {
    till.run(new DefineCashbox(Till.CASHBOX, "Front desk", false));
    till.count(CountPurpose.CLOSING, 10_000, new CoveredShift(till.shift, 1, true));
    assertEquals(
        Reason.CASHBOX_OUT_OF_USE, till.run(new OpenShift(Till.CASHBOX, EUR, 0), DESK).reason());
  }

  /// By the branch's clock: neither the desk's zone nor the server's counts.
  @Test
  void aBusinessDayIsTheBranchsOwn() {
    till.centre.with(
        new Branch(Centre.BRANCH, Centre.ORGANISATION, "North", "NO", "Africa/Cairo", null));
    till.run(new SetCashPolicy(240, "Tax", 0, true, EUR, 0, false, 0));
    till.count(CountPurpose.CLOSING, 10_000, new CoveredShift(till.shift, 1, true));
    // 01:30 of the 4th in Cairo, whose day begins at four.
    till.centre.at(Instant.parse("2026-03-03T23:30:00Z"));
    var shift = till.open(0);
    assertEquals(
        LocalDate.of(2026, 3, 3), till.centre.facts().get(CashShift.TABLE, shift).businessDate());
  }

  @Test
  void entriesOfAShiftAreNumberedWithoutGaps() {
    till.session(1_500);
    move(CashMovement.PAY_OUT, 50);
    var numbers =
        till.centre.facts().list(LedgerEntry.BY_SHIFT, till.shift).stream()
            .map(LedgerEntry::number)
            .sorted()
            .toList();
    assertEquals(List.of(1, 2, 3, 4), numbers);
  }

  private UUID send(long amountMinor) {
    till.run(new SendCash(till.shift, EUR, amountMinor, "To the other drawer"), DESK);
    return till.centre.facts().all(LedgerEntry.TABLE).stream()
        .filter(it -> it.kind() == EntryKind.TRANSFER_OUT)
        .map(LedgerEntry::subjectId)
        .findFirst()
        .orElseThrow();
  }

  private Verdict receive(UUID transfer, long countedMinor) {
    return till.run(new ReceiveCash(transfer, till.shift, EUR, countedMinor), DESK);
  }

  private void move(CashMovement movement, long amountMinor) {
    assertNull(till.run(command(movement, amountMinor), DESK).reason());
  }

  private MoveCash command(CashMovement movement, long amountMinor) {
    return new MoveCash(till.shift, movement, EUR, amountMinor, "Because");
  }
}
