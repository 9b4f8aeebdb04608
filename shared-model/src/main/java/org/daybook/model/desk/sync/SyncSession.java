package org.daybook.model.desk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.daybook.model.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/// Everything a desk decides about its talk with the server. Whoever drives it asks for the next
/// action of a direction, does it, and tells what came of it; the two directions may be driven by
/// two threads, but only one thread is in here at a time.
///
/// It never gives up: while something waits to be sent and the desk is not switched off, the next
/// attempt is at most [#WATCHDOG] away, whatever the server said. Nothing it hears makes it forget
/// what was captured.
public final class SyncSession {
  /// While the server's news are listened to, a pull without news is only a precaution; these are
  /// most of what an idle desk sends and gets.
  public static final Duration POLL_LISTENING = Duration.ofMinutes(7);

  public static final Duration POLL_DEAF = Duration.ofSeconds(20);

  /// While something is waiting to be sent, an attempt is never further away.
  public static final Duration WATCHDOG = Lane.LONGEST_PAUSE;

  /// A request is given up after so long without a byte: a dead line must not hold up what waits.
  /// With the longest pause it is less than the half minute within which whatever heals is found.
  public static final Duration TIME_OUT = Duration.ofSeconds(12);

  private final NewsLine line = new NewsLine();
  private final Uplink uplink;
  private final Downlink downlink;
  private final Contact contact = new Contact();
  private final CanaryWatch canaries = new CanaryWatch();
  private final Counts counts = new Counts();
  private @Nullable Instant switchedOff;
  private @Nullable Instant journalFailed;
  private boolean started;
  private boolean closed;
  private boolean pullProves;
  private long reasons;
  private long reasonsAtPull;
  private long reasonsPulled = -1;
  private long failures;

  public SyncSession(RandomGenerator random) {
    this.uplink = new Uplink(random);
    this.downlink = new Downlink(random, line);
  }

  /// What to do next in that direction.
  ///
  /// @throws IllegalStateException when the last action of that direction was not answered
  public SyncAction next(Direction direction, Instant now) {
    if (counts.countedBy(direction)
        || (direction == Direction.UP ? uplink.underWay() : downlink.underWay())) {
      throw new IllegalStateException("an action is still under way: " + direction);
    }
    if (direction == Direction.DOWN && line.isOpen() && (closed || switchedOff != null)) {
      return line.hangUp();
    }
    if (closed) {
      return new SyncAction.Stop();
    }
    if (!started) {
      return new SyncAction.WaitUntil(Instant.MAX);
    }
    if (counts.areOld() && !counts.due(now).isAfter(now)) {
      return counts.count(direction);
    }
    var action = talk(direction, now);
    return action instanceof SyncAction.WaitUntil(var moment)
            && counts.areOld()
            && counts.due(now).isBefore(moment)
        ? new SyncAction.WaitUntil(counts.due(now))
        : action;
  }

  /// Takes note of what happened.
  ///
  /// @throws IllegalStateException when it answers an action that is not under way
  public void handle(SyncEvent event) {
    switch (event) {
      case SyncEvent.Started(var _, boolean loaded) -> {
        started = true;
        downlink.started(loaded);
      }
      case SyncEvent.Grown(var at) -> downlink.grown(at);
      case SyncEvent.Captured _ -> {
        journalFailed = null;
        counts.outdated();
      }
      case SyncEvent.RebaseUnfinished _ -> downlink.want();
      case SyncEvent.Changed _ -> counts.outdated();
      case SyncEvent.CaptureFailed(var at) -> {
        if (journalFailed == null) {
          journalFailed = at;
        }
      }
      case SyncEvent.Counted counted -> {
        counts.are(counted);
        if (counted.toSend() == 0) {
          uplink.nothingLeft();
        }
      }
      case SyncEvent.TryNow _ -> tryNow();
      case SyncEvent.Switched(var at, boolean offline) -> switched(at, offline);
      case SyncEvent.Closed _ -> closed = true;
      case SyncEvent.Faulted(var at, var direction, var fault) -> faulted(at, direction, fault);
      case SyncEvent.PushAnswered answered -> pushAnswered(answered);
      case SyncEvent.NothingToPush(var at) -> {
        uplink.nothingToSend(at);
        counts.outdated();
      }
      case SyncEvent.PushRefused refused -> {
        answeredWith(refused.refusal().code(), refused.at());
        failures += uplink.refused(refused) ? 0 : 1;
      }
      case SyncEvent.PushLost lost -> {
        uplink.lost(lost);
        lost(lost.at());
      }
      case SyncEvent.Renewed(var at) -> renewed(at);
      case SyncEvent.RenewRefused refused -> {
        answeredWith(refused.refusal().code(), refused.at());
        uplink.renewRefused(refused);
        failures++;
      }
      case SyncEvent.RenewLost(var at) -> {
        uplink.renewLost(at);
        lost(at);
      }
      case SyncEvent.RenewImpossible _ -> uplink.renewImpossible();
      case SyncEvent.PullForked(var at) -> {
        downlink.pulled(at);
        contact.made(at);
        uplink.renew();
      }
      case SyncEvent.PullOutlived(var at) -> {
        downlink.outlived();
        contact.made(at);
      }
      case SyncEvent.PullApplied applied -> pullApplied(applied);
      case SyncEvent.Differed(var _, var tables) -> downlink.differed(tables);
      case SyncEvent.Proven(var at, boolean comparable) -> {
        downlink.proven(at, comparable);
        contact.made(at);
      }
      case SyncEvent.Repaired(var at) -> {
        downlink.repaired(at);
        contact.made(at);
        counts.outdated();
      }
      case SyncEvent.RepairHeld(var at, var deletion) -> {
        downlink.repairHeld(at, deletion);
        contact.made(at);
        failures++;
      }
      case SyncEvent.CanaryHeard(var at, var serverTime, var sungAt) ->
          canaries.heard(at, serverTime, sungAt);
      case SyncEvent.LoadBegun(var at) -> advanced(at);
      case SyncEvent.LoadAdvanced(var at) -> advanced(at);
      case SyncEvent.LoadEnded(var at) -> {
        downlink.loadEnded(at);
        contact.made(at);
        counts.outdated();
      }
      case SyncEvent.LoadFlawed(var at) -> {
        downlink.loadFlawed(at);
        contact.made(at);
        failures++;
      }
      case SyncEvent.LoadHeld(var at, var deletion) -> {
        downlink.loadHeld(at, deletion);
        contact.made(at);
        failures++;
      }
      case SyncEvent.DeletionAccepted _ -> downlink.deletionAccepted();
      case SyncEvent.DownRefused refused -> {
        answeredWith(refused.refusal().code(), refused.at());
        failures += downlink.refused(refused) ? 0 : 1;
        if (refused.refusal().code() == ErrorCode.SIGNATURE_REFUSED) {
          uplink.unknown();
        }
      }
      case SyncEvent.DownLost(var at) -> {
        downlink.lost(at);
        lost(at);
      }
      case SyncEvent.DownUnreadable(var at) -> {
        downlink.unreadable(at);
        contact.made(at);
        failures++;
      }
      case SyncEvent.LineOpened(var _, long number) -> lineOpened(number);
      case SyncEvent.Poked(var _, long number) -> {
        if (line.isCurrent(number)) {
          downlink.want();
        }
      }
      case SyncEvent.LineEnded(var _, long number) -> {
        if (line.isCurrent(number)) {
          line.ended();
        }
      }
    }
  }

  public SyncState state() {
    var causes = new Causes();
    causes.add(Optional.ofNullable(journalFailed).map(StuckCause.JournalUnwritable::new));
    if (switchedOff != null) {
      causes.add(Optional.of(new StuckCause.SwitchedOff(switchedOff)));
    } else {
      causes.add(uplink.trouble());
      causes.add(downlink.trouble());
      causes.add(canaries.late());
      causes.add(contact.missing().or(uplink::unanswered));
      causes.add(contact.missing().or(downlink::unanswered));
      causes.add(downlink.incompleteLoad());
    }
    causes.add(counts.parked());
    return new SyncState(
        counts.toSend(),
        counts.attention(),
        contact.last(),
        contact.offlineSince(),
        switchedOff != null,
        downlink.loaded(),
        line.stands(),
        causes.inOrder());
  }

  /// Whether all was sent, and all that it caused and that was asked for since has come back.
  public boolean settled() {
    return counts.areFresh()
        && counts.toSend() == 0
        && !uplink.resending()
        && !uplink.renewing()
        && reasonsPulled == reasons
        && downlink.loaded();
  }

  /// How many attempts failed so far.
  public long failures() {
    return failures;
  }

  private SyncAction talk(Direction direction, Instant now) {
    if (switchedOff != null) {
      return new SyncAction.WaitUntil(Instant.MAX);
    }
    return direction == Direction.UP ? up(now) : down(now);
  }

  private SyncAction up(Instant now) {
    var action = uplink.next(now, counts.toSend());
    if (action instanceof SyncAction.Push) {
      pullProves = false;
    }
    return action;
  }

  private SyncAction down(Instant now) {
    if (line.wanted()) {
      return line.listen();
    }
    var action = downlink.next(now);
    if (!(action instanceof SyncAction.WaitUntil)) {
      // A push that is answered while a pull is under way says nothing about what the pull saw:
      // such a pull does not prove that the server lost anything.
      pullProves = !uplink.underWay();
      reasonsAtPull = reasons;
    }
    return action;
  }

  private void pushAnswered(SyncEvent.PushAnswered answered) {
    uplink.answered(answered);
    contact.made(answered.at());
    counts.outdated();
    reasons++;
    downlink.want();
  }

  private void pullApplied(SyncEvent.PullApplied applied) {
    downlink.pulled(applied.at());
    contact.made(applied.at());
    counts.outdated();
    reasonsPulled = reasonsAtPull;
    if (pullProves && applied.lastSequence() < applied.answeredThrough()) {
      uplink.resendAfter(applied.lastSequence());
    }
  }

  private void renewed(Instant at) {
    uplink.renewed(at);
    contact.made(at);
    counts.outdated();
    reasons++;
    downlink.want();
  }

  private void advanced(Instant at) {
    downlink.advanced();
    contact.made(at);
  }

  private void lineOpened(long number) {
    if (line.isCurrent(number)) {
      line.stood();
      // What happened before the line stood was told to nobody.
      downlink.want();
    }
  }

  private void tryNow() {
    reasons++;
    uplink.wantNow();
    downlink.wantNow();
  }

  private void switched(Instant at, boolean offline) {
    if (!offline) {
      switchedOff = null;
      tryNow();
    } else if (switchedOff == null) {
      switchedOff = at;
    }
  }

  private void faulted(Instant at, Direction direction, Fault fault) {
    counts.givenUp(direction, at);
    if (direction == Direction.UP) {
      uplink.faulted(at, fault);
    } else {
      downlink.faulted(at, fault);
    }
    failures++;
  }

  /// Whom the server does not accept has not been in contact: that would prolong offline sign-in.
  /// And that it is too much may be said by anything in between.
  private void answeredWith(ErrorCode code, Instant at) {
    if (code.kind() == ErrorCode.Kind.AUTHENTICATION || code == ErrorCode.TOO_LARGE) {
      contact.refused();
    } else {
      contact.made(at);
    }
  }

  private void lost(Instant at) {
    contact.lost(at);
    failures++;
  }
}
