package org.daybook.model.desk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.model.desk.PushPlan;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyncSessionTest {
  private static final Instant NOW = TalkingDesk.START;
  private static final SyncAction PUSH = new SyncAction.Push(PushPlan.FULL);
  private static final SyncAction PULL = new SyncAction.Pull();
  private static final SyncAction LOAD = new SyncAction.Load(false);

  private final TalkingDesk desk = new TalkingDesk();

  @Test
  void doesNothingBeforeItBegins() {
    assertEquals(new SyncAction.WaitUntil(Instant.MAX), desk.next(Direction.UP));
    assertEquals(new SyncAction.WaitUntil(Instant.MAX), desk.next(Direction.DOWN));
  }

  @Test
  void sendsAtOnceWhatWasCaptured() {
    desk.started(true).counts(0);
    assertEquals(NOW.plus(SyncSession.WATCHDOG), desk.waitsUntil(Direction.UP));
    desk.tell(new SyncEvent.Captured(desk.now()));
    desk.counts(1);
    assertEquals(PUSH, desk.next(Direction.UP));
    desk.answered(1, 1);
    desk.counts(0);
    assertInstanceOf(SyncAction.WaitUntil.class, desk.next(Direction.UP));
  }

  @Test
  void pausesGrowBetweenHalfAndAllOfADoublingCeilingAndShrinkAfterSuccess() {
    desk.started(true).counts(1);
    var ceiling = Duration.ofMillis(250);
    for (int failure = 0; failure < 12; failure++) {
      desk.pushes();
      desk.tell(new SyncEvent.PushLost(desk.now(), 1, false));
      var pause = Duration.between(desk.now(), desk.waitsUntil(Direction.UP));
      assertTrue(pause.compareTo(ceiling) <= 0, pause + " after " + failure + " failures");
      assertTrue(pause.compareTo(ceiling.dividedBy(2)) >= 0, pause + " after " + failure);
      var doubled = ceiling.multipliedBy(2);
      ceiling = doubled.compareTo(SyncSession.WATCHDOG) > 0 ? SyncSession.WATCHDOG : doubled;
      desk.passes(pause);
    }
    desk.pushes();
    desk.answered(1, 9);
    desk.counts(1);
    desk.pushes();
    desk.tell(new SyncEvent.PushLost(desk.now(), 1, false));
    assertFalse(desk.waitsUntil(Direction.UP).isAfter(desk.now().plusMillis(250)));
  }

  /// The promise that a desk never waits in silence, whatever the server says and however often.
  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void attemptIsNeverFurtherAwayThanTheWatchdog(ErrorCode code) {
    desk.started(true).counts(1);
    for (int attempt = 0; attempt < 30; attempt++) {
      var attempted = desk.next(Direction.UP);
      if (attempted instanceof SyncAction.Renew) {
        var refusal = TalkingDesk.refusal(code, desk.now(), null);
        desk.tell(new SyncEvent.RenewRefused(desk.now(), refusal, Duration.ofHours(1)));
      } else {
        assertInstanceOf(SyncAction.Push.class, attempted);
        desk.refused(code, null, Duration.ofHours(1));
      }
      var action = desk.next(Direction.UP);
      if (action instanceof SyncAction.Renew) {
        desk.tell(new SyncEvent.RenewLost(desk.now()));
        action = desk.next(Direction.UP);
      }
      if (action instanceof SyncAction.WaitUntil(var moment)) {
        var pause = Duration.between(desk.now(), moment);
        assertTrue(pause.compareTo(SyncSession.WATCHDOG) <= 0, code + " waits " + pause);
        desk.passes(pause);
      } else {
        desk.tell(new SyncEvent.NothingToPush(desk.now()));
        desk.counts(1);
      }
    }
  }

  @Test
  void namesWhatIsParkedAfterWhatHoldsTheDeskUp() {
    desk.started(true);
    desk.next(Direction.UP);
    desk.tell(new SyncEvent.Counted(desk.now(), 1, 1, 1));
    var since = desk.now();
    assertEquals(List.of(new StuckCause.OperationsParked(since, 1)), desk.state().causes());
    desk.pushes();
    desk.tell(new SyncEvent.PushLost(desk.now(), 1, false));
    assertInstanceOf(StuckCause.NoContact.class, desk.state().causes().getFirst());
    assertEquals(new StuckCause.OperationsParked(since, 1), desk.state().causes().getLast());
  }

  @Test
  void clockThatIsSetBackStretchesNoPause() {
    desk.started(true).counts(1);
    desk.pushes();
    desk.refused(ErrorCode.SLOW_DOWN, null, Duration.ofSeconds(30));
    desk.passes(Duration.ofDays(-3650));
    var until = desk.waitsUntil(Direction.UP);
    assertFalse(until.isAfter(desk.now().plus(SyncSession.WATCHDOG)));
    desk.passes(Duration.between(desk.now(), until));
    desk.pushes();
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    desk.started(true).counts(1);
    desk.pushes();
    desk.refused(ErrorCode.SLOW_DOWN, null, Duration.ofSeconds(12));
    assertEquals(NOW.plusSeconds(12), desk.waitsUntil(Direction.UP));
    assertEquals(
        new StuckCause.ServerTroubled(NOW, Direction.UP, ErrorCode.SLOW_DOWN, NOW.plusSeconds(12)),
        desk.cause());
  }

  @Test
  void pullsAtOnceWhenPokedAndSeldomWhileItListens() {
    desk.started(true).counts(0);
    desk.pulls();
    desk.pulled(0, 0);
    desk.counts(0);
    assertEquals(new SyncAction.Listen(1), desk.next(Direction.DOWN));
    assertEquals(NOW.plus(SyncSession.POLL_DEAF), desk.waitsUntil(Direction.DOWN));
    desk.tell(new SyncEvent.LineOpened(desk.now(), 1));
    desk.pulls();
    desk.pulled(0, 0);
    desk.counts(0);
    desk.proves();
    assertEquals(NOW.plus(SyncSession.POLL_LISTENING), desk.waitsUntil(Direction.DOWN));
    desk.tell(new SyncEvent.Poked(desk.now(), 1));
    assertEquals(PULL, desk.next(Direction.DOWN));
    desk.tell(new SyncEvent.Poked(desk.now(), 1));
    desk.pulled(0, 0);
    desk.counts(0);
    assertEquals(PULL, desk.next(Direction.DOWN), "a poke during a pull is not forgotten");
  }

  @Test
  void listensAgainAfterTheLineEndedAndHearsNoOldLine() {
    desk.started(true).counts(0);
    desk.listens();
    desk.tell(new SyncEvent.LineEnded(desk.now(), 1));
    assertFalse(desk.state().listening());
    desk.passes(SyncSession.POLL_DEAF);
    desk.pulls();
    desk.pulled(0, 0);
    desk.counts(0);
    assertEquals(new SyncAction.Listen(2), desk.next(Direction.DOWN));
    desk.tell(new SyncEvent.LineOpened(desk.now(), 2));
    desk.tell(new SyncEvent.LineEnded(desk.now(), 1));
    assertTrue(desk.state().listening());
  }

  @Test
  void downloadsGoOnWhateverBecomesOfUploads() {
    desk.started(true).counts(1);
    desk.pushes();
    desk.refused(ErrorCode.FORBIDDEN, null, Duration.ZERO);
    desk.pulls();
    desk.pulled(0, 0);
    assertInstanceOf(StuckCause.Refused.class, desk.cause(), "a pull does not heal a push");
  }

  @Test
  void uploadsGoOnWhateverBecomesOfDownloads() {
    desk.started(false).counts(1);
    assertEquals(LOAD, desk.next(Direction.DOWN));
    desk.downRefused(ErrorCode.REVOKED);
    assertEquals(PUSH, desk.next(Direction.UP), "a revoked desk still sends what it has");
    desk.answered(1, 1);
    assertInstanceOf(StuckCause.Revoked.class, desk.cause());
  }

  @Test
  void loadsFirstAndThenPulls() {
    desk.started(false).counts(0);
    assertEquals(LOAD, desk.next(Direction.DOWN));
    desk.tell(new SyncEvent.LoadBegun(desk.now()));
    desk.tell(new SyncEvent.LoadAdvanced(desk.now()));
    desk.tell(new SyncEvent.DownLost(desk.now()));
    assertEquals(2, desk.state().causes().size(), desk.state()::toString);
    assertEquals(new StuckCause.FirstLoadIncomplete(NOW, 1), desk.state().causes().get(1));
    desk.passes(Duration.ofSeconds(1));
    assertEquals(LOAD, desk.next(Direction.DOWN));
    desk.tell(new SyncEvent.LoadEnded(desk.now()));
    desk.counts(0);
    assertTrue(desk.state().loaded());
    assertTrue(desk.state().causes().isEmpty());
    assertEquals(new SyncAction.Listen(1), desk.next(Direction.DOWN));
    assertEquals(PULL, desk.next(Direction.DOWN));
  }

  @Test
  void cursorThatTheServerDoesNotKnowAsksForALoadAtOnce() {
    desk.started(true).counts(3);
    desk.pulls();
    desk.downRefused(ErrorCode.UNKNOWN_CURSOR);
    assertTrue(desk.state().causes().isEmpty());
    assertEquals(LOAD, desk.next(Direction.DOWN));
    assertEquals(3, desk.state().toSend(), "the outbox is kept");
    assertEquals(PUSH, desk.next(Direction.UP));
    desk.downRefused(ErrorCode.UNKNOWN_CURSOR);
    assertInstanceOf(SyncAction.WaitUntil.class, desk.next(Direction.DOWN));
  }

  @Test
  void nothingIsTriedOfflineAndEverythingAtOnceAfterwards() {
    desk.started(true).counts(1);
    desk.listens();
    desk.pushes();
    desk.tell(new SyncEvent.PushLost(desk.now(), 1, false));
    desk.tell(new SyncEvent.Switched(desk.now(), true));
    assertEquals(new SyncAction.HangUp(), desk.next(Direction.DOWN));
    assertEquals(Instant.MAX, desk.waitsUntil(Direction.UP));
    assertEquals(Instant.MAX, desk.waitsUntil(Direction.DOWN));
    assertEquals(new StuckCause.SwitchedOff(NOW), desk.cause());
    desk.tell(new SyncEvent.Switched(desk.now(), false));
    assertEquals(PUSH, desk.next(Direction.UP));
    assertEquals(PULL, desk.next(Direction.DOWN));
  }

  @Test
  void personEndsEveryPause() {
    desk.started(true).counts(1);
    desk.pushes();
    desk.refused(ErrorCode.FORBIDDEN, null, Duration.ZERO);
    desk.pulls();
    desk.downRefused(ErrorCode.FORBIDDEN);
    desk.tell(new SyncEvent.TryNow(desk.now()));
    assertEquals(PUSH, desk.next(Direction.UP));
    assertEquals(PULL, desk.next(Direction.DOWN));
  }

  @Test
  void tooLargeHalvesWhatWasSentAtOnceAndSuccessDoublesItAgain() {
    desk.started(true).counts(8);
    desk.pushes();
    int sent = 8;
    while (sent > 1) {
      desk.refused(ErrorCode.TOO_LARGE, null, Duration.ZERO, 1, sent);
      sent /= 2;
      assertEquals(sent, desk.pushes().mostOperations());
    }
    desk.refused(ErrorCode.TOO_LARGE, null, Duration.ZERO, 1, 1);
    assertEquals(new StuckCause.OperationTooLarge(NOW, 1), desk.cause());
    desk.passes(SyncSession.WATCHDOG);
    assertEquals(1, desk.pushes().mostOperations());
    desk.answered(1, 1, 8);
    desk.counts(7);
    assertEquals(2, desk.pushes().mostOperations());
    desk.answered(2, 2, 8);
    desk.counts(5);
    assertEquals(4, desk.pushes().mostOperations());
    assertTrue(desk.state().causes().isEmpty());
  }

  @Test
  void timeOutHalvesTheBatchAndSilenceDoesNot() {
    desk.started(true).counts(500);
    assertEquals(Protocol.MAX_PUSH_OPERATIONS, desk.pushes().mostOperations());
    desk.tell(new SyncEvent.PushLost(desk.now(), 200, false));
    desk.passes(SyncSession.WATCHDOG);
    assertEquals(200, desk.pushes().mostOperations());
    desk.tell(new SyncEvent.PushLost(desk.now(), 200, true));
    desk.passes(SyncSession.WATCHDOG);
    assertEquals(100, desk.pushes().mostOperations());
  }

  @Test
  void gapIsFilledAtOnceFromWhatTheServerHolds() {
    desk.started(true).counts(1);
    desk.pushes();
    desk.refused(ErrorCode.GAP, 1L, Duration.ZERO, 5, 1);
    assertEquals(OptionalLong.of(2), desk.pushes().resendFrom());
    desk.answered(2, 2, 5);
    desk.counts(1);
    assertEquals(OptionalLong.of(4), desk.pushes().resendFrom());
    desk.answered(4, 2, 5);
    desk.counts(0);
    assertInstanceOf(SyncAction.WaitUntil.class, desk.next(Direction.UP));
  }

  @Test
  void gapThatCannotBeFilledNeedsAPerson() {
    for (var last : new Long[] {null, 5L, 4L}) {
      var other = new TalkingDesk();
      other.started(true).counts(1);
      other.pushes();
      other.refused(ErrorCode.GAP, last, Duration.ZERO, 5, 1);
      assertEquals(new StuckCause.GapUnfilled(NOW, Optional.ofNullable(last), 5), other.cause());
    }
  }

  @Test
  void serverThatHoldsLessThanItAnsweredGetsTheRestAgain() {
    desk.started(true).counts(0);
    desk.pulls();
    desk.pulled(2, 5);
    desk.counts(0);
    assertFalse(desk.session().settled());
    assertEquals(OptionalLong.of(3), desk.pushes().resendFrom());
  }

  @Test
  void pullThatAPushOvertookIsNoSignOfARestoredServer() {
    desk.started(true).counts(2);
    desk.pulls();
    desk.pushes();
    desk.answered(1, 2);
    desk.pulled(0, 2);
    desk.counts(0);
    assertInstanceOf(SyncAction.WaitUntil.class, desk.next(Direction.UP));
  }

  @Test
  void pullThatBeganDuringAPushIsNoSignOfARestoredServer() {
    desk.started(true).counts(2);
    desk.pushes();
    desk.pulls();
    desk.pulled(0, 2);
    desk.answered(1, 2);
    desk.counts(0);
    assertInstanceOf(SyncAction.WaitUntil.class, desk.next(Direction.UP));
  }

  @Test
  void wrongClockIsToldWithHowWrongItIs() {
    desk.started(true).counts(1);
    desk.pushes();
    desk.tell(
        new SyncEvent.PushRefused(
            desk.now(),
            1,
            1,
            1,
            TalkingDesk.refusal(ErrorCode.CLOCK_SKEW, NOW.plusSeconds(7200), null),
            Duration.ZERO));
    assertEquals(new StuckCause.ClockWrong(NOW, Duration.ofHours(2)), desk.cause());
    assertEquals(Optional.empty(), desk.state().lastContact(), "that prolongs no offline sign-in");
  }

  @Test
  void whatStaysWrongKeepsTheMomentWhenItBegan() {
    desk.started(true).counts(1);
    desk.pushes();
    desk.refused(ErrorCode.UPGRADE_REQUIRED, null, Duration.ZERO);
    desk.passes(SyncSession.WATCHDOG);
    desk.pushes();
    desk.refused(ErrorCode.UPGRADE_REQUIRED, null, Duration.ZERO);
    assertEquals(new StuckCause.UpgradeNeeded(NOW), desk.cause());
  }

  @Test
  void firstLossIsWhenContactWasLost() {
    desk.started(true).counts(0);
    desk.pulls();
    desk.pulled(0, 0);
    desk.counts(0);
    desk.tell(new SyncEvent.TryNow(desk.now()));
    assertEquals(new SyncAction.Listen(1), desk.next(Direction.DOWN));
    for (int loss = 0; loss < 3; loss++) {
      desk.passes(SyncSession.WATCHDOG);
      desk.pulls();
      desk.tell(new SyncEvent.DownLost(desk.now()));
    }
    var lost = NOW.plus(SyncSession.WATCHDOG);
    assertEquals(Optional.of(lost), desk.state().offlineSince());
    assertEquals(new StuckCause.NoContact(lost, Optional.of(NOW)), desk.cause());
    assertEquals(3, desk.session().failures());
  }

  @Test
  void diskThatIsFullIsToldUntilAGestureCanBeSaved() {
    desk.started(true).counts(0);
    desk.tell(new SyncEvent.CaptureFailed(desk.now()));
    desk.tell(new SyncEvent.Changed(desk.now()));
    assertEquals(new StuckCause.JournalUnwritable(NOW), desk.cause());
    desk.tell(new SyncEvent.Captured(desk.now()));
    assertTrue(desk.state().causes().isEmpty());
  }

  @Test
  void replicaThatFailsIsToldAndTriedAgainAfterAPause() {
    desk.started(true);
    assertEquals(new SyncAction.Count(), desk.next(Direction.UP));
    desk.tell(new SyncEvent.Faulted(desk.now(), Direction.UP, Fault.REPLICA));
    assertEquals(new StuckCause.ReplicaUnusable(NOW), desk.cause());
    assertEquals(NOW.plusSeconds(1), desk.waitsUntil(Direction.UP));
    desk.passes(Duration.ofSeconds(1));
    desk.counts(1);
    desk.pushes();
    desk.answered(1, 1);
    assertTrue(desk.state().causes().isEmpty());
  }

  @Test
  void settlesWhenAllWasSentAndWhatItCausedCameBack() {
    desk.started(true).counts(1);
    desk.tell(new SyncEvent.TryNow(desk.now()));
    desk.pulls();
    desk.pushes();
    desk.answered(1, 1);
    desk.counts(0);
    desk.pulled(1, 1);
    desk.counts(0);
    assertFalse(desk.session().settled(), "that pull began before the push was answered");
    assertEquals(new SyncAction.Listen(1), desk.next(Direction.DOWN));
    desk.pulls();
    desk.pulled(1, 1);
    assertFalse(desk.session().settled(), "not counted yet");
    desk.counts(0);
    assertTrue(desk.session().settled());
  }

  @Test
  void stopsWhenClosedAfterHangingUp() {
    desk.started(true).counts(0);
    desk.listens();
    desk.tell(new SyncEvent.Closed(desk.now()));
    assertEquals(new SyncAction.HangUp(), desk.next(Direction.DOWN));
    assertEquals(new SyncAction.Stop(), desk.next(Direction.DOWN));
    assertEquals(new SyncAction.Stop(), desk.next(Direction.UP));
  }

  @Test
  void answerToNothingIsADefectOfWhoDrivesIt() {
    desk.started(true).counts(1);
    assertThrows(IllegalStateException.class, () -> desk.answered(1, 1));
    assertThrows(IllegalStateException.class, () -> desk.pulled(0, 0));
    desk.pushes();
    assertThrows(IllegalStateException.class, () -> desk.next(Direction.UP));
  }
}
