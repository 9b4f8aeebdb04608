package org.daybook.model.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Verdict;
import org.daybook.model.device.DeclareDeviceLost;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.operation.Outcome;
import org.daybook.model.seal.Completeness;
import org.daybook.model.seal.CorrectionKind;
import org.daybook.model.seal.DayCorrection;
import org.daybook.model.seal.DayWatermark;
import org.daybook.model.seal.MerkleTree;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.seal.WatermarkState;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.junit.jupiter.api.Test;

class SealRulesTest {
  private static final UUID OTHER_DESK = Centre.id("device", 2);

  private final Till till = new Till();

  @Test
  void aDayIsSealedOnceWithWhatItHolds() {
    till.session(1_500);
    till.onAccount(2_000);
    closed(13_400);
    assertNull(seal().reason());
    var day = day();
    assertEquals(Centre.TODAY, day.businessDate());
    assertEquals(3_500, day.takenMinor());
    assertEquals(-100, day.differenceMinor());
    assertEquals(1, day.counts());
    assertEquals(till.centre.facts().all(LedgerEntry.TABLE).size(), day.entries());
    assertEquals(Reason.DAY_SEALED, seal().reason());
  }

  @Test
  void whatWasTakenBackIsNotTaken() {
    till.session(1_500);
    till.run(new UndoPayment(till.lastPayment().id(), null), RoleTemplate.FRONT_DESK);
    till.onAccount(400);
    closed(10_400);
    seal();
    assertEquals(400, day().takenMinor());
  }

  @Test
  void whatGoesBackToStudentsIsToldApart() {
    till.run(new SetCashPolicy(0, "Tax", 0, true, Till.EUR, 0, true, 0));
    till.onAccount(2_000);
    var line = till.centre.facts().all(PaymentLine.TABLE).getLast();
    var refund =
        new RefundPayment(
            till.lastPayment().id(),
            till.shift,
            Till.EUR,
            List.of(new RefundItem(line.id(), 500)),
            Tender.CASH,
            "Too much",
            null);
    assertNull(till.run(refund).reason());
    closed(11_500);
    seal();
    assertEquals(2_000, day().takenMinor());
    assertEquals(500, day().refundedMinor());
  }

  @Test
  void aDayWhoseDrawersAreNotCountedIsNotSealed() {
    assertEquals(Reason.DAY_NOT_COUNTED, seal().reason());
    till.count(CountPurpose.CLOSING, 10_000, new CoveredShift(till.shift, 1, true));
    assertEquals(Reason.DAY_NOT_COUNTED, seal().reason());
    close();
    assertNull(seal().reason());
  }

  @Test
  void aCheckThatNobodyHasClosedHoldsTheDayOpen() {
    closed(10_000);
    till.count(CountPurpose.CHECK, 10_000);
    assertEquals(Reason.DAY_NOT_COUNTED, seal().reason());
  }

  /// Its opening is under Attention already.
  @Test
  void aShiftOnACashboxThatIsNotThereDoesNotHoldTheDayOpen() {
    var nowhere = Centre.id("cashbox", 9);
    var opened =
        till.centre.run(new OpenShift(nowhere, Till.EUR, 0), till.atAnotherDesk(OTHER_DESK, 1));
    assertEquals(Reason.NOT_FOUND, opened.reason());
    closed(10_000);
    assertNull(seal().reason());
  }

  @Test
  void onlyWhoMaySealsAndNoDayThatIsYetToCome() {
    closed(10_000);
    assertEquals(
        Reason.NOT_PERMITTED,
        till.run(new SealDay(Centre.TODAY), RoleTemplate.FRONT_DESK).reason());
    assertEquals(Reason.INVALID_VALUE, till.run(new SealDay(Centre.TODAY.plusDays(1))).reason());
  }

  @Test
  void whatComesLateIsACorrectionAndLeavesTheSealAsItIs() {
    closed(10_000);
    seal();
    var sealed = day();
    var sale = till.session(1_500);
    assertEquals(Outcome.ACCEPTED_WITH_EXCEPTION, sale.outcome());
    assertEquals(Reason.SHIFT_CLOSED, sale.reason());
    var out = new MoveCash(till.shift, CashMovement.PAY_OUT, Till.EUR, 300, "Milk");
    till.run(out, RoleTemplate.FRONT_DESK);
    till.count(CountPurpose.CHECK, 11_200, new CoveredShift(till.shift, 4, false));
    assertEquals(sealed, day());
    assertEquals(sealed.root(), DayBook.sealed(sealed, till.centre.facts()).root());
    assertEquals(
        List.of(
            CorrectionKind.LATE_SALE,
            CorrectionKind.LATE_SALE,
            CorrectionKind.LATE_MOVEMENT,
            CorrectionKind.RECOUNT),
        corrections().stream().map(DayCorrection::kind).sorted().toList());
    assertEquals(11_200, till.drawer());
  }

  /// The shift is open again at another desk: only the day's seal speaks against its sale.
  @Test
  void aDeskThatKnewNothingOfTheSealIsToldOfIt() {
    closed(10_000);
    seal();
    var opened =
        till.centre.run(
            new OpenShift(Till.CASHBOX, Till.EUR, 0), till.atAnotherDesk(OTHER_DESK, 1));
    assertNull(opened.reason());
    var theirs = shiftOf(opened);
    var paid = till.centre.run(till.payment(theirs, cash(700)), till.atAnotherDesk(OTHER_DESK, 2));
    assertEquals(Reason.DAY_SEALED, paid.reason());
    assertEquals(1, corrections().size());
    assertEquals(OTHER_DESK, corrections().getFirst().madeBy());
  }

  @Test
  void theNextSealHoldsTheCorrectionsOfTheLast() {
    closed(10_000);
    seal();
    till.onAccount(700);
    till.later(Duration.ofDays(1));
    till.run(new SealDay(Centre.TODAY.plusDays(1)));
    var next = till.centre.facts().all(SealedDay.TABLE).getLast();
    assertEquals(1, next.corrections());
    assertEquals(next.id(), corrections().getFirst().sealedInId());
    assertNull(corrections().getFirst().unsealedBranchId());
    var book = DayBook.sealed(next, till.centre.facts());
    assertEquals(next.root(), book.root());
    assertEquals(1, book.leaves().size());
    assertEquals(day().root(), DayBook.sealed(day(), till.centre.facts()).root());
  }

  @Test
  void aSealThatWasTamperedWithHasAnotherRoot() {
    till.onAccount(700);
    closed(10_700);
    seal();
    var entry = till.centre.facts().all(LedgerEntry.TABLE).getLast();
    till.centre.with(
        new LedgerEntry(
            entry.id(),
            entry.organisationId(),
            entry.branchId(),
            entry.kind(),
            entry.businessDate(),
            entry.madeAt(),
            Centre.staff(RoleTemplate.MENTOR),
            entry.madeBy(),
            entry.shiftId(),
            entry.number(),
            entry.payerId(),
            entry.subjectId(),
            entry.paymentId(),
            entry.reversesId(),
            entry.reason()));
    assertNotEquals(day().root(), DayBook.sealed(day(), till.centre.facts()).root());
  }

  @Test
  void everythingThatIsSealedHasAProof() {
    till.session(1_500);
    till.onAccount(700);
    closed(12_200);
    seal();
    var leaves = DayBook.sealed(day(), till.centre.facts()).leaves();
    var tree = MerkleTree.of(leaves.stream().map(SealLeaf::bytes).toList());
    for (int place = 0; place < leaves.size(); place++) {
      var bytes = leaves.get(place).bytes();
      assertTrue(tree.proof(place).shows(bytes, day().root()));
      bytes[bytes.length - 1] ^= 1;
      assertFalse(tree.proof(place).shows(bytes, day().root()));
    }
  }

  @Test
  void aDayIsProvisionalUntilEveryDeviceHasReported() {
    anotherDesk(DeviceState.ACTIVE);
    closed(10_000);
    seal();
    assertEquals(Completeness.PROVISIONAL, completeness());
    assertEquals(List.of(Centre.DESK, OTHER_DESK), owing());
    assertNull(till.run(report(), RoleTemplate.TRAINER).reason());
    assertEquals(List.of(OTHER_DESK), owing());
    assertNull(till.centre.run(report(), till.atAnotherDesk(OTHER_DESK, 7)).reason());
    assertEquals(Completeness.FINAL, completeness());
    var theirs =
        till.centre.facts().get(DayWatermark.TABLE, DayWatermark.idOf(day().id(), OTHER_DESK));
    assertEquals(7, theirs.throughSequence());
  }

  @Test
  void aDeviceThatIsLostIsNamedAndNotWaitedFor() {
    anotherDesk(DeviceState.ACTIVE);
    closed(10_000);
    seal();
    till.run(report());
    assertNull(till.run(new DeclareDeviceLost(OTHER_DESK, "Left in a taxi")).reason());
    assertEquals(Completeness.FINAL_EXCEPT, completeness());
    assertEquals("Left in a taxi", excepted().reason());
    till.centre.run(report(), till.atAnotherDesk(OTHER_DESK, 7));
    assertEquals(Completeness.FINAL, completeness());
  }

  @Test
  void aDeviceThatWasLostBeforeIsNamedOnlyForADayOnWhichItTookCash() {
    anotherDesk(DeviceState.LOST);
    closed(10_000);
    seal();
    assertEquals(List.of(Centre.DESK), owing());
    assertEquals(1, watermarks().size());

    var tomorrow = Centre.TODAY.plusDays(1);
    till.later(Duration.ofDays(1));
    var opened =
        till.centre.run(
            new OpenShift(Till.CASHBOX, Till.EUR, 0),
            new Context(
                Centre.ORGANISATION,
                Centre.BRANCH,
                OTHER_DESK,
                1,
                1,
                Centre.staff(RoleTemplate.FRONT_DESK),
                Centre.NOW.plus(Duration.ofDays(1))));
    till.count(CountPurpose.CLOSING, 10_000, new CoveredShift(shiftOf(opened), 0, true));
    close();
    assertNull(till.run(new SealDay(tomorrow)).reason());
    assertEquals(2, watermarks().stream().filter(it -> !it.dayId().equals(day().id())).count());
  }

  @Test
  void aDeskThatWasToldAnotherRootSaysSo() {
    closed(10_000);
    seal();
    var verdict = till.run(new ReportDay(day().id(), "00".repeat(32)));
    assertEquals(Reason.SEAL_DIFFERS, verdict.reason());
    assertEquals(Reason.NOT_FOUND, till.run(new ReportDay(Centre.id("day", 9), "00")).reason());
  }

  private Verdict seal() {
    return till.run(new SealDay(Centre.TODAY), RoleTemplate.BRANCH_MANAGER);
  }

  private ReportDay report() {
    return new ReportDay(day().id(), day().root());
  }

  /// Counts and closes the shift.
  private void closed(long countedMinor) {
    till.count(
        CountPurpose.CLOSING,
        countedMinor,
        new CoveredShift(till.shift, till.shift().entries(), true));
    close();
  }

  private void close() {
    till.run(new CloseCount(till.lastCount().id(), "Nobody knows"), RoleTemplate.FRONT_DESK);
  }

  private void anotherDesk(DeviceState state) {
    till.centre.with(
        new Device(
            OTHER_DESK,
            Centre.ORGANISATION,
            Centre.BRANCH,
            "Desk 2",
            state,
            Centre.NOW,
            state == DeviceState.ACTIVE ? null : "Left in a taxi"));
  }

  private static PaymentItem cash(long amountMinor) {
    return new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, amountMinor);
  }

  private static UUID shiftOf(Verdict opened) {
    return opened.rows().stream()
        .filter(CashShift.class::isInstance)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private SealedDay day() {
    return SealedDay.of(Centre.BRANCH, Centre.TODAY, till.centre.facts()).orElseThrow();
  }

  private List<DayCorrection> corrections() {
    return till.centre.facts().list(DayCorrection.BY_DAY, day().id());
  }

  private List<DayWatermark> watermarks() {
    return till.centre.facts().all(DayWatermark.TABLE);
  }

  private Completeness completeness() {
    return Completeness.of(till.centre.facts().list(DayWatermark.BY_DAY, day().id()));
  }

  private DayWatermark excepted() {
    return watermarks().stream()
        .filter(it -> it.state() == WatermarkState.EXCEPTED)
        .findFirst()
        .orElseThrow();
  }

  private List<UUID> owing() {
    return watermarks().stream()
        .filter(it -> it.state() == WatermarkState.OWES)
        .map(DayWatermark::deviceId)
        .sorted((one, other) -> Boolean.compare(other.equals(Centre.DESK), one.equals(Centre.DESK)))
        .collect(Collectors.toList());
  }
}
