package org.daybook.model.desk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.daybook.model.desk.MassDeletion;
import org.daybook.model.protocol.ErrorCode;

/// Decides about pulls and first loads.
final class Downlink {
  private final Lane lane;
  private final NewsLine line;
  private final Trouble trouble = new Trouble();
  private boolean loadNeeded;
  private boolean loaded;
  private boolean underWay;
  private boolean held;
  private boolean deletionAccepted;
  private int brokenLoads;
  private Instant loadBroken = Instant.MIN;

  Downlink(RandomGenerator random, NewsLine line) {
    this.lane = new Lane(random);
    this.line = line;
  }

  SyncAction next(Instant now) {
    var next = lane.next(now, line.stands() ? SyncSession.POLL_LISTENING : SyncSession.POLL_DEAF);
    if (next.isAfter(now)) {
      return new SyncAction.WaitUntil(next);
    }
    lane.began();
    underWay = true;
    loadNeeded |= held && deletionAccepted;
    return loadNeeded ? new SyncAction.Load(deletionAccepted) : new SyncAction.Pull();
  }

  boolean underWay() {
    return underWay;
  }

  boolean loaded() {
    return loaded;
  }

  Optional<StuckCause> trouble() {
    return trouble.cause();
  }

  Optional<StuckCause> incompleteLoad() {
    return loadNeeded && brokenLoads > 0
        ? Optional.of(new StuckCause.FirstLoadIncomplete(loadBroken, brokenLoads))
        : Optional.empty();
  }

  void started(boolean wasLoaded) {
    loaded = wasLoaded;
    loadNeeded = !wasLoaded;
    lane.want();
  }

  void want() {
    lane.want();
  }

  void wantNow() {
    lane.wantNow();
  }

  void pulled(Instant at) {
    ended();
    lane.succeeded(at);
    trouble.isOver();
    held = false;
    deletionAccepted = false;
    line.want();
  }

  void advanced() {
    if (!underWay || !loadNeeded) {
      throw new IllegalStateException("no load is under way");
    }
  }

  void loadEnded(Instant at) {
    pulled(at);
    loadNeeded = false;
    loaded = true;
    brokenLoads = 0;
    // The load shows a moment that has passed.
    lane.want();
  }

  /// Returns whether it goes on at once, with a load.
  boolean refused(SyncEvent.DownRefused event) {
    ended();
    var code = event.refusal().code();
    boolean cursorIsLost = code == ErrorCode.UNKNOWN_CURSOR || code == ErrorCode.TOO_FAR_BEHIND;
    if (cursorIsLost && !loadNeeded) {
      loadNeeded = true;
      lane.want();
      if (!held) {
        trouble.isOver();
      }
      return true;
    }
    broken(event.at());
    if (code.kind() == ErrorCode.Kind.TRANSIENT) {
      lane.failed(event.at(), event.retryAfter());
    } else {
      lane.refused(event.at());
    }
    trouble.is(
        event.at(),
        since ->
            Refusals.cause(since, event.at(), Direction.DOWN, event.refusal(), lane.notBefore()));
    return false;
  }

  void lost(Instant at) {
    ended();
    broken(at);
    lane.failed(at, Duration.ZERO);
    trouble.isOver();
  }

  void loadFlawed(Instant at) {
    advanced();
    lost(at);
  }

  /// The cursor that the server refused is asked about again, now and then: it may be the server
  /// that is wrong, and set right.
  void loadHeld(Instant at, MassDeletion deletion) {
    advanced();
    ended();
    held = true;
    loadNeeded = false;
    brokenLoads = 0;
    lane.refused(at);
    trouble.is(at, since -> new StuckCause.DeletionHeld(since, deletion));
  }

  void deletionAccepted() {
    if (held) {
      deletionAccepted = true;
      lane.wantNow();
    }
  }

  void unreadable(Instant at) {
    ended();
    broken(at);
    lane.refused(at);
    trouble.is(at, StuckCause.AnswerUnreadable::new);
  }

  void faulted(Instant at, Fault fault) {
    underWay = false;
    lane.failed(at, Duration.ZERO);
    trouble.is(at, since -> Causes.of(since, Direction.DOWN, fault));
  }

  private void broken(Instant at) {
    if (loadNeeded) {
      loadBroken = brokenLoads == 0 ? at : loadBroken;
      brokenLoads++;
    }
  }

  private void ended() {
    if (!underWay) {
      throw new IllegalStateException("neither a pull nor a load is under way");
    }
    underWay = false;
  }
}
