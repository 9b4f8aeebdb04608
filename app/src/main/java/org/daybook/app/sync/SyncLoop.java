package org.daybook.app.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.journal.Journals;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaChange;
import org.daybook.app.replica.ReplicaException;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.JournalUnavailableException;
import org.daybook.model.desk.PutBack;
import org.daybook.model.desk.Rebase;
import org.daybook.model.desk.ScopedTable;
import org.daybook.model.desk.sync.Direction;
import org.daybook.model.desk.sync.Fault;
import org.daybook.model.desk.sync.SyncAction;
import org.daybook.model.desk.sync.SyncEvent;
import org.daybook.model.desk.sync.SyncSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps this desk and the server alike: one thread sends, one receives. What they do next is
/// decided by the session; they do it, with network and replica, and tell it what came of it.
public final class SyncLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);
  private static final long MILLIS_TO_END = 5_000;

  private final Replica replica;
  private final SyncClient client;
  private final DeskIdentity identity;
  private final Journals journals;
  private final Clock clock;
  private final StatusBoard board = new StatusBoard();
  private final Uploads uploads;
  private final Downloads downloads;
  private final Renewals renewals;
  private final HealthReports reports;
  private final Audits audits;
  private final ServerWatch server;
  private final Signal signal = new Signal();
  private final SyncSession session;
  private final Consumer<ReplicaChange> listener = this::replicaChanged;
  private final Thread up = new Thread(() -> run(Direction.UP), "daybook-sync-up");
  private final Thread down = new Thread(() -> run(Direction.DOWN), "daybook-sync-down");
  private volatile boolean closed;
  private SyncClient.@Nullable Listening listening;

  public SyncLoop(
      Replica replica,
      SyncClient client,
      DeskIdentity identity,
      Journals journals,
      DeviceFile device,
      Clock clock,
      RandomGenerator random) {
    this.replica = replica;
    this.client = client;
    this.identity = identity;
    this.journals = journals;
    this.clock = clock;
    this.session = new SyncSession(random);
    var rebase = new Rebase(identity, journals, Rebasing.bounds(replica, clock));
    this.server = new ServerWatch(replica, client, enrolledIn(device), clock);
    this.uploads =
        new Uploads(
            replica,
            client,
            journals,
            text -> device.keys(journals.head().epoch()).keys().sign(text),
            rebase,
            server,
            clock);
    this.downloads = new Downloads(replica, client, identity, journals, rebase, server, clock);
    this.reports = new HealthReports(replica, client, clock);
    this.audits =
        new Audits(
            replica,
            random.nextInt(),
            rotten -> tell(new SyncEvent.Differed(clock.instant(), rotten)));
    this.renewals = new Renewals(replica, client, identity, device, journals, clock);
  }

  /// @param grown names of tables of whose rows this program knows more than the one that filled
  ///   the replica
  public void start(Set<String> grown) {
    tell(new SyncEvent.Started(clock.instant(), downloads.loaded()));
    if (!grown.isEmpty()) {
      LOG.info("the server may hold more than came here of {}", grown);
      downloads.noteGrown(grown);
      tell(new SyncEvent.Grown(clock.instant()));
    }
    replica.onChange(listener);
    up.setDaemon(true);
    down.setDaemon(true);
    up.start();
    down.start();
    audits.start();
  }

  public SyncStatus status() {
    return board.status().with(signal.read(session::state));
  }

  public AutoCloseable onStatus(Consumer<SyncStatus> watcher) {
    return board.listen(watcher);
  }

  /// The epoch that this desk is in: above 1 once it went on with an identity of its own.
  public int epoch() {
    return journals.head().epoch();
  }

  /// Up to which of this desk's operations the server's last backup goes, as far as it was heard.
  public long backedUp() {
    return client.connection().voice().map(ServerVoice::backedUp).orElse(0L);
  }

  /// That the server was put back to an earlier moment, until a person has read it.
  public Optional<PutBack> putBack() {
    return server.news();
  }

  /// A person has read that the server was put back.
  public void putBackRead() {
    server.read();
  }

  /// Something was captured.
  public void captured() {
    tell(new SyncEvent.Captured(clock.instant()));
  }

  /// The journal could not take what was to be captured.
  public void captureFailed() {
    tell(new SyncEvent.CaptureFailed(clock.instant()));
  }

  public void tryNow() {
    tell(new SyncEvent.TryNow(clock.instant()));
  }

  /// A person says that the rows that a held load takes away may go.
  public void acceptDeletion() {
    tell(new SyncEvent.DeletionAccepted(clock.instant()));
  }

  public void switchOffline(boolean off) {
    if (off) {
      tell(new SyncEvent.Switched(clock.instant(), true));
      client.connection().switchOffline(true);
    } else {
      client.connection().switchOffline(false);
      tell(new SyncEvent.Switched(clock.instant(), false));
    }
  }

  /// Reads the whole replica through now; returns what is not as it should be and will be healed.
  public List<ScopedTable> audit() {
    return audits.all();
  }

  /// Tries at once and waits until everything was sent and what it caused has come back. False when
  /// an attempt failed, the desk is cut off, or the time is over.
  public boolean syncNow(Duration longest) throws InterruptedException {
    long failuresBefore = signal.read(session::failures);
    tryNow();
    signal.awaitTrue(
        () ->
            session.settled()
                || session.failures() > failuresBefore
                || session.state().switchedOffline()
                || closed,
        longest);
    return signal.read(session::settled);
  }

  @Override
  public void close() {
    closed = true;
    audits.close();
    replica.removeListener(listener);
    tell(new SyncEvent.Closed(clock.instant()));
    hangUp();
    client.connection().close();
    try {
      up.join(MILLIS_TO_END);
      down.join(MILLIS_TO_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Direction direction) {
    while (true) {
      long since = signal.changes();
      var action = signal.read(() -> session.next(direction, clock.instant()));
      if (action instanceof SyncAction.Stop) {
        return;
      }
      try {
        doIt(direction, action, since);
      } catch (RuntimeException | Error e) {
        // Not even an error may end a thread of the loop in silence.
        if (!closed) {
          LOG.error("a step of the sync loop failed", e);
        }
        tell(new SyncEvent.Faulted(clock.instant(), direction, fault(e)));
      }
    }
  }

  private void doIt(Direction direction, SyncAction action, long since) {
    switch (action) {
      case SyncAction.Count() -> tell(count());
      case SyncAction.Push(var plan) -> tell(uploads.push(plan));
      case SyncAction.Renew(boolean unknown) -> tell(renewals.renew(unknown));
      case SyncAction.Pull() -> tell(downloads.pull(this::tell));
      case SyncAction.Prove() -> tell(downloads.prove(this::tell));
      case SyncAction.Repair(var tables, boolean accepted) ->
          tell(downloads.repair(tables, accepted, this::tell));
      case SyncAction.Load(boolean accepted) ->
          tell(downloads.load(accepted, this::show, this::tell));
      case SyncAction.Listen(long line) -> listen(line);
      case SyncAction.HangUp() -> hangUp();
      case SyncAction.WaitUntil(var moment) -> {
        if (direction == Direction.DOWN) {
          reports.sendIfDue(signal.read(session::state));
        }
        await(since, moment);
      }
      case SyncAction.Stop() -> throw new IllegalStateException("stopping is no step");
    }
  }

  private static UUID enrolledIn(DeviceFile device) {
    return device
        .enrolment()
        .orElseThrow(() -> new IllegalStateException("this desk is not activated"))
        .serverEpoch();
  }

  private static Fault fault(Throwable e) {
    return switch (e) {
      case JournalUnavailableException _ -> Fault.JOURNAL;
      case ReplicaException _ -> Fault.REPLICA;
      default -> Fault.PROGRAM;
    };
  }

  private void tell(SyncEvent event) {
    signal.change(() -> session.handle(event));
    if (event instanceof SyncEvent.PullApplied) {
      reports.pulled();
    }
    if (event instanceof SyncEvent.LoadEnded || event instanceof SyncEvent.LoadHeld) {
      board.update(status -> status.loading(Optional.empty()));
    }
    board.update(status -> status.with(signal.read(session::state)));
  }

  private void show(LoadProgress progress) {
    board.update(status -> status.loading(Optional.of(progress)));
  }

  private void listen(long line) {
    var opened =
        client.listen(
            () -> tell(new SyncEvent.LineOpened(clock.instant(), line)),
            () -> tell(new SyncEvent.Poked(clock.instant(), line)),
            () -> tell(new SyncEvent.LineEnded(clock.instant(), line)));
    signal.change(() -> listening = opened);
    if (closed) {
      hangUp();
    }
  }

  private void hangUp() {
    var open = signal.read(() -> listening);
    if (open != null) {
      open.close();
    }
  }

  private void replicaChanged(ReplicaChange change) {
    if (change.outboxChanged() || change.tables().contains(AttentionItem.TABLE.name())) {
      tell(new SyncEvent.Changed(clock.instant()));
    }
  }

  private SyncEvent count() {
    return replica.read((ReplicaReader facts) ->
        new SyncEvent.Counted(
            clock.instant(),
            facts.unanswered(),
            facts.openAttention(identity.branchId()),
            facts.parked(identity.deviceId())));
  }

  private void await(long since, Instant moment) {
    var now = clock.instant();
    var watchdog = now.plus(SyncSession.WATCHDOG);
    var until = moment.isAfter(watchdog) ? watchdog : moment;
    try {
      signal.awaitChange(since, Duration.between(now, until));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      tell(new SyncEvent.Closed(clock.instant()));
    }
  }
}
