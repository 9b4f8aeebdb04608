package org.daybook.model.simulation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.daybook.model.desk.Arrival;
import org.daybook.model.desk.Capture;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.Gesture;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.JournalUnavailableException;
import org.daybook.model.desk.Outbox;
import org.daybook.model.desk.Proof;
import org.daybook.model.desk.Rebase;
import org.daybook.model.desk.Replay;
import org.daybook.model.desk.ServerLife;
import org.daybook.model.desk.ServerLives;
import org.daybook.model.desk.sync.Direction;
import org.daybook.model.desk.sync.SyncAction;
import org.daybook.model.desk.sync.SyncEvent;
import org.daybook.model.desk.sync.SyncSession;
import org.daybook.model.desk.sync.SyncState;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.simulation.DeskFolder.Carried;

/// One run of a desk's program: the real cores, around a simulated disk, and the thin shell that
/// carries out what the sync session decides. When it dies, nobody hears from it again.
final class DeskProcess {
  private static final long LONGEST_WAIT_MILLIS = 30_000;

  private final DeskNode desk;
  private final DeskClock clock;
  private final Scheduler scheduler;
  private final Ports ports;
  private final Journal journal;
  private final SimulatedJournals journals;
  private final Capture capture;
  private final Replay replay;
  private final Slices slices;
  private final Outbox outbox;
  private final SyncSession session;
  private final Map<Direction, Long> wakes = new EnumMap<>(Direction.class);
  private final Set<Direction> busy = EnumSet.noneOf(Direction.class);
  private final DeskWatch watch;
  private final HealingTalk healing;
  private final LoadTalk loading;
  private final Hearing hearing = new Hearing(this);
  private boolean alive = true;

  DeskProcess(DeskNode desk, DeskIdentity identity) {
    var around = desk.surroundings();
    this.desk = desk;
    this.clock = desk.clock();
    this.scheduler = around.scheduler();
    this.ports = around.ports();
    this.watch = new DeskWatch(desk);
    this.healing = new HealingTalk(desk, this);
    this.journals = new SimulatedJournals(identity, desk.folder());
    this.journal = ports.journal(journals);
    this.capture = new Capture(identity, journal, clock, around.moods());
    this.replay = new Replay(identity, journal);
    var rebase = new Rebase(identity, journal, Slices.bounds(clock));
    this.slices = new Slices(desk, this, rebase);
    this.loading = new LoadTalk(desk, this, slices, journal, identity);
    this.outbox = new Outbox(journal, text -> Request.signature(key(), text), rebase);
    this.session = new SyncSession(around.moods());
  }

  void start() {
    write(replay::catchUp);
    boolean loaded = !desk.replica().read().cursors().isEmpty();
    tell(new SyncEvent.Started(now(), loaded));
    healing.audit();
    look();
  }

  /// What the screen says of how the desk stands.
  SyncState shown() {
    return ports.shown(session.state());
  }

  private void look() {
    watch.complaints().look(shown());
    scheduler.after(Complaints.LOOK_MILLIS, () -> desk.within(this, this::look));
  }

  /// The process is gone.
  void end() {
    alive = false;
  }

  Journal journal() {
    return journal;
  }

  SyncSession session() {
    return session;
  }

  private byte[] key() {
    return desk.folder().keyOf(journal.head().epoch());
  }

  CaptureResult capture(Gesture gesture) {
    try {
      var result = write(transaction -> capture.capture(transaction, gesture));
      tell(new SyncEvent.Captured(now()));
      return result;
    } catch (JournalUnavailableException e) {
      tell(new SyncEvent.CaptureFailed(now()));
      throw e;
    }
  }

  /// Journals bytes that this very program would never have written.
  void journalRaw(SealedOperation operation) {
    journal.append(List.of(operation));
    write(replay::catchUp);
    tell(new SyncEvent.Captured(now()));
  }

  /// A person presses the button.
  void tryNow() {
    tell(new SyncEvent.TryNow(now()));
  }

  void tell(SyncEvent event) {
    watch.told(event);
    session.handle(ports.told(session, event));
    goOn(Direction.UP);
    goOn(Direction.DOWN);
    watch.complaints().shows(shown());
  }

  /// Carries out what is to be done in a direction, until it has to wait.
  private void goOn(Direction direction) {
    while (alive && !busy.contains(direction)) {
      var held = ports.heldBack(session, direction, now());
      if (held.isPresent()) {
        wait(direction, held.get());
        return;
      }
      switch (session.next(direction, now())) {
        case SyncAction.Count() -> {
          session.handle(desk.counted());
          if (direction == Direction.DOWN) {
            goOn(Direction.UP);
          }
        }
        case SyncAction.Push(var plan) -> {
          busy.add(direction);
          push(write(transaction -> outbox.next(transaction, plan)));
        }
        case SyncAction.Pull() -> {
          busy.add(direction);
          var read = desk.replica().read();
          var asked = new PullRequest(Protocol.VERSION, read.cursors(), read.arriving());
          var request = Cbor.encode(asked);
          var life = read.kept().life();
          int epoch = journal.head().epoch();
          send(Request.Kind.PULL, request, answer -> pulled(life, epoch, answer), _ -> downLost());
        }
        case SyncAction.Load(boolean deletionAccepted) -> {
          busy.add(direction);
          loading.load(deletionAccepted);
        }
        case SyncAction.Prove() -> {
          busy.add(direction);
          healing.prove();
        }
        case SyncAction.Repair(var tables, boolean deletionAccepted) -> {
          busy.add(direction);
          healing.repair(tables, deletionAccepted);
        }
        case SyncAction.Renew(boolean unknown) -> {
          watch.renews();
          busy.add(direction);
          new Renewal(desk, this, new RenewalTaken()).begin(unknown);
        }
        case SyncAction.Listen(long line) -> listen(line);
        case SyncAction.HangUp() -> desk.hangUp();
        case SyncAction.WaitUntil(var moment) -> {
          wait(direction, moment);
          return;
        }
        case SyncAction.Stop() -> {
          return;
        }
      }
    }
  }

  private void wait(Direction direction, Instant moment) {
    long now = now().toEpochMilli();
    boolean far = moment.isAfter(now().plusMillis(LONGEST_WAIT_MILLIS));
    long millis = far ? LONGEST_WAIT_MILLIS : Math.max(1, moment.toEpochMilli() - now);
    long at = scheduler.millis() + millis;
    long planned = wakes.getOrDefault(direction, Long.MAX_VALUE);
    if (at < planned && ports.wakes(session, direction)) {
      wakes.put(direction, at);
      scheduler.at(
          at,
          () ->
              desk.within(
                  this,
                  () -> {
                    if (wakes.getOrDefault(direction, Long.MAX_VALUE) == at) {
                      wakes.remove(direction);
                    }
                    goOn(direction);
                  }));
    }
  }

  private void done(Direction direction, SyncEvent event) {
    busy.remove(direction);
    tell(event);
  }

  private void push(Optional<PushRequest> request) {
    if (request.isEmpty()) {
      busy.remove(Direction.UP);
      session.handle(new SyncEvent.NothingToPush(now()));
      return;
    }
    var sent = request.get();
    watch.pushes();
    send(
        Request.Kind.PUSH,
        Request.body(sent),
        answer -> pushed(sent, answer),
        timedOut -> pushLost(sent, timedOut));
  }

  private void pushLost(PushRequest sent, boolean timedOut) {
    ports
        .instead(sent, journal.head())
        .ifPresent(instead -> {
          instead.anew().forEach(this::journalRaw);
          write(transaction -> outbox.answered(transaction, instead.taken()));
        });
    done(Direction.UP, new SyncEvent.PushLost(now(), sent.operations().size(), timedOut));
  }

  private void pushed(PushRequest sent, Answer answer) {
    if (!answer.good()) {
      refusal(answer)
          .ifPresentOrElse(
              it ->
                  done(
                      Direction.UP, SyncEvent.PushRefused.of(now(), sent, it, answer.retryAfter())),
              () -> pushLost(sent, false));
      return;
    }
    try {
      var said = Cbor.decode(answer.body(), PushAnswer.class);
      clock.learn(said.serverTime());
      var screen = new Unmoved(desk.replica().read(), said);
      boolean taken = write(transaction -> outbox.answered(transaction, said));
      screen.moved().ifPresent(it -> watch.found("shows " + it + " otherwise for being answered"));
      done(
          Direction.UP,
          taken
              ? SyncEvent.PushAnswered.of(now(), sent)
              : new SyncEvent.PushLost(now(), sent.operations().size(), false));
    } catch (UnreadableException e) {
      pushLost(sent, false);
    }
  }

  /// @param life the server's as far as this desk had heard when it asked
  /// @param epoch the one that asked
  private void pulled(Optional<ServerLife> life, int epoch, Answer answer) {
    if (!answer.good()) {
      downRefused(answer);
      return;
    }
    PullAnswer said;
    try {
      said = Cbor.decode(answer.body(), PullAnswer.class);
    } catch (UnreadableException e) {
      downLost();
      return;
    }
    clock.learn(said.serverTime());
    if (journal.head().epoch() != epoch) {
      outlived();
      return;
    }
    if (!journal.continues(said.chain(epoch))) {
      done(Direction.DOWN, new SyncEvent.PullForked(now()));
      return;
    }
    try {
      var arrival = Arrival.of(said);
      slices.takeIn(
          ports.transactions(arrival),
          life,
          epoch,
          this::outlived,
          through -> {
            doing(transaction -> ServerLives.pulled(transaction, arrival));
            watch.pulled(journal);
            compare(said);
            session.handle(ports.told(session, watch.canaries(said.serverTime())));
            done(Direction.DOWN, new SyncEvent.PullApplied(now(), said.lastSequence(), through));
          });
    } catch (UnreadableException e) {
      done(Direction.DOWN, new SyncEvent.DownUnreadable(now()));
    }
  }

  DeskWatch watch() {
    return watch;
  }

  private void compare(PullAnswer said) {
    var differing = Proof.differing(desk.replica().read(), said);
    if (!differing.isEmpty()) {
      watch.differs(differing);
      session.handle(new SyncEvent.Differed(now(), differing));
    }
  }

  void offerAgainAfter(ErrorAnswer refusal) {
    doing(transaction -> ServerLives.refused(transaction, refusal));
    session.handle(new SyncEvent.Changed(now()));
  }

  void downRefused(Answer answer) {
    var refusal = refusal(answer);
    if (refusal.isEmpty()) {
      downLost();
      return;
    }
    offerAgainAfter(refusal.get());
    done(Direction.DOWN, new SyncEvent.DownRefused(now(), refusal.get(), answer.retryAfter()));
  }

  void downLost() {
    done(Direction.DOWN, new SyncEvent.DownLost(now()));
  }

  private void outlived() {
    done(Direction.DOWN, new SyncEvent.PullOutlived(now()));
  }

  /// Does what is left of a rebase.
  void settle(Runnable then) {
    slices.goOn(then);
  }

  void downDone(SyncEvent event) {
    done(Direction.DOWN, event);
  }

  /// Asks for something that comes down.
  void send(Request.Kind kind, byte[] body, Consumer<Answer> answered) {
    send(kind, body, answered, _ -> downLost());
  }

  private void listen(long line) {
    desk.listen(
        this,
        () -> tell(new SyncEvent.LineOpened(now(), line)),
        () -> tell(new SyncEvent.Poked(now(), line)),
        () -> tell(new SyncEvent.LineEnded(now(), line)));
  }

  /// Sends it; a clock that is too wrong is set right by the answer, and it is sent once more.
  private void send(
      Request.Kind kind, byte[] body, Consumer<Answer> answered, Consumer<Boolean> lost) {
    sendAs(journal.head().epoch(), key(), kind, body, answered, lost);
  }

  void sendAs(
      int epoch,
      byte[] key,
      Request.Kind kind,
      byte[] body,
      Consumer<Answer> answered,
      Consumer<Boolean> lost) {
    var before = hearing.life();
    var author = new Request.DeskAuthor(desk.identity().deviceId(), epoch, key);
    desk.send(
        this,
        author,
        kind,
        body,
        said -> {
          if (hearing.hear(before, said, now())) {
            session.handle(new SyncEvent.Changed(now()));
          }
          var answer = ports.heard(kind, body, said);
          var refusal = answer.good() ? Optional.<ErrorAnswer>empty() : refusal(answer);
          if (refusal.filter(it -> it.code() == ErrorCode.CLOCK_SKEW).isPresent()) {
            Consumer<Answer> again = it -> answered.accept(ports.heard(kind, body, it));
            desk.send(this, author, kind, body, again, lost);
          } else {
            answered.accept(answer);
          }
        },
        lost);
  }

  /// What comes of a renewal.
  private final class RenewalTaken implements Renewal.Outcome {
    @Override
    public void renewed(int epoch, LongFunction<List<Carried>> choice) {
      try {
        write(transaction -> {
          replay.catchUp(transaction);
          var tail = choice.apply(Outbox.answeredThrough(transaction) + 1);
          var carried = ports.carriesForkedTail() ? tail : List.<Carried>of();
          desk.folder().renewed(epoch, carried);
          journals.goOn(epoch, carried);
          return replay.catchUp(transaction);
        });
        done(Direction.UP, new SyncEvent.Renewed(now()));
      } catch (JournalUnavailableException e) {
        var full = org.daybook.model.desk.sync.Fault.JOURNAL;
        done(Direction.UP, new SyncEvent.Faulted(now(), Direction.UP, full));
      }
    }

    @Override
    public void refused(ErrorAnswer refusal, Answer answer) {
      done(Direction.UP, new SyncEvent.RenewRefused(now(), refusal, answer.retryAfter()));
    }

    @Override
    public void lost() {
      done(Direction.UP, new SyncEvent.RenewLost(now()));
    }

    @Override
    public void impossible() {
      done(Direction.UP, new SyncEvent.RenewImpossible(now()));
    }
  }

  /// What an unsuccessful answer says; empty when it is nothing of the server's.
  Optional<ErrorAnswer> refusal(Answer answer) {
    var refusal = answer.refusal();
    refusal.ifPresent(it -> clock.learn(it.serverTime()));
    return refusal;
  }

  void doing(Consumer<DeskTransaction> work) {
    write(transaction -> {
      work.accept(transaction);
      return true;
    });
  }

  <T> T write(Function<DeskTransaction, T> work) {
    return desk.replica().write(transaction -> work.apply(ports.replica(transaction)));
  }

  private Instant now() {
    return clock.instant();
  }
}
