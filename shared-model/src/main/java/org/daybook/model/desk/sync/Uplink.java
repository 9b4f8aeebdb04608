package org.daybook.model.desk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;

/// Decides about pushes: when, how much, and what must be sent again.
final class Uplink {
  private final Lane lane;
  private final Trouble trouble = new Trouble();
  private final Trouble silence = new Trouble();
  private final BatchSize size = new BatchSize();
  private Instant began = Instant.MIN;
  private boolean underWay;
  private boolean forked;
  private boolean unknown;
  private boolean justRenewed;

  Uplink(RandomGenerator random) {
    this.lane = new Lane(random);
  }

  SyncAction next(Instant now, int toSend) {
    if (toSend == 0 && !resending() && !renewing()) {
      return new SyncAction.WaitUntil(now.plus(SyncSession.WATCHDOG));
    }
    lane.want();
    var next = lane.next(now, SyncSession.WATCHDOG);
    if (next.isAfter(now)) {
      return new SyncAction.WaitUntil(next);
    }
    lane.began();
    underWay = true;
    began = now;
    return renewing() ? new SyncAction.Renew(!forked) : new SyncAction.Push(size.plan());
  }

  /// Whether this desk must get an epoch of its own before it sends anything.
  boolean renewing() {
    return forked || unknown;
  }

  /// Another one writes as this desk does, or it was restored from a copy.
  void renew() {
    forked = true;
    lane.want();
  }

  /// The server does not know this desk's epoch: perhaps it was restored.
  void unknown() {
    unknown = true;
  }

  void renewed(Instant at) {
    succeeded(at);
    forked = false;
    unknown = false;
    justRenewed = true;
    size.anew();
    lane.want();
  }

  void renewRefused(SyncEvent.RenewRefused event) {
    answered();
    unknown = false;
    if (event.refusal().code().kind() == ErrorCode.Kind.TRANSIENT) {
      lane.failed(event.at(), event.retryAfter());
    } else {
      lane.refused(event.at());
    }
    trouble.is(
        event.at(),
        since ->
            Refusals.cause(since, event.at(), Direction.UP, event.refusal(), lane.notBefore()));
  }

  void renewLost(Instant at) {
    noAnswer(at);
  }

  /// The pause after the refusal is over: what was refused is tried again.
  void renewImpossible() {
    answered();
    unknown = false;
    lane.want();
  }

  boolean underWay() {
    return underWay;
  }

  /// Whether something that was answered before is on its way again.
  boolean resending() {
    return size.plan().resendFrom().isPresent();
  }

  Optional<StuckCause> trouble() {
    return trouble.cause();
  }

  /// The cause, when what was sent last got no answer. It counts only where the other direction
  /// gets one: else nothing answers at all.
  Optional<StuckCause> unanswered() {
    return silence.cause();
  }

  /// Nothing waits any more: a pull brought the answer that was missed.
  void nothingLeft() {
    if (!underWay && !resending() && !renewing()) {
      trouble.isOver();
      silence.isOver();
    }
  }

  void wantNow() {
    lane.wantNow();
  }

  void answered(SyncEvent.PushAnswered event) {
    succeeded(event.at());
    justRenewed = false;
    long next = event.first() + event.count();
    size.passed(Duration.between(began, event.at()), next <= event.head());
    if (resending()) {
      size.from(next > event.head() ? OptionalLong.empty() : OptionalLong.of(next));
    }
  }

  void nothingToSend(Instant at) {
    succeeded(at);
    size.from(OptionalLong.empty());
  }

  /// Returns whether it goes on at once, with another push.
  boolean refused(SyncEvent.PushRefused event) {
    answered();
    var refusal = event.refusal();
    boolean goOn =
        switch (refusal.code()) {
          case GAP -> fillGap(event);
          case TOO_LARGE -> event.count() > 1;
          // Who has just got an epoch of its own and forks again is not helped by another at once.
          case FORKED, REWOUND -> !justRenewed;
          default -> false;
        };
    forked |= refusal.code() == ErrorCode.FORKED || refusal.code() == ErrorCode.REWOUND;
    unknown |= refusal.code() == ErrorCode.SIGNATURE_REFUSED;
    if (refusal.code() == ErrorCode.TOO_LARGE) {
      size.refused(event.count());
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
    if (event.timedOut()) {
      size.timedOut(event.count());
    }
    noAnswer(event.at());
  }

  private void noAnswer(Instant at) {
    ended();
    trouble.isOver();
    lane.failed(at, Duration.ZERO);
    silence.is(at, since -> Refusals.silence(since, Direction.UP, lane.notBefore()));
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
    size.from(OptionalLong.of(lastSequence + 1));
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
    size.from(OptionalLong.of(last + 1));
    return true;
  }

  private void succeeded(Instant at) {
    answered();
    lane.succeeded(at);
    trouble.isOver();
  }

  private void answered() {
    ended();
    silence.isOver();
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
