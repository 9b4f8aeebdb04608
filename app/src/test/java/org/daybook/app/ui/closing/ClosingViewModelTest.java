package org.daybook.app.ui.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.approval.ApprovalResult.Obstacle;
import org.daybook.app.service.approval.Approver;
import org.daybook.app.service.approval.PinDesk;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.closing.CountCard;
import org.daybook.app.service.closing.CountedCentre;
import org.daybook.app.service.closing.DrawerLine;
import org.daybook.app.service.closing.DrawerStep;
import org.daybook.model.approval.GivenApproval;
import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.CountPurpose;
import org.daybook.model.cash.CountState;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.command.Reason;
import org.daybook.model.permission.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingViewModelTest {

  @TempDir Path folder;

  private ClosingBench bench;
  private ClosingViewModel model;

  @BeforeEach
  void open() {
    bench = new ClosingBench(folder).withOpenShift();
    model = bench.model();
    model.refresh();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theFirstCashboxThatWaitsIsLookedAt() {
    assertEquals(PricedCentre.DRAWER, model.chosenProperty().get());
    assertEquals(DrawerStep.COUNT, drawer().step());
    assertNull(model.counted().cardProperty().get());
  }

  /// Somebody comes here from another screen, for a drawer that is named there.
  @Test
  void aCashboxThatIsAskedForIsLookedAtUnlessOneIsBeingCounted() {
    var other = Centre.id(77);
    model.look(other);
    assertEquals(PricedCentre.DRAWER, model.chosenProperty().get(), "nobody knows that one");
    model.chosenProperty().set(null);
    model.look(PricedCentre.DRAWER);
    assertEquals(PricedCentre.DRAWER, model.chosenProperty().get());

    model.countChosen();
    var looked = new ArrayList<UUID>();
    model.chosenProperty().addListener((all, was, is) -> looked.add(is));
    model.look(other);
    assertEquals(List.of(), looked);
    assertNotNull(model.count().sheetProperty().get());
  }

  /// Neither before the count nor while it is typed, nor after a first one when it is counted anew.
  @Test
  void nothingKnowsWhatIsExpectedBeforeTheCountIsSubmitted() {
    var expected = Long.toString(ClosingBench.EXPECTED);
    assertFalse(KnownNumbers.of(model).contains(expected));
    model.countChosen();
    type(10_000, "12");
    assertTrue(KnownNumbers.of(model).contains("120000"), "the walk finds what is counted");
    assertFalse(KnownNumbers.of(model).contains(expected));

    model.count().submit();
    assertTrue(KnownNumbers.of(model).contains(expected), "the walk would find it");

    model.countChosen();
    assertFalse(KnownNumbers.of(model).contains(expected));
    assertFalse(KnownNumbers.of(model).contains("-3500"), "nor the difference of before");
  }

  @Test
  void piecesAreReckonedWhileTheyAreTyped() {
    model.countChosen();
    assertEquals(Tally.Wrong.BLANK, tally().wrong());
    type(10_000, "1+2");
    type(500, "٣");
    type(5, "20");
    assertEquals(31_600, tally().countedMinor());
    assertEquals(6, tally().notes());
    assertEquals(20, tally().coins());
    assertEquals(3, tally().typed());
    assertTrue(tally().complete());
    type(5, "x");
    assertEquals(Tally.Wrong.PIECES, tally().wrong());
    model.count().submit();
    assertNotNull(model.count().sheetProperty().get(), "nothing was submitted");
  }

  @Test
  void whatGoesToTheSafeIsAtMostWhatWasCounted() {
    model.countChosen();
    type(10_000, "2");
    model.count().toSafeProperty().set("200.01");
    assertEquals(Tally.Wrong.TO_SAFE, tally().wrong());
    model.count().toSafeProperty().set("150");
    assertEquals(15_000, tally().toSafeMinor());
    assertTrue(tally().complete());
  }

  @Test
  void anEmptyCashboxIsCountedWithAZero() {
    model.countChosen();
    type(10_000, "0");
    model.count().submit();
    assertEquals(-ClosingBench.EXPECTED, card().cash().differenceMinor());
  }

  @Test
  void eachShiftIsCoveredAsFarAsIsTypedAndThisDesksAsFarAsItKnows() {
    bench.counted.elsewhere(new OpenShift(PricedCentre.DRAWER, "EUR", 5_000));
    model.countChosen();
    var covers = model.count().covers();
    assertEquals(List.of("2", "1"), covers.stream().map(it -> it.typedProperty().get()).toList());
    type(10_000, "1");
    covers.get(1).typedProperty().set("");
    assertEquals(Tally.Wrong.THROUGH, tally().wrong());
    covers.get(1).typedProperty().set("0");
    model.count().submit();
    assertEquals(ClosingBench.EXPECTED, card().cash().expectedMinor());
  }

  @Test
  void aSpotCheckLeavesTheShiftOpen() {
    model.countChosen();
    assertEquals(CountPurpose.CLOSING, model.count().purposeProperty().get());
    model.count().purposeProperty().set(CountPurpose.CHECK);
    type(500, "247");
    model.count().submit();
    assertEquals(0, card().cash().differenceMinor());
    assertTrue(drawer().uncounted());
    model.counted().close();
    assertEquals(DrawerStep.COUNT, drawer().step());
  }

  @ParameterizedTest
  @CsvSource({"247,0", "248,500", "240,-3500"})
  void theDifferenceHasOneSign(String fives, long difference) {
    counted(fives);
    assertEquals(difference, card().cash().differenceMinor());
    assertEquals(difference, card().line().differenceMinor());
    assertEquals(difference == 0, card().againstClosing() == null);
  }

  @Test
  void aDifferenceIsClosedWithAReasonAndReviewedByAnotherPerson() {
    counted("240");
    assertFalse(model.counted().mayClose());
    model.counted().close();
    assertEquals(CountState.COUNTED, card().line().state());
    model.counted().reasonProperty().set("Milk without a slip");
    assertTrue(model.counted().mayClose());
    model.counted().close();
    assertEquals(CountState.CLOSED, card().line().state());
    assertEquals("", model.counted().reasonProperty().get());

    var manager = bench.signedIn(CountedCentre.MANAGER);
    manager.refresh();
    manager.counted().review();
    assertEquals(DrawerStep.DONE, manager.drawer().orElseThrow().step());
    assertNull(manager.refusalProperty().get());
  }

  @Test
  void whoCountedIsRefusedTheReview() {
    bench.counted.mayAtFrontDesk(Permission.CASH_COUNT, Permission.SHIFT_REVIEW);
    counted("247");
    model.counted().close();
    assertEquals(Reason.SAME_PERSON, card().againstReview());
    model.counted().review();
    var refusal = model.refusalProperty().get();
    assertNotNull(refusal);
    assertEquals(Reason.SAME_PERSON, refusal.reason());
    assertEquals(CountState.CLOSED, card().line().state());
  }

  @Test
  void anotherPersonReviewsWithHerPinWhileTheDeskStaysAsItWas() {
    bench.pins.knownHere(CountedCentre.MANAGER);
    counted("247");
    model.counted().close();
    var review = model.counted().reviewing();
    assertEquals(
        List.of(CountedCentre.MANAGER),
        review.reviewersProperty().get().stream().map(Approver::staffId).toList());

    review.approve(card(), CountedCentre.MANAGER, "9999");
    assertEquals(Obstacle.PIN_WRONG, review.obstacleProperty().get());
    assertEquals(CountState.CLOSED, card().line().state());

    review.approve(card(), CountedCentre.MANAGER, PinDesk.PIN);
    assertNull(review.obstacleProperty().get());
    assertEquals(DrawerStep.DONE, model.drawer().orElseThrow().step());
    var count =
        bench.desk.replica.read(facts -> {
          var all = new ArrayList<CashCount>();
          facts.each(CashCount.TABLE, all::add);
          return all.getFirst();
        });
    assertEquals(CountedCentre.MANAGER, count.reviewedBy());
    var given = bench.desk.replica.read(facts -> facts.list(GivenApproval.BY_SUBJECT, count.id()));
    assertEquals(bench.centre.staff, given.getFirst().authorId());
  }

  /// Who counted is not offered, whoever is signed in.
  @Test
  void whoCountedIsNotAmongTheReviewers() {
    bench.pins.knownHere(CountedCentre.MANAGER);
    model = bench.signedIn(CountedCentre.MANAGER);
    model.refresh();
    counted("247");
    model.counted().close();

    model = bench.signedIn(bench.centre.staff);
    model.refresh();
    assertEquals(CountState.CLOSED, card().line().state());
    assertEquals(List.of(), model.counted().reviewing().reviewersProperty().get());
    model.counted().reviewing().approve(card(), CountedCentre.MANAGER, PinDesk.PIN);
    assertEquals(
        Reason.SAME_PERSON, Objects.requireNonNull(model.refusalProperty().get()).reason());
    assertEquals(CountState.CLOSED, card().line().state());
  }

  @Test
  void whoMayNotCountBeginsNoCount() {
    bench.counted.mayAtFrontDesk(Permission.SHIFT_REVIEW);
    model.refresh();
    model.countChosen();
    assertNull(model.count().sheetProperty().get());
  }

  @Test
  void earlierDaysAreLookedAtAndNoLaterOne() {
    model.go(1);
    assertEquals(Centre.DAY, Objects.requireNonNull(model.dayProperty().get()).day());
    model.go(-1);
    var before = Objects.requireNonNull(model.dayProperty().get());
    assertEquals(Centre.DAY.minusDays(1), before.day());
    assertEquals(List.of(), before.used());
    model.go(1);
    assertTrue(Objects.requireNonNull(model.dayProperty().get()).isToday());
  }

  /// Both keys came before the first was worked on.
  @Test
  void aSecondEnterSubmitsNothing() {
    counted("247");
    model.count().submit();
    assertEquals(1, drawer().counts().size());
  }

  private void counted(String fives) {
    model.countChosen();
    type(500, fives);
    model.count().submit();
  }

  private void type(long denomination, String pieces) {
    model.count().entries().stream()
        .filter(it -> it.denomination().amountMinor() == denomination)
        .findFirst()
        .orElseThrow()
        .typedProperty()
        .set(pieces);
  }

  private Tally tally() {
    return model.count().tallyProperty().get();
  }

  private CountCard card() {
    return Objects.requireNonNull(model.counted().cardProperty().get());
  }

  private DrawerLine drawer() {
    return model.drawer().orElseThrow();
  }
}
