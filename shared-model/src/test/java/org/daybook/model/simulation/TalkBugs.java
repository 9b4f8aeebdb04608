package org.daybook.model.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.sync.Direction;
import org.daybook.model.desk.sync.StuckCause;
import org.daybook.model.desk.sync.SyncEvent;
import org.daybook.model.desk.sync.SyncSession;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.PackedPush;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.protocol.TableCount;

/// Bugs of a desk's talk with the server.
final class TalkBugs {
  private TalkBugs() {}

  static List<PlantedBug> all() {
    return List.of(
        new PlantedBug(
                "sign-in-error-drops-outbox",
                "what an authentication error refuses is taken for done",
                () -> refusedPush(it -> it.kind() == ErrorCode.Kind.AUTHENTICATION))
            .among(Fault.ANSWER_401, Fault.REVOKE),
        new PlantedBug(
                "half-an-answer-believed",
                "an answer that cannot be read is taken for acceptance",
                HalfBelieved::new)
            .among(Fault.TRUNCATE_ANSWER, Fault.LOST_ACK)
            .from(10),
        new PlantedBug(
                "resent-under-a-new-number",
                "what got no answer is given up under its number and sent under a new one",
                SentAnew::new)
            .among(Fault.LOST_ACK),
        new PlantedBug(
                "too-large-not-halved", "a 413 is retried with the same batch", NotHalved::new)
            .among(Fault.ANSWER_413, Fault.HUGE_OUTBOX),
        new PlantedBug(
                "partial-load-applied",
                "a first load that breaks off is taken for whole",
                PartialLoad::new)
            .among(Fault.REPLICA_LOST, Fault.TRUNCATE_ANSWER)
            .from(70),
        new PlantedBug(
                "server-time-not-learnt",
                "a desk whose clock is wrong never learns the server's",
                TimeNotLearnt::new)
            .among(Fault.CLOCK_AHEAD, Fault.CLOCK_BEHIND),
        new PlantedBug(
                "restored-server-not-noticed",
                "a desk does not see that the server lost what it had answered",
                LossNotNoticed::new)
            .among(Fault.SERVER_RESTORED),
        new PlantedBug(
            "downloads-wait-for-uploads",
            "nothing is pulled while pushes fail",
            DownWaitsForUp::new),
        new PlantedBug(
            "retry-never-fires", "nobody wakes for the attempt after a failure", NeverAgain::new),
        new PlantedBug(
            "polls-only-when-poked", "a desk that hears no news never asks", NeverPolls::new),
        new PlantedBug(
            "pause-not-reset", "pauses go on growing after a success", PauseNotReset::new),
        new PlantedBug(
            "retry-without-pause", "after a failure the desk tries again at once", NoPause::new),
        new PlantedBug(
                "canary-taken-for-fresh",
                "a desk takes its canary for fresh, however old it is",
                FreshCanary::new)
            .among(Fault.PULL_STALLED),
        new PlantedBug(
                "revoked-desk-keeps-silent",
                "a revoked desk does not send what it still holds",
                RevokedSilent::new)
            .among(Fault.REVOKE, Fault.BLACKOUT));
  }

  /// Refusals of pushes that are taken for acceptance.
  private static Ports refusedPush(Predicate<ErrorCode> which) {
    return new Ports() {
      @Override
      public Answer heard(Request.Kind kind, byte[] sent, Answer answer) {
        return kind == Request.Kind.PUSH && refusal(answer).filter(which).isPresent()
            ? accepted(sent)
            : answer;
      }
    };
  }

  private static Optional<ErrorCode> refusal(Answer answer) {
    return answer.good() ? Optional.empty() : error(answer).map(ErrorAnswer::code);
  }

  private static Optional<ErrorAnswer> error(Answer answer) {
    try {
      return Optional.of(Cbor.decode(answer.body(), ErrorAnswer.class));
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  private static Answer accepted(byte[] sent) {
    try {
      return Answer.of(acceptance(Cbor.decode(sent, PackedPush.class).unpacked()));
    } catch (UnreadableException e) {
      throw new IllegalStateException("a desk's own request", e);
    }
  }

  private static PushAnswer acceptance(PushRequest request) {
    var results = new ArrayList<OperationResult>();
    for (int i = 0; i < request.operations().size(); i++) {
      results.add(new OperationResult(request.firstSequence() + i, Outcome.ACCEPTED, null, 1));
    }
    long last = request.firstSequence() + results.size() - 1;
    return new PushAnswer(results, last, Population.BEGINNING);
  }

  private static final class HalfBelieved implements Ports {
    @Override
    public Answer heard(Request.Kind kind, byte[] sent, Answer answer) {
      if (kind != Request.Kind.PUSH || !answer.good()) {
        return answer;
      }
      try {
        Cbor.decode(answer.body(), PushAnswer.class);
        return answer;
      } catch (UnreadableException e) {
        return accepted(sent);
      }
    }
  }

  private static final class SentAnew implements Ports {
    @Override
    public Optional<Instead> instead(PushRequest unanswered, ChainHead head) {
      var anew = new ArrayList<SealedOperation>();
      for (var sealed : unanswered.operations()) {
        if (Envelope.isCarried(sealed.bytes())) {
          // The server knows it by what was captured, whatever its number.
          return Optional.empty();
        }
        var next = numbered(operation(sealed), head.sequence() + anew.size() + 1);
        anew.add(new SealedOperation(Cbor.encode(next), sealed.person()));
      }
      return Optional.of(new Instead(anew, acceptance(unanswered)));
    }

    private static Operation operation(SealedOperation sealed) {
      try {
        return Cbor.decode(sealed.bytes(), Operation.class);
      } catch (UnreadableException e) {
        throw new IllegalStateException("a desk's own operation", e);
      }
    }

    private static Operation numbered(Operation it, long sequence) {
      return new Operation(
          it.deviceId(),
          it.epoch(),
          sequence,
          it.branchId(),
          it.actorId(),
          it.permissionVersion(),
          it.capturedAt(),
          it.intentId(),
          it.needs(),
          it.commandName(),
          it.commandVersion(),
          it.command(),
          it.personHash());
    }
  }

  private static final class NotHalved implements Ports {
    @Override
    public Answer heard(Request.Kind kind, byte[] sent, Answer answer) {
      var error = answer.good() ? Optional.<ErrorAnswer>empty() : error(answer);
      return error
          .filter(it -> it.code() == ErrorCode.TOO_LARGE)
          .map(it ->
              Answer.refusing(new ErrorAnswer(ErrorCode.UNAVAILABLE, "", it.serverTime(), null), 0))
          .orElse(answer);
    }
  }

  private static final class PartialLoad implements Ports {
    @Override
    public Answer heard(Request.Kind kind, byte[] sent, Answer answer) {
      if (kind != Request.Kind.LOAD || !answer.good() || answer.parts().size() < 2) {
        return answer;
      }
      try {
        var manifest = Cbor.decode(answer.body(), LoadManifest.class);
        var chunks = new ArrayList<LoadChunk>();
        for (var part : answer.parts().subList(1, answer.parts().size())) {
          chunks.add(Cbor.decode(part, LoadChunk.class));
        }
        return chunks.getLast().ends() ? answer : promisingWhatCame(manifest, chunks, answer);
      } catch (UnreadableException e) {
        return answer;
      }
    }

    private static Answer promisingWhatCame(
        LoadManifest manifest, List<LoadChunk> chunks, Answer answer) {
      var counts = new ArrayList<TableCount>();
      for (int i = 0; i < manifest.counts().size(); i++) {
        int part = i;
        long came =
            chunks.stream().filter(it -> it.part() == part).mapToLong(it -> it.rows().size()).sum();
        counts.add(new TableCount(manifest.counts().get(i).table(), came));
      }
      var parts = new ArrayList<>(answer.parts());
      parts.set(
          0,
          Cbor.encode(
              new LoadManifest(
                  manifest.cursors(),
                  counts,
                  manifest.serverTime(),
                  manifest.plan(),
                  manifest.day())));
      parts.add(Cbor.encode(LoadChunk.end(counts.size(), chunks.size() + 1)));
      return new Answer(true, 0, parts);
    }
  }

  private static final class TimeNotLearnt implements Ports {
    @Override
    public Answer heard(Request.Kind kind, byte[] sent, Answer answer) {
      var error = answer.good() ? Optional.<ErrorAnswer>empty() : error(answer);
      return error
          .filter(it -> it.code() == ErrorCode.CLOCK_SKEW)
          .map(it ->
              Answer.refusing(new ErrorAnswer(ErrorCode.CLOCK_SKEW, "", Instant.EPOCH, null), 0))
          .orElse(answer);
    }
  }

  private static final class LossNotNoticed implements Ports {
    @Override
    public SyncEvent told(SyncSession session, SyncEvent event) {
      return event instanceof SyncEvent.PullApplied(var at, var _, long through)
          ? new SyncEvent.PullApplied(at, through, through)
          : event;
    }

    @Override
    public DeskTransaction replica(DeskTransaction transaction) {
      return new SpoiltReplica(transaction) {
        @Override
        public void offerAgain() {}
      };
    }
  }

  private static final class FreshCanary implements Ports {
    @Override
    public SyncEvent told(SyncSession session, SyncEvent event) {
      return event instanceof SyncEvent.CanaryHeard(var at, var serverTime, var _)
          ? new SyncEvent.CanaryHeard(at, serverTime, Optional.of(serverTime))
          : event;
    }
  }

  private static final class DownWaitsForUp implements Ports {
    private final Map<SyncSession, Boolean> failing = new HashMap<>();

    @Override
    public SyncEvent told(SyncSession session, SyncEvent event) {
      switch (event) {
        case SyncEvent.PushLost _, SyncEvent.PushRefused _ -> failing.put(session, true);
        case SyncEvent.PushAnswered _ -> failing.put(session, false);
        default -> {}
      }
      return event;
    }

    @Override
    public Optional<Instant> heldBack(SyncSession session, Direction direction, Instant now) {
      return direction == Direction.DOWN && failing.getOrDefault(session, false)
          ? Optional.of(now.plusSeconds(1))
          : Optional.empty();
    }
  }

  private static final class NeverAgain implements Ports {
    private final Map<SyncSession, Set<Direction>> failed = new HashMap<>();

    @Override
    public SyncEvent told(SyncSession session, SyncEvent event) {
      var those = failed.computeIfAbsent(session, _ -> EnumSet.noneOf(Direction.class));
      switch (event) {
        case SyncEvent.PushLost _, SyncEvent.PushRefused _ -> those.add(Direction.UP);
        case SyncEvent.DownLost _, SyncEvent.DownRefused _ -> those.add(Direction.DOWN);
        case SyncEvent.PushAnswered _ -> those.remove(Direction.UP);
        case SyncEvent.PullApplied _, SyncEvent.LoadEnded _ -> those.remove(Direction.DOWN);
        default -> {}
      }
      return event;
    }

    @Override
    public boolean wakes(SyncSession session, Direction direction) {
      return !failed.getOrDefault(session, Set.of()).contains(direction);
    }
  }

  private static final class NeverPolls implements Ports {
    @Override
    public boolean wakes(SyncSession session, Direction direction) {
      return direction != Direction.DOWN;
    }
  }

  private static final class PauseNotReset implements Ports {
    private static final long LONGEST_MILLIS = 30_000;
    private final Map<SyncSession, Integer> failures = new HashMap<>();
    private final Map<SyncSession, Instant> notBefore = new HashMap<>();

    @Override
    public SyncEvent told(SyncSession session, SyncEvent event) {
      switch (event) {
        case SyncEvent.PushLost _, SyncEvent.PushRefused _ -> {
          int doublings = Math.min(10, failures.merge(session, 1, Integer::sum) - 1);
          long millis = Math.min(LONGEST_MILLIS, 250L << doublings);
          notBefore.put(session, event.at().plus(Duration.ofMillis(millis)));
        }
        default -> {}
      }
      return event;
    }

    @Override
    public Optional<Instant> heldBack(SyncSession session, Direction direction, Instant now) {
      return Optional.ofNullable(notBefore.get(session))
          .filter(it -> direction == Direction.UP && it.isAfter(now));
    }
  }

  private static final class NoPause implements Ports {
    @Override
    public SyncEvent told(SyncSession session, SyncEvent event) {
      return event instanceof SyncEvent.PushLost(var at, var _, var _)
          ? new SyncEvent.PushAnswered(at, 0, 0, 0)
          : event;
    }
  }

  private static final class RevokedSilent implements Ports {
    @Override
    public Optional<Instant> heldBack(SyncSession session, Direction direction, Instant now) {
      boolean revoked =
          session.state().causes().stream().anyMatch(StuckCause.Revoked.class::isInstance);
      return direction == Direction.UP && revoked
          ? Optional.of(now.plusSeconds(30))
          : Optional.empty();
    }
  }
}
