package org.daybook.model.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.centre.CentreSnapshot;
import org.daybook.model.centre.CentreTransaction;
import org.daybook.model.centre.PushReply;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.Upcasters;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.protocol.TableChanges;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// Bugs of a server.
final class ServerBugs {
  private ServerBugs() {}

  static List<PlantedBug> all() {
    return List.of(
        new PlantedBug(
                "cursor-by-sequence",
                "versions come from a sequence, so that a lower one commits behind a higher one",
                () -> versions(Ports.Versions.BY_SEQUENCE))
            .among(Fault.LONG_TRANSACTION, Fault.TWO_NODES),
        new PlantedBug(
            "cursor-by-timestamp",
            "versions are moments, so that something commits at a moment that was pulled already",
            () -> versions(Ports.Versions.BY_CLOCK)),
        new PlantedBug(
                "dedupe-committed-first",
                "the record of what was taken in is committed before its effects",
                () -> centre((below, _) -> new DedupeFirst(below)))
            .among(Fault.SERVER_KILL, Fault.LONG_TRANSACTION),
        new PlantedBug(
                "effects-committed-first",
                "the effects are committed before the record of what was taken in",
                () -> centre((below, _) -> new EffectsFirst(below)))
            .among(Fault.SERVER_KILL, Fault.LONG_TRANSACTION),
        new PlantedBug(
            "dedupe-by-number-alone",
            "an operation with a known number is taken for the known one, whatever it says",
            () -> centre(ByNumberAlone::new)),
        new PlantedBug(
                "gap-accepted",
                "operations are taken in though those before them are missing",
                () -> centre(GapAccepted::new))
            .among(Fault.SERVER_RESTORED, Fault.BLACKOUT),
        new PlantedBug(
            "epoch-ignored-in-answers",
            "answers are looked up by device and number, whatever the epoch",
            () -> centre((below, _) -> new EpochIgnored(below))),
        new PlantedBug(
            "refusal-kept-from-people",
            "what was not simply accepted is noted nowhere",
            () -> centre((below, _) -> new RefusalUnseen(below))),
        new PlantedBug(
                "rejected-operation-dropped",
                "a rejected operation is not kept, so that the chain ends before it",
                () -> centre((below, _) -> new Forgetting(below, Outcome.REJECTED)))
            .among(Fault.BLACKOUT),
        new PlantedBug(
            "order-by-clock",
            "of two marks of a slot the one with the later time of the desk's clock counts",
            () -> centre((below, _) -> new LaterClockWins(below))),
        new PlantedBug(
            "ids-minted-by-the-server",
            "the server gives a mark an id of its own",
            () -> centre((below, _) -> new OwnIds(below))),
        new PlantedBug(
                "needs-ignored",
                "what an operation needs counts as accepted",
                () -> centre(NeedsIgnored::new))
            .among(Fault.ANSWER_413, Fault.HUGE_OUTBOX, Fault.BLACKOUT)
            .from(32),
        new PlantedBug(
                "poison-stops-the-queue",
                "a batch with an operation that nobody can decide is refused whole",
                PoisonStops::new)
            .among(Fault.POISON),
        new PlantedBug(
                "poison-skipped",
                "an operation that nobody can decide is answered and not kept",
                () -> centre((below, _) -> new Forgetting(below, Outcome.PARKED)))
            .among(Fault.POISON),
        new PlantedBug(
                "old-commands-unread",
                "the next release reads no older version of a command",
                NoUpcasters::new)
            .among(Fault.NEW_COMMANDS),
        new PlantedBug(
            "rows-remembered-across-transactions",
            "a server process decides by rows that it has read before",
            StaleRows::new),
        new PlantedBug(
            "leave-lost", "a row that leaves a scope is not told", () -> snapshot(LeaveLost::new)),
        new PlantedBug(
            "pull-cut-off",
            "a pull brings the first changes only, but the newest cursor",
            () -> snapshot(CutOff::new)),
        new PlantedBug(
            "other-branch-leaked",
            "a pull brings rows of another branch",
            () -> snapshot(Leaking::new)),
        new PlantedBug(
                "compaction-below-a-reader",
                "a cursor below what was compacted is taken for good",
                () -> snapshot(FloorIgnored::new))
            .among(Fault.COMPACTION, Fault.SCOPE_MOVE, Fault.BLACKOUT),
        new PlantedBug(
                "cursor-tag-unchecked",
                "a cursor is known by its number alone, though the server was put back since",
                () -> snapshot(TagUnchecked::new))
            .among(Fault.SERVER_RESTORED, Fault.BLACKOUT));
  }

  private static Ports versions(Ports.Versions versions) {
    return new Ports() {
      @Override
      public Versions versions() {
        return versions;
      }
    };
  }

  private static Ports centre(BiFunction<CentreTransaction, PushRequest, CentreTransaction> spoil) {
    return new Ports() {
      @Override
      public CentreTransaction centre(CentreTransaction transaction, PushRequest request) {
        return spoil.apply(transaction, request);
      }
    };
  }

  private static Ports snapshot(UnaryOperator<CentreSnapshot> spoil) {
    return new Ports() {
      @Override
      public CentreSnapshot snapshot(CentreSnapshot snapshot) {
        return spoil.apply(snapshot);
      }
    };
  }

  private static final class DedupeFirst extends SpoiltCentre {
    DedupeFirst(CentreTransaction below) {
      super(below);
    }

    @Override
    public void record(UUID deviceId, ChainHead head, List<Recorded> operations) {
      ((DatabaseTransaction) below).recordAtOnce(deviceId, head, operations);
    }
  }

  private static final class EffectsFirst extends SpoiltCentre {
    EffectsFirst(CentreTransaction below) {
      super(below);
    }

    @Override
    public void store(Collection<Row> rows) {
      ((DatabaseTransaction) below).storeAtOnce(rows);
    }
  }

  /// Makes what is held look like what was sent.
  private static final class ByNumberAlone extends SpoiltCentre {
    private final PushRequest request;

    ByNumberAlone(CentreTransaction below, PushRequest request) {
      super(below);
      this.request = request;
    }

    @Override
    public ChainHead chainOf(UUID deviceId, int epoch) {
      var held = below.chainOf(deviceId, epoch);
      var at = new ChainHead(epoch, request.firstSequence() - 1, request.previousHash());
      for (var operation : request.operations()) {
        if (at.sequence() == held.sequence()) {
          return at;
        }
        at = at.after(operation.bytes());
      }
      return at.sequence() == held.sequence() ? at : held;
    }

    @Override
    public Map<Long, StoredAnswer> answers(UUID deviceId, int epoch, Collection<Long> sequences) {
      var answers = new HashMap<>(below.answers(deviceId, epoch, sequences));
      long sequence = request.firstSequence();
      for (var operation : request.operations()) {
        var hash = HashChain.sha256(operation.bytes());
        answers.computeIfPresent(sequence, (_, it) -> new StoredAnswer(hash, it.result()));
        sequence++;
      }
      return answers;
    }
  }

  private static final class GapAccepted extends SpoiltCentre {
    private final PushRequest request;

    GapAccepted(CentreTransaction below, PushRequest request) {
      super(below);
      this.request = request;
    }

    @Override
    public ChainHead chainOf(UUID deviceId, int epoch) {
      var held = below.chainOf(deviceId, epoch);
      long before = request.firstSequence() - 1;
      return held.sequence() < before ? new ChainHead(epoch, before, request.previousHash()) : held;
    }
  }

  private static final class EpochIgnored extends SpoiltCentre {
    private static final int FIRST_EPOCH = 1;

    EpochIgnored(CentreTransaction below) {
      super(below);
    }

    @Override
    public ChainHead chainOf(UUID deviceId, int epoch) {
      var first = below.chainOf(deviceId, FIRST_EPOCH);
      return new ChainHead(epoch, first.sequence(), first.hash());
    }

    @Override
    public Map<Long, StoredAnswer> answers(UUID deviceId, int epoch, Collection<Long> sequences) {
      return below.answers(deviceId, FIRST_EPOCH, sequences);
    }
  }

  private static final class RefusalUnseen extends SpoiltCentre {
    RefusalUnseen(CentreTransaction below) {
      super(below);
    }

    @Override
    public void store(Collection<Row> rows) {
      below.store(rows.stream().filter(row -> !(row instanceof AttentionItem)).toList());
    }
  }

  private static final class Forgetting extends SpoiltCentre {
    private final Outcome forgotten;

    Forgetting(CentreTransaction below, Outcome forgotten) {
      super(below);
      this.forgotten = forgotten;
    }

    @Override
    public void record(UUID deviceId, ChainHead head, List<Recorded> operations) {
      below.record(
          deviceId,
          head,
          operations.stream().filter(it -> it.result().outcome() != forgotten).toList());
    }
  }

  private static final class LaterClockWins extends SpoiltCentre {
    LaterClockWins(CentreTransaction below) {
      super(below);
    }

    @Override
    public void store(Collection<Row> rows) {
      var newest = new HashMap<UUID, Instant>();
      for (var row : rows) {
        if (row instanceof AttendanceMark mark) {
          below.list(AttendanceMark.BY_SLOT, mark.slotId()).stream()
              .filter(AttendanceMark::counts)
              .forEach(it -> newest.put(it.slotId(), it.markedAt()));
        }
      }
      below.store(rows.stream().filter(row -> !isOlder(row, newest)).toList());
    }

    private static boolean isOlder(Row row, Map<UUID, Instant> newest) {
      return row instanceof AttendanceMark mark
          && mark.markedAt().isBefore(newest.getOrDefault(mark.slotId(), Instant.MIN));
    }
  }

  private static final class OwnIds extends SpoiltCentre {
    OwnIds(CentreTransaction below) {
      super(below);
    }

    @Override
    public void store(Collection<Row> rows) {
      var renamed = new ArrayList<Row>();
      for (var row : rows) {
        boolean fresh = below.find(row.table(), row.id()).isEmpty();
        renamed.add(fresh && row instanceof AttendanceMark mark ? renamed(mark) : row);
      }
      below.store(renamed);
    }

    private static AttendanceMark renamed(AttendanceMark mark) {
      var id = mark.id();
      return new AttendanceMark(
          new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1),
          mark.organisationId(),
          mark.branchId(),
          mark.sessionId(),
          mark.studentId(),
          mark.slotId(),
          mark.attendance(),
          mark.minutes(),
          mark.replacesMarkId(),
          mark.counts(),
          mark.correctionId(),
          mark.markedBy(),
          mark.markedAt(),
          mark.deviceId());
    }
  }

  private static final class NeedsIgnored extends SpoiltCentre {
    private final PushRequest request;

    NeedsIgnored(CentreTransaction below, PushRequest request) {
      super(below);
      this.request = request;
    }

    @Override
    public Map<Long, StoredAnswer> answers(UUID deviceId, int epoch, Collection<Long> sequences) {
      var answers = new HashMap<>(below.answers(deviceId, epoch, sequences));
      answers.replaceAll((sequence, it) ->
          sequence < request.firstSequence()
              ? new StoredAnswer(it.operationHash(), accepted(it.result()))
              : it);
      return answers;
    }

    private static OperationResult accepted(OperationResult it) {
      return new OperationResult(it.sequence(), Outcome.ACCEPTED, null, it.version());
    }
  }

  private static final class PoisonStops implements Ports {
    @Override
    public PushReply replied(PushReply reply) {
      return reply instanceof PushReply.Answered(var answer)
              && answer.results().stream().anyMatch(it -> it.outcome() == Outcome.PARKED)
          ? new PushReply.Refused(ErrorCode.MALFORMED, null)
          : reply;
    }
  }

  private static final class NoUpcasters implements Ports {
    @Override
    public Upcasters upcasters(Upcasters released) {
      return new Upcasters(Map.of());
    }
  }

  private static final class StaleRows implements Ports {
    private final Map<UUID, Row> remembered = new HashMap<>();

    @Override
    public CentreTransaction centre(CentreTransaction transaction, PushRequest request) {
      return new SpoiltCentre(transaction) {
        @Override
        public <R extends Row> List<R> findAll(Table<R> table, Collection<UUID> ids) {
          return ids.stream().flatMap(id -> find(table, id).stream()).toList();
        }

        @Override
        public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
          below.find(table, id).ifPresent(row -> remembered.putIfAbsent(id, row));
          return Optional.ofNullable(remembered.get(id)).map(table.type()::cast);
        }
      };
    }
  }

  private static final class LeaveLost extends SpoiltSnapshot {
    LeaveLost(CentreSnapshot below) {
      super(below);
    }

    @Override
    public List<TableChanges> changes(UUID scope, long afterVersion) {
      return below.changes(scope, afterVersion).stream()
          .map(it ->
              new TableChanges(
                  it.scope(),
                  it.table(),
                  it.changes().stream().filter(change -> change.row() != null).toList()))
          .toList();
    }
  }

  private static final class CutOff extends SpoiltSnapshot {
    private static final int MOST = 8;

    CutOff(CentreSnapshot below) {
      super(below);
    }

    @Override
    public List<TableChanges> changes(UUID scope, long afterVersion) {
      return below.changes(scope, afterVersion).stream()
          .map(it ->
              new TableChanges(it.scope(), it.table(), it.changes().stream().limit(MOST).toList()))
          .toList();
    }
  }

  private static final class Leaking extends SpoiltSnapshot {
    Leaking(CentreSnapshot below) {
      super(below);
    }

    @Override
    public List<TableChanges> changes(UUID scope, long afterVersion) {
      var changes = new ArrayList<>(below.changes(scope, afterVersion));
      changes.addAll(below.changes(Population.branch(0), afterVersion));
      return changes;
    }
  }

  private static final class FloorIgnored extends SpoiltSnapshot {
    FloorIgnored(CentreSnapshot below) {
      super(below);
    }

    @Override
    public long floorOf(UUID scope) {
      return 0;
    }
  }

  private static final class TagUnchecked extends SpoiltSnapshot {
    TagUnchecked(CentreSnapshot below) {
      super(below);
    }

    @Override
    public boolean knows(Cursor cursor) {
      return cursor.version() <= below.cursorOf(cursor.scope()).version();
    }
  }
}
