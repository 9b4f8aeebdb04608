package org.daybook.model.desk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.daybook.model.desk.PushPlan;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;

/// Decides about pushes: when, how much, and what must be sent again.
final class Uplink {
  private final Lane lane;
  private final Trouble trouble = new Trouble();
  private PushPlan plan = PushPlan.FULL;
  private boolean underWay;

  Uplink(RandomGenerator random) {
    this.lane = new Lane(random);
  }

  SyncAction next(Instant now, int toSend) {
    if (toSend == 0 && !resending()) {
      return new SyncAction.WaitUntil(now.plus(SyncSession.WATCHDOG));
    }
    lane.want();
    var next = lane.next(now, SyncSession.WATCHDOG);
    if (next.isAfter(now)) {
      return new SyncAction.WaitUntil(next);
    }
    lane.began();
    underWay = true;
    return new SyncAction.Push(plan);
  }

  boolean underWay() {
    return underWay;
  }

  /// Whether something that was answered before is on its way again.
  boolean resending() {
    return plan.resendFrom().isPresent();
  }

  Optional<StuckCause> trouble() {
    return trouble.cause();
  }

  void wantNow() {
    lane.wantNow();
  }

  void answered(SyncEvent.PushAnswered event) {
    succeeded(event.at());
    plan = plan.doubled();
    if (resending()) {
      long next = event.first() + event.count();
      plan = plan.from(next > event.head() ? OptionalLong.empty() : OptionalLong.of(next));
    }
  }

  void nothingToSend(Instant at) {
    succeeded(at);
    plan = plan.from(OptionalLong.empty());
  }

  /// Returns whether it goes on at once, with another push.
  boolean refused(SyncEvent.PushRefused event) {
    ended();
    var refusal = event.refusal();
    boolean goOn =
        switch (refusal.code()) {
          case GAP -> fillGap(event);
          case TOO_LARGE -> event.count() > 1;
          default -> false;
        };
    if (refusal.code() == ErrorCode.TOO_LARGE) {
      plan = plan.halved(event.count());
    }
    if (goOn) {
      lane.want();
      return true;
    }
    if (refusal.code().kind() == ErrorCode.Kind.TRANSIENT) {
      lane.failed(event.at(), event.retryAfter());
    } else {
      lane.refused(event.at());
    }
    trouble.is(event.at(), since -> cause(since, event));
    return false;
  }

  void lost(SyncEvent.PushLost event) {
    ended();
    trouble.isOver();
    if (event.timedOut()) {
      plan = plan.halved(event.count());
    }
    lane.failed(event.at(), Duration.ZERO);
  }

  void faulted(Instant at, Fault fault) {
    underWay = false;
    lane.failed(at, Duration.ZERO);
    trouble.is(at, since -> Causes.of(since, Direction.UP, fault));
  }

  /// The server has less than it answered once. Returns whether that is sent again from now on.
  boolean resendAfter(long lastSequence) {
    if (resending()) {
      return false;
    }
    plan = plan.from(OptionalLong.of(lastSequence + 1));
    lane.want();
    return true;
  }

  /// Sends from where the server stands. A server that asks for the same again has been given it,
  /// and one that holds everything misses nothing: neither is helped so.
  private boolean fillGap(SyncEvent.PushRefused event) {
    Long last = event.refusal().lastSequence();
    if (last == null || last >= event.head() || last + 1 == event.first()) {
      return false;
    }
    plan = plan.from(OptionalLong.of(last + 1));
    return true;
  }

  private void succeeded(Instant at) {
    ended();
    lane.succeeded(at);
    trouble.isOver();
  }

  private void ended() {
    if (!underWay) {
      throw new IllegalStateException("no push is under way");
    }
    underWay = false;
  }

  private StuckCause cause(Instant since, SyncEvent.PushRefused event) {
    ErrorAnswer refusal = event.refusal();
    var holds = Optional.ofNullable(refusal.lastSequence());
    return switch (refusal.code()) {
      case FORKED -> new StuckCause.Forked(since, holds, event.head());
      case REWOUND -> new StuckCause.Rewound(since, holds, event.head());
      case GAP -> new StuckCause.GapUnfilled(since, holds, event.head());
      case TOO_LARGE -> new StuckCause.OperationTooLarge(since, event.first());
      default -> Refusals.cause(since, event.at(), Direction.UP, refusal, lane.notBefore());
    };
  }
}
