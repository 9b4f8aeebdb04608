package org.daybook.model.desk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.model.protocol.ErrorCode;
import org.junit.jupiter.api.Test;

/// What a desk names where its two directions fare differently, and when it stops.
class WhyStuckTest {
  private static final Instant NOW = TalkingDesk.START;

  private final TalkingDesk desk = new TalkingDesk();

  @Test
  void namesThatPushesGetNoAnswerThoughPullsDo() {
    desk.started(true).counts(1);
    desk.pulls();
    desk.pushes();
    desk.tell(new SyncEvent.PushLost(desk.now(), 1, true));
    assertInstanceOf(StuckCause.NoContact.class, desk.cause());
    desk.pulled(0, 0);
    desk.counts(1);

    var troubled = assertInstanceOf(StuckCause.ServerTroubled.class, desk.cause());
    assertEquals(Direction.UP, troubled.direction());
    assertEquals(NOW, troubled.since());
    assertEquals(1, desk.state().causes().size());

    desk.passes(Duration.ofSeconds(1));
    desk.pushes();
    desk.answered(1, 1);
    assertEquals(List.of(), desk.state().causes());
  }

  @Test
  void namesThatPullsGetNoAnswerThoughPushesDo() {
    desk.started(true).counts(1);
    desk.pulls();
    desk.pushes();
    desk.tell(new SyncEvent.DownLost(desk.now()));
    desk.answered(1, 1);

    var troubled = assertInstanceOf(StuckCause.ServerTroubled.class, desk.cause());
    assertEquals(Direction.DOWN, troubled.direction());
  }

  /// A pull brings the answer that a push missed: nothing is left to try, and nothing to complain.
  @Test
  void forgetsWhyPushesFailedOnceNothingIsLeftToSend() {
    desk.started(true).counts(1);
    desk.pushes();
    desk.refused(ErrorCode.FORBIDDEN, null, Duration.ZERO);
    assertInstanceOf(StuckCause.Refused.class, desk.cause());
    desk.pulls();
    desk.pulled(1, 1);
    desk.counts(0);

    assertEquals(List.of(), desk.state().causes());
  }

  @Test
  void pullOfAnEpochThatWasLeftIsContactAndIsAskedForAgain() {
    desk.started(true).counts(0);
    desk.pulls();
    desk.tell(new SyncEvent.PullOutlived(desk.now()));

    assertEquals(List.of(), desk.state().causes());
    assertEquals(Optional.of(NOW), desk.state().lastContact());
    assertEquals(new SyncAction.Pull(), desk.next(Direction.DOWN));
  }
}
