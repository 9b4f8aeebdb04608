package org.daybook.model.desk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.junit.jupiter.api.Test;

/// How much a desk sends at once over lines that do not take everything.
class BatchSizeTest {
  private final TalkingDesk desk = new TalkingDesk();

  /// A line that carries so many operations a second and no more: what takes longer than a request
  /// may is lost. It is halved until it passes, and never too much again.
  @Test
  void slowLineFindsItsSizeAndKeepsIt() {
    int perSecond = 9;
    desk.started(true).counts(5_000);
    long next = 1;
    int lost = 0;
    while (next <= 5_000) {
      int sent = desk.pushes().mostOperations();
      var takes = Duration.ofSeconds(sent / perSecond);
      if (takes.compareTo(SyncSession.TIME_OUT) > 0) {
        desk.passes(SyncSession.TIME_OUT);
        desk.tell(new SyncEvent.PushLost(desk.now(), sent, true));
        desk.passes(SyncSession.WATCHDOG);
        lost++;
      } else {
        desk.passes(takes);
        desk.answered(next, sent, 5_000);
        desk.counts((int) Math.max(1, 5_000 - next));
        next += sent;
      }
    }
    assertTrue(lost <= 3, lost + " batches came too late");
    assertTrue(desk.pushes().mostOperations() > 2 * perSecond, "and it is no smaller than need be");
  }

  /// What lets nothing large pass is asked now and then whether it still does not.
  @Test
  void limitOnTheWayIsSeldomTried() {
    int limit = 60;
    desk.started(true).counts(20_000);
    int refused = 0;
    int taken = 0;
    for (long next = 1; next <= 20_000; ) {
      int sent = desk.pushes().mostOperations();
      if (sent > limit) {
        desk.refused(ErrorCode.TOO_LARGE, null, Duration.ZERO, next, sent);
        refused++;
      } else {
        desk.answered(next, sent, 20_000);
        desk.counts((int) Math.max(1, 20_000 - next));
        next += sent;
        taken++;
      }
    }
    assertTrue(refused * 10 < taken, refused + " refused, " + taken + " taken");
    for (int answers = 0; answers < 200; answers++) {
      desk.pushes();
      desk.answered(1, 1, 20_000);
      desk.counts(1);
    }
    assertEquals(Protocol.MAX_PUSH_OPERATIONS, desk.pushes().mostOperations(), "it was lifted");
  }
}
