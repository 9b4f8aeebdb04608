package org.daybook.model.desk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.daybook.model.desk.MassDeletion;
import org.daybook.model.desk.ScopedTable;
import org.daybook.model.protocol.ErrorCode;
import org.junit.jupiter.api.Test;

class HealingSessionTest {
  private static final ScopedTable MARKS = new ScopedTable(new UUID(1, 2), "attendance_mark");
  private static final ScopedTable STUDENTS = new ScopedTable(new UUID(1, 2), "student");
  private static final MassDeletion MANY = new MassDeletion(60, 100);

  private final TalkingDesk desk = new TalkingDesk();

  @Test
  void comparesTheWholeAWhileAfterTheStartAndThenOnceADay() {
    listens();
    desk.proves();
    assertTrue(desk.now().isAfter(TalkingDesk.START), "not in the hurry of the beginning");
    for (int i = 0; i < 1_000; i++) {
      var action = desk.next(Direction.DOWN);
      if (action instanceof SyncAction.Prove) {
        assertTrue(desk.now().isAfter(TalkingDesk.START.plus(Duration.ofHours(11))), "seldom");
        return;
      }
      if (action instanceof SyncAction.WaitUntil(var moment)) {
        desk.passes(Duration.between(desk.now(), moment));
      } else {
        assertEquals(new SyncAction.Pull(), action);
        desk.pulled(0, 0);
        desk.counts(0);
      }
    }
    throw new AssertionError("it is never compared again");
  }

  @Test
  void comparesTheWholeWithTheFirstNewsWhereTheProgramKnowsMore() {
    comparesWithTheFirstNews();
  }

  private void comparesWithTheFirstNews() {
    desk.started(true).counts(0);
    desk.tell(new SyncEvent.Grown(desk.now()));
    desk.pulls();
    desk.pulled(0, 0);
    desk.counts(0);
    assertEquals(new SyncAction.Listen(1), desk.next(Direction.DOWN));
    assertEquals(new SyncAction.Prove(), desk.next(Direction.DOWN));
  }

  /// Its own push may have gone in between: the two are not of one moment.
  @Test
  void pullsBeforeItComparesAgainWhatCouldNotBeCompared() {
    comparesWithTheFirstNews();
    desk.tell(new SyncEvent.Proven(desk.now(), false));
    desk.pulls();
    desk.pulled(0, 0);
    desk.counts(0);
    assertEquals(new SyncAction.Prove(), desk.next(Direction.DOWN));
  }

  @Test
  void repairsWhatDiffersThenPullsThenCompares() {
    listens();
    desk.tell(new SyncEvent.Poked(desk.now(), 1));
    desk.pulls();
    desk.tell(new SyncEvent.Differed(desk.now(), List.of(MARKS)));
    desk.pulled(0, 0);
    desk.counts(0);
    desk.tell(new SyncEvent.Poked(desk.now(), 1));
    repairs(List.of(MARKS), false);
    desk.tell(new SyncEvent.Repaired(desk.now()));
    desk.counts(0);
    desk.pulls();
    desk.pulled(0, 0);
    desk.counts(0);
    assertEquals(new SyncAction.Prove(), desk.next(Direction.DOWN));
    desk.tell(new SyncEvent.Proven(desk.now(), true));
    assertInstanceOf(SyncAction.WaitUntil.class, desk.next(Direction.DOWN));
  }

  @Test
  void whatNoRepairHelpsIsNotRepairedWithoutEnd() {
    listens();
    int repairs = 0;
    desk.tell(new SyncEvent.Differed(desk.now(), List.of(STUDENTS)));
    for (int i = 0; i < 100; i++) {
      switch (desk.next(Direction.DOWN)) {
        case SyncAction.Repair _ -> {
          repairs++;
          desk.tell(new SyncEvent.Repaired(desk.now()));
          desk.counts(0);
        }
        case SyncAction.Prove _ -> {
          desk.tell(new SyncEvent.Differed(desk.now(), List.of(STUDENTS)));
          desk.tell(new SyncEvent.Proven(desk.now(), true));
        }
        case SyncAction.Pull _ -> {
          desk.pulled(0, 0);
          desk.counts(0);
        }
        default -> desk.passes(Duration.ofSeconds(10));
      }
    }
    assertEquals(3, repairs);
  }

  @Test
  void replicaThatIsTooFarBehindIsRepairedAndKeepsItsOutbox() {
    desk.started(true).counts(3);
    desk.pulls();
    desk.downRefused(ErrorCode.TOO_FAR_BEHIND);
    assertTrue(desk.state().causes().isEmpty());
    repairs(List.of(), false);
    assertEquals(3, desk.state().toSend());
    desk.tell(new SyncEvent.DownLost(desk.now()));
    desk.passes(SyncSession.WATCHDOG);
    repairs(List.of(), false);
    desk.tell(new SyncEvent.Repaired(desk.now()));
    desk.counts(3);
    assertInstanceOf(SyncAction.Listen.class, desk.next(Direction.DOWN));
    desk.pulls();
  }

  @Test
  void serverThatTellsNoDifferencesIsAskedForAWholeLoad() {
    desk.started(true).counts(0);
    desk.pulls();
    desk.downRefused(ErrorCode.TOO_FAR_BEHIND);
    repairs(List.of(), false);
    desk.downRefused(ErrorCode.NOT_FOUND);
    assertInstanceOf(SyncAction.Load.class, desk.next(Direction.DOWN));
  }

  @Test
  void repairThatTakesMuchAwayWaitsForAPerson() {
    desk.started(true).counts(0);
    desk.pulls();
    desk.downRefused(ErrorCode.TOO_FAR_BEHIND);
    repairs(List.of(), false);
    desk.tell(new SyncEvent.RepairHeld(desk.now(), MANY));
    assertEquals(new StuckCause.DeletionHeld(desk.now(), MANY), desk.cause());
    desk.passes(SyncSession.WATCHDOG);
    desk.pulls();
    desk.downRefused(ErrorCode.TOO_FAR_BEHIND);
    assertInstanceOf(SyncAction.WaitUntil.class, desk.next(Direction.DOWN));
    assertInstanceOf(StuckCause.DeletionHeld.class, desk.cause());
    desk.tell(new SyncEvent.DeletionAccepted(desk.now()));
    repairs(List.of(), true);
    desk.tell(new SyncEvent.Repaired(desk.now()));
    assertTrue(desk.state().causes().isEmpty());
  }

  /// The load was taken anew while somebody read the figures of the one before.
  @Test
  void whoLetOneDeletionGoHasNotLetAnotherGo() {
    desk.started(false).counts(0);
    assertEquals(new SyncAction.Load(false), desk.next(Direction.DOWN));
    desk.tell(new SyncEvent.LoadHeld(desk.now(), MANY));
    desk.tell(new SyncEvent.DeletionAccepted(desk.now()));
    assertEquals(new SyncAction.Load(true), desk.next(Direction.DOWN));
    desk.tell(new SyncEvent.LoadHeld(desk.now(), new MassDeletion(90, 100)));

    desk.passes(SyncSession.WATCHDOG);

    desk.pulls();
  }

  private void listens() {
    desk.started(true).counts(0);
    desk.listens();
  }

  private void repairs(List<ScopedTable> tables, boolean accepted) {
    assertEquals(new SyncAction.Repair(tables, accepted), desk.next(Direction.DOWN));
  }
}
