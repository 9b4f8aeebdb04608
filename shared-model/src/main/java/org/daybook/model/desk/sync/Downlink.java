package org.daybook.model.desk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.daybook.model.desk.MassDeletion;
import org.daybook.model.desk.ScopedTable;
import org.daybook.model.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/// Decides about pulls and first loads.
final class Downlink {
  private final Lane lane;
  private final NewsLine line;
  private final Trouble trouble = new Trouble();
  private final Trouble silence = new Trouble();
  private final Healing healing;
  private @Nullable SyncAction doing;
  private boolean fresh;
  private boolean repairHeld;
  private boolean loadNeeded;
  private boolean loaded;
  private boolean underWay;
  private boolean held;
  private boolean deletionAccepted;
  private int brokenLoads;
  private Instant loadBroken = Instant.MIN;

  Downlink(RandomGenerator random, NewsLine line) {
    this.lane = new Lane(random);
    this.healing = new Healing(random);
    this.line = line;
  }

  SyncAction next(Instant now) {
    healing.setBackWithTheClock(now);
    loadNeeded |= held && deletionAccepted && !repairHeld;
    var next = lane.next(now, line.stands() ? SyncSession.POLL_LISTENING : SyncSession.POLL_DEAF);
    boolean mayHeal = loaded && !loadNeeded && !lane.notBefore().isAfter(now);
    if (mayHeal && repairIsDue(now)) {
      return begun(healing.repair(deletionAccepted));
    }
    if (mayHeal && fresh && healing.proofIsDue(now)) {
      return begun(new SyncAction.Prove());
    }
    if (next.isAfter(now)) {
      var due = healing.due();
      boolean sooner = mayHeal && due.isAfter(now) && due.isBefore(next);
      return new SyncAction.WaitUntil(sooner ? due : next);
    }
    lane.began();
    return begun(loadNeeded ? new SyncAction.Load(deletionAccepted) : new SyncAction.Pull());
  }

  /// A replica that was just pulled into is repaired before more comes, so that news upon news
  /// cannot put it off.
  private boolean repairIsDue(Instant now) {
    return (repairHeld && deletionAccepted)
        || (healing.repairIsDue(now) && (fresh || healing.behind()));
  }

  private SyncAction begun(SyncAction action) {
    underWay = true;
    doing = action;
    fresh = false;
    return action;
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

  /// The cause, when what was asked for last got no answer. It counts only where the other
  /// direction gets one: else nothing answers at all.
  Optional<StuckCause> unanswered() {
    return silence.cause();
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

  void grown(Instant at) {
    healing.grown(at);
  }

  void want() {
    lane.want();
  }

  void wantNow() {
    lane.wantNow();
  }

  void pulled(Instant at) {
    answered();
    lane.succeeded(at);
    if (!repairHeld) {
      trouble.isOver();
      held = false;
      deletionAccepted = false;
    }
    fresh = true;
    line.want();
    healing.pulled(at);
  }

  /// The server answered, but another must be asked for.
  void outlived() {
    answered();
    lane.want();
  }

  /// Tables of the replica are not as they should be.
  void differed(List<ScopedTable> tables) {
    healing.differed(tables);
  }

  void proven(Instant at, boolean comparable) {
    answered();
    healing.proven(at, comparable);
    // What is new comes first; then the two are of one moment.
    fresh = comparable;
    if (!comparable) {
      lane.want();
    }
  }

  void repaired(Instant at) {
    repairHeld = false;
    pulled(at);
    healing.repaired(at);
    fresh = false;
    lane.want();
  }

  void repairHeld(Instant at, MassDeletion deletion) {
    answered();
    repairHeld = true;
    held(at, deletion);
    deletionAccepted = false;
    healing.unrepaired(at);
  }

  void advanced() {
    if (!underWay || !loadNeeded) {
      throw new IllegalStateException("no load is under way");
    }
  }

  void loadEnded(Instant at) {
    repairHeld = false;
    pulled(at);
    loadNeeded = false;
    loaded = true;
    brokenLoads = 0;
    healing.changed(at);
    fresh = false;
    // The load shows a moment that has passed.
    lane.want();
  }

  /// Returns whether it goes on at once, with a load.
  boolean refused(SyncEvent.DownRefused event) {
    answered();
    var code = event.refusal().code();
    if (doing instanceof SyncAction.Prove) {
      healing.unproven(event.at());
    } else if (doing instanceof SyncAction.Repair) {
      return repairRefused(event);
    } else if (code == ErrorCode.TOO_FAR_BEHIND && !loadNeeded && loaded) {
      return behind(event.at());
    }
    boolean cursorIsLost = code == ErrorCode.UNKNOWN_CURSOR || code == ErrorCode.TOO_FAR_BEHIND;
    if (cursorIsLost && !loadNeeded) {
      loadNeeded = true;
      lane.want();
      if (!held) {
        trouble.isOver();
      }
      return true;
    }
    return refusedAs(event);
  }

  private boolean refusedAs(SyncEvent.DownRefused event) {
    var code = event.refusal().code();
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

  private boolean behind(Instant at) {
    healing.isBehind();
    if (healing.repairIsDue(at)) {
      lane.want();
    } else {
      lane.refused(at);
    }
    if (!held) {
      trouble.isOver();
    }
    return true;
  }

  /// A server that has no differences to tell may still have a whole load.
  private boolean repairRefused(SyncEvent.DownRefused event) {
    boolean wholly = event.refusal().code().kind() == ErrorCode.Kind.PERMANENT;
    if (wholly && healing.behind()) {
      healing.giveUp();
      loadNeeded = true;
      lane.want();
      return true;
    }
    healing.unrepaired(event.at());
    return refusedAs(event);
  }

  void lost(Instant at) {
    ended();
    broken(at);
    if (doing instanceof SyncAction.Prove) {
      healing.unproven(at);
    }
    lane.failed(at, Duration.ZERO);
    trouble.isOver();
    silence.is(at, since -> Refusals.silence(since, Direction.DOWN, lane.notBefore()));
  }

  void loadFlawed(Instant at) {
    advanced();
    lost(at);
  }

  /// The cursor that the server refused is asked about again, now and then: it may be the server
  /// that is wrong, and set right.
  void loadHeld(Instant at, MassDeletion deletion) {
    advanced();
    answered();
    repairHeld = false;
    held(at, deletion);
    // Whoever accepted one deletion has not accepted another.
    deletionAccepted = false;
  }

  private void held(Instant at, MassDeletion deletion) {
    held = true;
    loadNeeded = false;
    brokenLoads = 0;
    lane.refused(at);
    trouble.is(at, since -> new StuckCause.DeletionHeld(since, deletion));
  }

  void deletionAccepted() {
    if (held) {
      deletionAccepted = true;
      healing.now();
      lane.wantNow();
    }
  }

  void unreadable(Instant at) {
    answered();
    broken(at);
    putOff(at);
    lane.refused(at);
    trouble.is(at, StuckCause.AnswerUnreadable::new);
  }

  void faulted(Instant at, Fault fault) {
    underWay = false;
    lane.failed(at, Duration.ZERO);
    putOff(at);
    trouble.is(at, since -> Causes.of(since, Direction.DOWN, fault));
  }

  /// What failed for a reason of its own is not tried again at once.
  private void putOff(Instant at) {
    if (doing instanceof SyncAction.Repair) {
      healing.unrepaired(at);
    } else if (doing instanceof SyncAction.Prove) {
      healing.unproven(at);
    }
  }

  private void broken(Instant at) {
    if (loadNeeded) {
      loadBroken = brokenLoads == 0 ? at : loadBroken;
      brokenLoads++;
    }
  }

  private void answered() {
    ended();
    silence.isOver();
  }

  private void ended() {
    if (!underWay) {
      throw new IllegalStateException("neither a pull nor a load is under way");
    }
    underWay = false;
  }
}
