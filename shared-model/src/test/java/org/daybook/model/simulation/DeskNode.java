package org.daybook.model.simulation;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.Gesture;
import org.daybook.model.desk.JournalUnavailableException;
import org.daybook.model.desk.ServerLife;
import org.daybook.model.desk.sync.SyncEvent;
import org.daybook.model.row.Row;
import org.jspecify.annotations.Nullable;

/// One desk: its disk, its clock, its line to the server, and the process that runs on it, which
/// may die at any touch of the disk and is started again a moment later.
final class DeskNode {
  private static final long RESTART_MILLIS = 400;
  private static final long FULL_DISK_RESTART_MILLIS = 5_000;

  private final int number;
  private final DeskIdentity identity;
  private final Surroundings around;
  private final Network network;
  private final Workload workload;
  private final DeskClock clock;
  private final LifeLine life = new LifeLine();
  private DeskFolder folder;
  private SimulatedReplica replica;
  private @Nullable DeskProcess process;
  private @Nullable Gesture untold;
  private @Nullable Fault dying;
  private boolean spoilt;
  private long slowUntil;
  private long slowMillis;
  private long nonces;
  private long lastAnswerMillis;

  DeskNode(
      int number, DeskIdentity identity, Surroundings around, Network network, Workload workload) {
    this.number = number;
    this.identity = identity;
    this.around = around;
    this.network = network;
    this.workload = workload;
    this.clock = new DeskClock(around.scheduler());
    this.folder = new DeskFolder(identity.deviceId(), life, around.moods(), around.ports());
    this.replica = emptyReplica();
  }

  /// A copy of another desk's folder that runs as a second desk.
  DeskNode(int number, DeskNode of, Network network, Workload workload) {
    this(number, of.identity, of.around, network, workload);
    this.folder = of.folder.copy(life);
    this.replica = of.replica.copy(life);
  }

  int number() {
    return number;
  }

  DeskIdentity identity() {
    return identity;
  }

  Surroundings surroundings() {
    return around;
  }

  DeskClock clock() {
    return clock;
  }

  Network network() {
    return network;
  }

  DeskFolder folder() {
    return folder;
  }

  SimulatedReplica replica() {
    return replica;
  }

  @Nullable DeskProcess process() {
    return process;
  }

  /// What waits, as a screen counts it.
  SyncEvent counted() {
    return new SyncEvent.Counted(clock.instant(), replica.unanswered(), 0, parked());
  }

  /// Whether it has heard how the server's database lives now, and has got over what that cost.
  boolean livesInThePresent() {
    var heard = replica.read().kept().life();
    return heard.map(ServerLife::life).equals(Optional.of(around.life().get()))
        && heard
            .flatMap(ServerLife::putBack)
            .map(it -> it.caughtUp() && it.compared())
            .orElse(true);
  }

  /// How many of its operations nobody could decide, and nobody has looked at.
  int parked() {
    var parked = new int[1];
    replica
        .read()
        .each(AttentionItem.TABLE, it -> parked[0] += isParked(it, identity.deviceId()) ? 1 : 0);
    return parked[0];
  }

  static boolean isParked(AttentionItem item, UUID device) {
    return item.deviceId().equals(device)
        && item.kind() == AttentionKind.UNREADABLE
        && item.state() != AttentionState.SETTLED;
  }

  // --- what people do ---

  void act(long salt) {
    if (process != null) {
      act(process, workload.gesture(replica.read(), new SplittableRandom(salt)));
    }
  }

  /// The same gesture is said twice: the second time changes nothing.
  void actTwice(long salt) {
    var running = process;
    if (running == null) {
      return;
    }
    var gesture = workload.gesture(replica.read(), new SplittableRandom(salt));
    act(running, gesture);
    within(
        running,
        () -> {
          long before = running.journal().head().sequence();
          act(running, gesture);
          boolean captured = !replica.read().ofIntent(gesture.intentId()).isEmpty();
          if (captured && running.journal().head().sequence() != before) {
            around.ledger().found("desk " + number + " captured one intent twice");
          }
          around.ledger().happened(Fault.SAID_TWICE);
        });
  }

  private void act(DeskProcess running, Gesture gesture) {
    within(
        running,
        () -> {
          untold = gesture;
          try {
            if (running.capture(gesture) instanceof CaptureResult.Saved(var operations)) {
              told(running, operations);
            }
          } catch (JournalUnavailableException e) {
            around.ledger().happened(Fault.DISK_FULL);
          }
          untold = null;
        });
  }

  private void told(DeskProcess running, java.util.List<CaptureResult.Captured> operations) {
    for (var one : operations) {
      var sealed = running.journal().read(one.sequence(), 1).getFirst();
      around.trace().note("desk " + number + " saved " + one.sequence(), sealed.bytes());
      around.ledger().saved(number, identity.deviceId(), identity.epoch(), one.sequence(), sealed);
    }
  }

  void poison(long salt) {
    var running = process;
    if (running != null) {
      within(
          running,
          () -> {
            long sequence = running.journal().head().sequence() + 1;
            int epoch = running.journal().head().epoch();
            var self = identity.in(epoch);
            var sealed = Poison.operation(self, sequence, clock.instant(), salt);
            if (folder.medium(epoch).isFull()) {
              return;
            }
            around.ledger().told(sealed);
            running.journalRaw(sealed);
            around.ledger().saved(number, identity.deviceId(), identity.epoch(), sequence, sealed);
            around.ledger().happened(Fault.POISON);
          });
    }
  }

  // --- life and death ---

  void start() {
    if (process != null) {
      return;
    }
    life.disarm();
    DeskProcess started;
    try {
      started = new DeskProcess(this, identity);
    } catch (JournalUnavailableException e) {
      around.ledger().happened(Fault.DISK_FULL);
      around.scheduler().after(FULL_DISK_RESTART_MILLIS, this::start);
      return;
    }
    process = started;
    around.trace().note("desk " + number + " starts");
    within(
        started,
        () -> {
          try {
            started.start();
          } catch (JournalUnavailableException e) {
            around.ledger().happened(Fault.DISK_FULL);
            die(FULL_DISK_RESTART_MILLIS);
            return;
          }
          sayAgain(started);
        });
  }

  /// What somebody was saying when the process died is a draft, and said again with its intent.
  private void sayAgain(DeskProcess started) {
    var draft = untold;
    if (draft != null) {
      act(started, draft);
    }
  }

  /// Dies now.
  void die(Fault of) {
    if (process != null) {
      dying = of;
      died();
    }
  }

  /// Dies at one of the next touches of the disk.
  void dieSoon(Fault of, int touches) {
    if (process != null) {
      dying = of;
      life.arm(touches);
    }
  }

  void tearNextWrite(int bytes) {
    if (process != null) {
      dying = Fault.TORN_WRITE;
      folder.medium().tearNext(bytes);
    }
  }

  private void died() {
    var of = dying == null ? Fault.KILL : dying;
    around.ledger().happened(of);
    if (of == Fault.POWER_CUT) {
      folder.medium().cutPower(around.moods().nextInt(64));
      replica.cutPower(around.moods().nextInt(4));
    }
    dying = null;
    die(RESTART_MILLIS + around.moods().nextInt(3_000));
  }

  private void die(long restartMillis) {
    var dead = process;
    if (dead != null) {
      dead.end();
      process = null;
      life.disarm();
      hangUp();
      around.trace().note("desk " + number + " died");
      around.scheduler().after(restartMillis, this::start);
    }
  }

  /// The disk changes what nobody wrote.
  void rot(Consumer<DeskTransaction> how) {
    spoilt = true;
    replica.write(transaction -> {
      how.accept(transaction);
      return true;
    });
  }

  boolean isSpoilt() {
    return spoilt;
  }

  void loseReplica() {
    if (process != null) {
      die(Fault.REPLICA_LOST);
      replica = emptyReplica();
    }
  }

  void loseJournalTail(int operations) {
    var running = process;
    // After a renewal the replica may still be of the epoch before.
    if (running == null || folder.epoch() > 1) {
      return;
    }
    die(Fault.JOURNAL_TAIL_LOST);
    var journal = new SimulatedJournal(identity, folder.medium());
    // What the replica has no copy of is nowhere else: that would be a loss, not a fault.
    int held = (int) replica.read().appliedSequence();
    int end = (int) journal.head().sequence();
    if (held >= end) {
      journal.loseAfter(Math.max(0, end - operations));
    }
  }

  /// The folder as a backup takes it now; it is put back when the returned action runs.
  Runnable backUp() {
    var journalsThen = folder.copy(life);
    var replicaThen = replica.copy(life);
    return () -> {
      if (process != null) {
        die(Fault.DEVICE_RESTORED);
        around.ledger().mayBeLost(SimulatedJournals.hashes(identity, folder));
        around.ledger().isSafeAgain(SimulatedJournals.hashes(identity, journalsThen));
        folder = journalsThen;
        replica = replicaThen;
        untold = null;
      }
    };
  }

  void jumpClock(Duration by) {
    clock.jumpTo(by);
    if (process != null) {
      process.watch().clockJumped();
    }
  }

  void slow(long forMillis, long perStepMillis) {
    slowUntil = around.scheduler().millis() + forMillis;
    slowMillis = perStepMillis;
  }

  boolean isSlow() {
    return around.scheduler().millis() < slowUntil;
  }

  void heal() {
    network.heal();
    folder.full(false);
    slowUntil = 0;
    life.disarm();
    dying = null;
  }

  // --- what its process needs ---

  /// Runs work of a process, unless it is dead by now; it may die of it.
  void within(DeskProcess running, Runnable work) {
    if (process != running) {
      return;
    }
    try {
      work.run();
    } catch (LifeLine.KilledError e) {
      died();
    }
  }

  void later(DeskProcess running, long millis, Runnable work) {
    long slow = isSlow() ? slowMillis : 0;
    if (slow > 0) {
      around.ledger().happened(Fault.SLOW_DEVICE);
    }
    around.scheduler().after(millis + slow, () -> within(running, work));
  }

  void send(
      DeskProcess running,
      Request.DeskAuthor author,
      Request.Kind kind,
      byte[] body,
      Consumer<Answer> answered,
      Consumer<Boolean> lost) {
    nonces++;
    var request =
        Request.signed(
            kind, author, number + "-" + nonces, clock.serverTime().toEpochMilli(), body);
    network.send(
        request,
        new Network.Receiver() {
          @Override
          public void answered(Answer answer) {
            later(
                running,
                0,
                () -> {
                  if (kind == Request.Kind.PUSH && answer.good()) {
                    lastAnswerMillis = around.scheduler().millis();
                  }
                  answered.accept(answer);
                });
          }

          @Override
          public void lost(boolean timedOut) {
            later(running, 0, () -> lost.accept(timedOut));
          }
        });
  }

  void listen(DeskProcess running, Runnable opened, Runnable poked, Runnable ended) {
    around
        .news()
        .listen(
            number,
            identity.branchId(),
            network,
            new NewsBoard.Listener() {
              @Override
              public void opened() {
                within(running, opened);
              }

              @Override
              public void poked() {
                within(running, poked);
              }

              @Override
              public void ended() {
                within(running, ended);
              }
            });
  }

  void hangUp() {
    around.news().hangUp(number, identity.branchId());
  }

  /// When a push was last answered with results.
  long lastAnswerMillis() {
    return lastAnswerMillis;
  }

  private SimulatedReplica emptyReplica() {
    return new SimulatedReplica(life, this::isWithinTheWall);
  }

  private Row isWithinTheWall(Row row) {
    UUID scope = row.scopeId();
    if (!scope.equals(identity.branchId()) && !scope.equals(identity.organisationId())) {
      around.ledger().found("desk " + number + " holds a row of another scope: " + row);
    }
    return around.known().apply(row);
  }
}
