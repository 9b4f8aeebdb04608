package org.daybook.model.simulation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.model.centre.Care;
import org.daybook.model.centre.CentreSnapshot;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.DifferenceLogic;
import org.daybook.model.centre.DifferenceReply;
import org.daybook.model.centre.DigestLogic;
import org.daybook.model.centre.LoadLogic;
import org.daybook.model.centre.PullLogic;
import org.daybook.model.centre.PullReply;
import org.daybook.model.centre.PushLogic;
import org.daybook.model.centre.PushReply;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.DifferenceRequest;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.model.protocol.PackedPush;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.protocol.ReportAnswer;
import org.daybook.model.protocol.ReportRequest;
import org.daybook.model.protocol.RequestSignature;
import org.jspecify.annotations.Nullable;

/// One process of the server: authenticates, runs the real push and pull logic within transactions
/// of the one database, and commits a while later. When it dies, what it had not committed is gone.
final class ServerNode {
  private static final long COMMIT_MILLIS = 3;
  private static final long LOCK_WAIT_MILLIS = 5_000;

  private final Scheduler scheduler;
  private final Database database;
  private final Ports ports;
  private final Consumer<Set<UUID>> news;
  private final Set<DatabaseTransaction> open = new HashSet<>();
  private final Renewing renewing;
  private PushLogic logic;
  private boolean up = true;
  private boolean refusesOldPrograms;
  private long nextCommitMillis = COMMIT_MILLIS;
  private long busyUntil;
  private int life;

  /// @param news is told the scopes that a commit changed
  ServerNode(Scheduler scheduler, Database database, Ports ports, Consumer<Set<UUID>> news) {
    this.scheduler = scheduler;
    this.database = database;
    this.ports = ports;
    this.news = news;
    this.logic = Releases.current();
    this.renewing = new Renewing(scheduler, database, news);
  }

  boolean isUp() {
    return up;
  }

  void start() {
    up = true;
  }

  void kill() {
    up = false;
    life++;
    for (var transaction : List.copyOf(open)) {
      transaction.rollBack();
    }
    open.clear();
  }

  /// From now on it runs a release that knows newer versions of all commands.
  void upgrade() {
    logic = Releases.next(ports);
  }

  void refuseOldPrograms(boolean now) {
    refusesOldPrograms = now;
  }

  /// The next transaction that writes takes that long to commit.
  void delayNextCommit(long millis) {
    nextCommitMillis = millis;
  }

  /// Everything is well from now on. Returns when what takes long has ended.
  long heal() {
    refusesOldPrograms = false;
    nextCommitMillis = COMMIT_MILLIS;
    up = true;
    return busyUntil;
  }

  /// Answers now or later; never, when it dies before.
  void receive(Request request, Consumer<Answer> reply) {
    var device = inEpoch(database.state().device(request.deviceId()), request.epoch());
    var refusal = refusal(request, device);
    if (refusal != null) {
      reply.accept(refused(refusal, null));
      return;
    }
    Consumer<Answer> signed = answer -> reply.accept(answer.in(database.life()));
    switch (request.kind()) {
      case PUSH -> push(device, request, signed);
      case PULL -> signed.accept(pull(device, request));
      case LOAD -> signed.accept(load(device, request));
      case DIGESTS -> signed.accept(Answer.of(DigestLogic.answer(snapshot(), device)));
      case DIFFERENCES -> signed.accept(differences(device, request));
      case REPORT -> signed.accept(report(request));
      case RENEW -> signed.accept(renewing.renew(device, request));
    }
  }

  /// In the order of the real one: signature, clock, nonce.
  private @Nullable ErrorCode refusal(Request request, DeviceIdentity device) {
    var key = database.state().epochsOf(device.id()).get(request.epoch());
    if (key == null || !request.isSignedWith(key)) {
      return ErrorCode.SIGNATURE_REFUSED;
    }
    long skew = Math.abs(request.timeMillis() - scheduler.instant().toEpochMilli());
    if (skew > RequestSignature.MAX_SKEW_MILLIS) {
      return ErrorCode.CLOCK_SKEW;
    }
    if (!database.state().spend(device.id() + request.nonce())) {
      return ErrorCode.SIGNATURE_REFUSED;
    }
    return refusesOldPrograms ? ErrorCode.UPGRADE_REQUIRED : null;
  }

  private static DeviceIdentity inEpoch(DeviceIdentity device, int epoch) {
    return new DeviceIdentity(
        device.id(), device.organisationId(), device.branchId(), epoch, device.state());
  }

  private void push(DeviceIdentity device, Request request, Consumer<Answer> reply) {
    PushRequest push;
    try {
      push = Cbor.decode(request.body(), PackedPush.class).unpacked();
    } catch (UnreadableException e) {
      reply.accept(refused(ErrorCode.MALFORMED, null));
      return;
    }
    attempt(device, push, reply, scheduler.millis() + LOCK_WAIT_MILLIS);
  }

  private void attempt(
      DeviceIdentity device, PushRequest request, Consumer<Answer> reply, long deadline) {
    var transaction = database.begin(new TreeSet<>(PullLogic.scopesOf(device)));
    var key = database.state().epochsOf(device.id()).getOrDefault(device.epoch(), new byte[0]);
    PushReply decided;
    try {
      decided =
          ports.replied(
              logic.push(
                  ports.centre(transaction, request),
                  device,
                  request,
                  (text, signature) -> Arrays.equals(Request.signature(key, text), signature),
                  scheduler.instant(),
                  Care.SWIFT));
    } catch (Database.ScopeHeldException e) {
      waitForScopes(device, request, reply, deadline);
      return;
    }
    open.add(transaction);
    long commitMillis = nextCommitMillis;
    nextCommitMillis = COMMIT_MILLIS;
    busyUntil = Math.max(busyUntil, scheduler.millis() + commitMillis);
    int began = life;
    scheduler.after(
        commitMillis,
        () -> {
          if (began == life) {
            open.remove(transaction);
            finish(transaction, decided, reply);
          }
        });
  }

  private void finish(DatabaseTransaction transaction, PushReply decided, Consumer<Answer> reply) {
    switch (decided) {
      case PushReply.Answered(var answer) -> {
        news.accept(transaction.commit());
        reply.accept(Answer.of(answer));
      }
      case PushReply.Refused(var code, var lastSequence) -> {
        transaction.rollBack();
        reply.accept(refused(code, lastSequence));
      }
    }
  }

  /// As a statement that waits for a lock does, and gives up.
  private void waitForScopes(
      DeviceIdentity device, PushRequest request, Consumer<Answer> reply, long deadline) {
    int began = life;
    var waits = new boolean[] {true};
    scheduler.at(
        deadline,
        () -> {
          if (waits[0] && began == life) {
            waits[0] = false;
            reply.accept(refused(ErrorCode.UNAVAILABLE, null));
          }
        });
    database.whenReleased(() -> {
      if (waits[0] && began == life) {
        waits[0] = false;
        attempt(device, request, reply, deadline);
      }
    });
  }

  private Answer pull(DeviceIdentity device, Request request) {
    PullRequest pull;
    try {
      pull = Cbor.decode(request.body(), PullRequest.class);
    } catch (UnreadableException e) {
      return refused(ErrorCode.MALFORMED, null);
    }
    database.reads(device, pull.cursors());
    return switch (PullLogic.pull(snapshot(), device, pull, scheduler.instant())) {
      case PullReply.Answered(var answer) -> Answer.of(answer);
      case PullReply.Refused(var code, var last) -> refused(code, last);
    };
  }

  private Answer load(DeviceIdentity device, Request request) {
    LoadRequest load;
    try {
      load = Cbor.decode(request.body(), LoadRequest.class);
    } catch (UnreadableException e) {
      return refused(ErrorCode.MALFORMED, null);
    }
    var snapshot = new DatabaseSnapshot(database.state());
    var refusal = LoadLogic.refusal(snapshot, device, load);
    if (refusal.isPresent()) {
      return refused(refusal.get(), null);
    }
    var cursors = LoadLogic.cursors(snapshot, device, load);
    var all = snapshot.load(PullLogic.scopesOf(device));
    return new Answer(true, 0, all.answer(cursors, load.point(), scheduler.instant()));
  }

  private CentreSnapshot snapshot() {
    return ports.snapshot(new DatabaseSnapshot(database.state()));
  }

  private Answer differences(DeviceIdentity device, Request request) {
    try {
      var asked = Cbor.decode(request.body(), DifferenceRequest.class);
      return switch (DifferenceLogic.answer(snapshot(), device, asked, scheduler.instant())) {
        case DifferenceReply.Answered(var answer) -> Answer.of(answer);
        case DifferenceReply.Refused(var code) -> refused(code, null);
      };
    } catch (UnreadableException e) {
      return refused(ErrorCode.MALFORMED, null);
    }
  }

  private Answer report(Request request) {
    try {
      var said = Cbor.decode(request.body(), ReportRequest.class);
      database.state().reports().addAll(said.reports());
      return Answer.of(new ReportAnswer(scheduler.instant()));
    } catch (UnreadableException e) {
      return refused(ErrorCode.MALFORMED, null);
    }
  }

  private Answer refused(ErrorCode code, @Nullable Long lastSequence) {
    var refusal = new ErrorAnswer(code, code.name(), scheduler.instant(), lastSequence);
    return Answer.refusing(refusal, 0);
  }
}
