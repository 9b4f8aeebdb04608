package org.daybook.model.desk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.daybook.model.desk.PushPlan;
import org.daybook.model.protocol.ErrorCode;
import org.junit.jupiter.api.Test;

/// When a session asks for an epoch of its own.
class RenewalSessionTest {
  private static final SyncAction PUSH = new SyncAction.Push(PushPlan.FULL);

  private final TalkingDesk desk = new TalkingDesk();

  @Test
  void forkedDeskGetsAnEpochOfItsOwnAndSendsOn() {
    desk.started(true).counts(1);
    desk.pushes();
    desk.refused(ErrorCode.FORKED, 1L, Duration.ZERO);
    assertEquals(List.of(), desk.state().causes(), "nobody has to do anything");
    assertEquals(new SyncAction.Renew(false), desk.next(Direction.UP));
    desk.tell(new SyncEvent.Renewed(desk.now()));
    desk.counts(1);
    assertEquals(PUSH, desk.next(Direction.UP));
  }

  @Test
  void pullThatShowsAForkIsEnough() {
    desk.started(true).counts(0);
    desk.pulls();
    desk.tell(new SyncEvent.PullForked(desk.now()));
    assertEquals(new SyncAction.Renew(false), desk.next(Direction.UP));
  }

  @Test
  void renewalThatGetsNoAnswerIsTriedAgain() {
    desk.started(true).counts(0);
    desk.pulls();
    desk.tell(new SyncEvent.PullForked(desk.now()));
    desk.next(Direction.UP);
    desk.tell(new SyncEvent.RenewLost(desk.now()));
    assertTrue(desk.waitsUntil(Direction.UP).isAfter(desk.now()));
    desk.passes(SyncSession.WATCHDOG);
    assertEquals(new SyncAction.Renew(false), desk.next(Direction.UP));
    desk.tell(
        new SyncEvent.RenewRefused(
            desk.now(),
            TalkingDesk.refusal(ErrorCode.SLOW_DOWN, desk.now(), null),
            Duration.ofSeconds(5)));
    assertInstanceOf(StuckCause.ServerTroubled.class, desk.cause());
    desk.passes(SyncSession.WATCHDOG);
    assertEquals(new SyncAction.Renew(false), desk.next(Direction.UP));
  }

  @Test
  void whoForksAgainAtOnceWaitsAndSaysSo() {
    desk.started(true).counts(1);
    desk.pushes();
    desk.refused(ErrorCode.FORKED, 1L, Duration.ZERO);
    desk.next(Direction.UP);
    desk.tell(new SyncEvent.Renewed(desk.now()));
    desk.counts(1);
    desk.pushes();
    desk.refused(ErrorCode.REWOUND, 1L, Duration.ZERO);
    assertInstanceOf(StuckCause.Rewound.class, desk.cause());
    assertTrue(desk.waitsUntil(Direction.UP).isAfter(desk.now()));
    desk.passes(SyncSession.WATCHDOG);
    assertEquals(new SyncAction.Renew(false), desk.next(Direction.UP));
  }

  @Test
  void asksWithAnOlderKeyWhereTheServerDoesNotKnowThePresentOne() {
    desk.started(true).counts(0);
    desk.pulls();
    desk.downRefused(ErrorCode.SIGNATURE_REFUSED);
    assertEquals(new SyncAction.Renew(true), desk.next(Direction.UP));
    desk.tell(new SyncEvent.RenewImpossible(desk.now()));
    assertTrue(desk.waitsUntil(Direction.UP).isAfter(desk.now()));
    assertInstanceOf(StuckCause.DeviceRefused.class, desk.cause());
  }
}
