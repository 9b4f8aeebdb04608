package org.daybook.app.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.daybook.app.device.DeviceKeys;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaChange;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.SyncAction;
import org.daybook.model.desk.SyncSchedule;
import org.daybook.model.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps this desk and the server alike: one thread sends, one receives, both follow the schedule.
public final class SyncLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);
  private static final long MILLIS_TO_END = 5_000;

  private final Replica replica;
  private final SyncClient client;
  private final DeskIdentity identity;
  private final Clock clock;
  private final StatusBoard board = new StatusBoard();
  private final Uploads uploads;
  private final Downloads downloads;
  private final Signal signal = new Signal();
  private final SyncSchedule schedule;
  private final Consumer<ReplicaChange> listener = this::replicaChanged;
  private final Thread up = new Thread(() -> run(this::upStep), "daybook-sync-up");
  private final Thread down = new Thread(() -> run(this::downStep), "daybook-sync-down");
  private volatile boolean closed;
  private volatile boolean countsOld;
  private SyncClient.@Nullable Listening listening;
  private long reasons;
  private long reasonsPulled = -1;
  private long failures;

  public SyncLoop(
      Replica replica,
      SyncClient client,
      DeskIdentity identity,
      Journal journal,
      DeviceKeys keys,
      Clock clock,
      RandomGenerator random) {
    this.replica = replica;
    this.client = client;
    this.identity = identity;
    this.clock = clock;
    this.schedule = new SyncSchedule(random);
    this.uploads = new Uploads(replica, client, identity, journal, keys::sign);
    this.downloads = new Downloads(replica, client, identity, journal, board, clock);
  }

  public void start() {
    if (downloads.loaded()) {
      board.update(status -> status.loaded(true));
    } else {
      schedule.loadNeeded();
    }
    count();
    replica.onChange(listener);
    up.setDaemon(true);
    down.setDaemon(true);
    up.start();
    down.start();
  }

  public SyncStatus status() {
    return board.status();
  }

  public AutoCloseable onStatus(Consumer<SyncStatus> watcher) {
    return board.listen(watcher);
  }

  /// Something was captured.
  public void captured() {
    signal.change(() -> countsOld = true);
  }

  public void tryNow() {
    signal.change(schedule::tryNow);
  }

  public void switchOffline(boolean off) {
    client.connection().switchOffline(off);
    board.update(status -> status.switched(off));
    signal.change(() -> schedule.offline(off));
  }

  /// Tries at once and waits until everything was sent and what it caused has come back. False when
  /// an attempt failed, the desk is cut off, or the time is over.
  public boolean syncNow(Duration longest) throws InterruptedException {
    long failuresBefore = signal.read(() -> failures);
    signal.change(() -> {
      reasons++;
      schedule.tryNow();
    });
    signal.awaitTrue(
        () ->
            settled()
                || failures > failuresBefore
                || closed
                || client.connection().switchedOffline(),
        longest);
    return signal.read(this::settled);
  }

  @Override
  public void close() {
    closed = true;
    replica.removeListener(listener);
    hangUp();
    client.connection().close();
    signal.change(() -> {});
    try {
      up.join(MILLIS_TO_END);
      down.join(MILLIS_TO_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean settled() {
    return !countsOld && !toSend() && reasonsPulled == reasons && board.status().loaded();
  }

  private boolean toSend() {
    return uploads.resending() || board.status().toSend() > 0;
  }

  private void run(Runnable step) {
    while (!closed) {
      try {
        step.run();
      } catch (RuntimeException | Error e) {
        // Not even an error may end a thread of the loop in silence.
        if (!closed) {
          LOG.error("a step of the sync loop failed", e);
          pauseAfterFault();
        }
      }
    }
  }

  private void upStep() {
    if (countsOld) {
      countsOld = false;
      count();
    }
    var action = next(() -> schedule.up(clock.instant(), toSend()));
    if (!(action instanceof SyncAction.Push)) {
      return;
    }
    try {
      uploads.push();
      count();
      contact();
      signal.change(() -> {
        schedule.pushed(clock.instant());
        reasons++;
      });
    } catch (ServerRefusedException e) {
      pushRefused(e);
    } catch (ServerUnreachableException e) {
      lost(e);
      signal.change(() -> schedule.pushFailed(clock.instant(), Duration.ZERO));
    }
  }

  private void pushRefused(ServerRefusedException e) {
    var code = e.answer().code();
    LOG.warn("the server refused a push: {}", code);
    contact(code);
    boolean goOn = uploads.mayGoOn(e.answer());
    if (!goOn) {
      board.update(status -> status.stuck(Optional.of(code)));
    }
    signal.change(() -> {
      failures += goOn ? 0 : 1;
      schedule.pushFailed(clock.instant(), e.retryAfter());
      if (!goOn && code.kind() == ErrorCode.Kind.PERMANENT) {
        schedule.pushHalted();
      }
    });
  }

  private void downStep() {
    var action = next(() -> schedule.down(clock.instant()));
    long reasonsBefore = signal.read(() -> reasons);
    long answersBefore = uploads.answers();
    try {
      switch (action) {
        case SyncAction.Load() -> {
          downloads.load();
          signal.change(() -> schedule.loaded(clock.instant()));
        }
        case SyncAction.Pull() -> {
          resendIfLost(downloads.pull(), answersBefore);
          pulled(reasonsBefore);
        }
        case SyncAction.Push() -> throw new IllegalStateException("downloads push nothing");
        case SyncAction.WaitUntil(var _) -> {
          return;
        }
      }
      contact();
      listen();
    } catch (ServerRefusedException e) {
      pullRefused(e);
    } catch (ServerUnreachableException e) {
      lost(e);
      signal.change(() -> schedule.pullFailed(clock.instant(), Duration.ZERO));
    } catch (Downloads.UnreadableLoadException e) {
      LOG.warn("the first load is unreadable", e);
      signal.change(() -> schedule.pullFailed(clock.instant(), Duration.ZERO));
    }
  }

  private void resendIfLost(long lastSequence, long answersBefore) {
    if (uploads.serverHolds(lastSequence, answersBefore)) {
      LOG.warn("the server has lost operations of this desk and gets them again");
    }
  }

  private void pulled(long reasonsBefore) {
    count();
    signal.change(() -> {
      schedule.pulled(clock.instant());
      reasonsPulled = reasonsBefore;
    });
  }

  private void pullRefused(ServerRefusedException e) {
    var code = e.answer().code();
    LOG.warn("the server refused a pull: {}", code);
    contact(code);
    boolean loadAgain = code == ErrorCode.UNKNOWN_CURSOR || code == ErrorCode.TOO_FAR_BEHIND;
    boolean mayPass = code.kind() == ErrorCode.Kind.TRANSIENT;
    if (!loadAgain && !mayPass) {
      board.update(status -> status.stuck(Optional.of(code)));
    }
    signal.change(() -> {
      failures += loadAgain ? 0 : 1;
      schedule.pullFailed(clock.instant(), e.retryAfter());
      if (loadAgain) {
        schedule.loadNeeded();
      } else if (code.kind() == ErrorCode.Kind.PERMANENT || code == ErrorCode.REVOKED) {
        schedule.pullHalted();
      }
    });
  }

  private void listen() {
    signal.change(() -> {
      if (listening == null && !closed) {
        listening =
            client.listen(
                () -> signal.change(() -> schedule.listening(true)),
                () -> signal.change(schedule::poked),
                this::hangUp);
      }
    });
  }

  private void hangUp() {
    signal.change(() -> {
      if (listening != null) {
        listening.close();
        listening = null;
      }
      schedule.listening(false);
    });
  }

  /// Whom the server does not accept has not been in contact: that would prolong offline sign-in.
  private void contact(ErrorCode code) {
    if (code.kind() != ErrorCode.Kind.AUTHENTICATION) {
      contact();
    }
  }

  private void contact() {
    var now = clock.instant();
    board.update(status -> status.contacted(now));
    if (!signal.read(schedule::halted)) {
      board.update(status -> status.stuck(Optional.empty()));
    }
  }

  private void lost(ServerUnreachableException e) {
    if (board.status().offlineSince().isEmpty()) {
      LOG.info("no contact with the server", e);
    }
    board.update(status -> status.lost(clock.instant()));
    signal.change(() -> failures++);
  }

  private void replicaChanged(ReplicaChange change) {
    if (change.outboxChanged() || change.tables().contains(AttentionItem.TABLE.name())) {
      signal.change(() -> countsOld = true);
    }
  }

  private void count() {
    replica.read((ReplicaReader facts) -> {
      int toSend = facts.unanswered();
      int attention = facts.openAttention(identity.branchId());
      board.update(status -> status.withCounts(toSend, attention));
      return true;
    });
  }

  private void pauseAfterFault() {
    await(signal.changes(), clock.instant().plusSeconds(1));
  }

  /// The next action. Before it says to wait it has waited, until then or until something changed.
  private SyncAction next(Supplier<SyncAction> plan) {
    long since = signal.changes();
    var action = signal.read(plan);
    if (action instanceof SyncAction.WaitUntil(var moment) && !closed && !countsOld) {
      await(since, moment);
    }
    return action;
  }

  private void await(long since, Instant moment) {
    var now = clock.instant();
    var watchdog = now.plus(SyncSchedule.WATCHDOG);
    var until = moment.isAfter(watchdog) ? watchdog : moment;
    try {
      signal.awaitChange(since, Duration.between(now, until));
    } catch (InterruptedException e) {
      closed = true;
      Thread.currentThread().interrupt();
    }
  }
}
