package org.daybook.model.desk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.daybook.model.desk.PushPlan;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/// A session and a clock, told step by step what happens.
final class TalkingDesk {
  static final Instant START = Instant.parse("2026-11-16T09:00:00Z");

  private final SyncSession session = new SyncSession(new Random(5));
  private Instant now = START;

  SyncSession session() {
    return session;
  }

  Instant now() {
    return now;
  }

  SyncState state() {
    return session.state();
  }

  StuckCause cause() {
    return state().causes().getFirst();
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  void tell(SyncEvent event) {
    session.handle(event);
  }

  SyncAction next(Direction direction) {
    return session.next(direction, now);
  }

  TalkingDesk started(boolean loaded) {
    tell(new SyncEvent.Started(now, loaded));
    return this;
  }

  /// Lets it count, which it wants to do now.
  TalkingDesk counts(int toSend) {
    assertEquals(new SyncAction.Count(), next(Direction.UP));
    tell(new SyncEvent.Counted(now, toSend, 0, 0));
    return this;
  }

  PushPlan pushes() {
    return assertInstanceOf(SyncAction.Push.class, next(Direction.UP)).plan();
  }

  void answered(long first, int count) {
    answered(first, count, first + count - 1);
  }

  void answered(long first, int count, long head) {
    tell(new SyncEvent.PushAnswered(now, first, count, head));
  }

  void refused(ErrorCode code, @Nullable Long last, Duration retryAfter) {
    refused(code, last, retryAfter, 1, 1);
  }

  void refused(ErrorCode code, @Nullable Long last, Duration retryAfter, long first, int count) {
    long head = first + count - 1;
    tell(new SyncEvent.PushRefused(now, first, count, head, refusal(code, now, last), retryAfter));
  }

  void pulls() {
    assertEquals(new SyncAction.Pull(), next(Direction.DOWN));
  }

  void pulled(long lastSequence, long answeredThrough) {
    tell(new SyncEvent.PullApplied(now, lastSequence, answeredThrough));
  }

  /// Waits until it is time to compare the whole, and does.
  void proves() {
    now = waitsUntil(Direction.DOWN);
    assertEquals(new SyncAction.Prove(), next(Direction.DOWN));
    tell(new SyncEvent.Proven(now, true));
  }

  void downRefused(ErrorCode code) {
    tell(new SyncEvent.DownRefused(now, refusal(code, now, null), Duration.ZERO));
  }

  /// Pulls, opens a line that stands, and pulls what came before that.
  void listens() {
    int toSend = state().toSend();
    pulls();
    pulled(0, 0);
    counts(toSend);
    assertEquals(new SyncAction.Listen(1), next(Direction.DOWN));
    tell(new SyncEvent.LineOpened(now, 1));
    pulls();
    pulled(0, 0);
    counts(toSend);
  }

  Instant waitsUntil(Direction direction) {
    return assertInstanceOf(SyncAction.WaitUntil.class, next(direction)).moment();
  }

  static ErrorAnswer refusal(ErrorCode code, Instant serverTime, @Nullable Long last) {
    return new ErrorAnswer(code, "no", serverTime, last);
  }
}
