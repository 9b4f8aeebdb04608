package org.daybook.model.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.daybook.model.desk.Arrival;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.KeptRows;
import org.daybook.model.desk.LoadUnderWay;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.desk.RowRef;
import org.daybook.model.desk.ServerImage;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Table;

/// Bugs of a desk's journal and replica.
final class DeskBugs {
  private DeskBugs() {}

  static List<PlantedBug> all() {
    return List.of(
        new PlantedBug(
                "acknowledged-before-fsync",
                "a gesture is called saved before the journal is forced to the disk",
                NotForced::new)
            .among(Fault.POWER_CUT, Fault.BLACKOUT),
        new PlantedBug(
                "torn-tail-accepted",
                "the journal goes on behind a torn frame",
                TornTailAccepted::new)
            .among(Fault.TORN_WRITE, Fault.REPLICA_LOST, Fault.BLACKOUT),
        new PlantedBug(
                "forked-tail-dropped",
                "what lies behind a fork does not go on in the desk's new epoch",
                TailDropped::new)
            .among(Fault.DEVICE_RESTORED, Fault.DEVICE_CLONED, Fault.BLACKOUT),
        new PlantedBug(
            "said-twice-saved-twice",
            "a gesture that is said again with its intent is captured again",
            () -> replica(IntentForgotten::new)),
        new PlantedBug(
            "replayed-twice",
            "the last operation before a start is replayed though its effects are there",
            () -> replica(ReplayedTwice::new)),
        new PlantedBug(
                "cursors-before-rows",
                "a pull moves the cursors in a transaction before that of the rows",
                CursorsFirst::new)
            .among(Fault.KILL),
        new PlantedBug(
            "results-without-version",
            "an answer settles its operation before the effects have come",
            () -> replica(SettledAtOnce::new)),
        new PlantedBug(
                "rejection-shown-as-acceptance",
                "the outbox keeps an operation that was rejected as accepted",
                () -> replica(RejectionHidden::new))
            .among(Fault.BLACKOUT),
        new PlantedBug(
            "rebase-does-not-spread",
            "who depends on what changed is not decided again",
            () -> replica(NotSpread::new)),
        new PlantedBug(
            "rebase-forgets-server-image",
            "a row from the server is dropped where pending effects cover it",
            () -> replica(ImageNotRenewed::new)),
        new PlantedBug(
            "tombstone-taken-for-absence",
            "a row that left stays where it was",
            () -> replica(TombstoneIgnored::new)),
        new PlantedBug(
            "load-over-pending-effects",
            "a first load's rows go over pending effects instead of under them",
            () -> replica(LoadedOver::new)),
        new PlantedBug(
                "digest-not-adjusted-on-delete",
                "a kept digest stays as it was when a row leaves",
                () -> replica(DigestNotReduced::new))
            .among(Fault.SCOPE_MOVE, Fault.BLACKOUT),
        new PlantedBug(
                "stale-rows-not-swept",
                "a first load leaves what the server no longer has",
                () -> replica(NotSwept::new))
            .among(Fault.SERVER_RESTORED, Fault.COMPACTION, Fault.SCOPE_MOVE, Fault.BLACKOUT),
        new PlantedBug(
                "lost-rows-not-kept",
                "what a restored server has lost is taken away and not kept",
                () -> replica(NothingKept::new))
            .among(Fault.SERVER_RESTORED, Fault.DEVICE_CLONED));
  }

  private static Ports replica(UnaryOperator<DeskTransaction> spoil) {
    return new Ports() {
      @Override
      public DeskTransaction replica(DeskTransaction transaction) {
        return spoil.apply(transaction);
      }
    };
  }

  private static final class NotForced implements Ports {
    @Override
    public boolean forces() {
      return false;
    }
  }

  private static final class TornTailAccepted implements Ports {
    @Override
    public boolean cutsTornEnd() {
      return false;
    }
  }

  private static final class TailDropped implements Ports {
    @Override
    public boolean carriesForkedTail() {
      return false;
    }
  }

  private static final class IntentForgotten extends SpoiltReplica {
    IntentForgotten(DeskTransaction below) {
      super(below);
    }

    @Override
    public List<OutboxEntry> ofIntent(UUID intentId) {
      return List.of();
    }
  }

  private static final class ReplayedTwice extends SpoiltReplica {
    private final long real;

    ReplayedTwice(DeskTransaction below) {
      super(below);
      real = below.appliedSequence();
    }

    @Override
    public long appliedSequence() {
      return real == below.appliedSequence() ? Math.max(0, real - 1) : below.appliedSequence();
    }

    @Override
    public void applied(long sequence, SealedOperation operation) {
      if (sequence > below.appliedSequence()) {
        below.applied(sequence, operation);
      }
    }
  }

  private static final class CursorsFirst implements Ports {
    @Override
    public List<Arrival> transactions(Arrival arrival) {
      var cursorsAlone = new Arrival(java.util.Map.of(), List.of(), arrival.cursors());
      return List.of(
          cursorsAlone, new Arrival(arrival.rows(), arrival.results(), Optional.empty()));
    }
  }

  private static final class SettledAtOnce extends SpoiltReplica {
    SettledAtOnce(DeskTransaction below) {
      super(below);
    }

    @Override
    public List<OutboxEntry> coveredBy(long version, int limit) {
      return below.coveredBy(Long.MAX_VALUE, limit);
    }

    /// As if the branch had come that far already.
    @Override
    public List<Cursor> cursors() {
      return below.cursors().stream()
          .map(it -> new Cursor(it.scope(), it.version() + 1_000_000, it.tag()))
          .toList();
    }
  }

  private static final class RejectionHidden extends SpoiltReplica {
    RejectionHidden(DeskTransaction below) {
      super(below);
    }

    @Override
    public void mark(OutboxEntry entry) {
      below.mark(hidden(entry));
    }

    @Override
    public void save(OutboxEntry entry) {
      below.save(hidden(entry));
    }

    private static OutboxEntry hidden(OutboxEntry entry) {
      var answer = entry.answer();
      return answer != null && answer.outcome() == Outcome.REJECTED ? as(entry, answer) : entry;
    }

    private static OutboxEntry as(OutboxEntry it, OperationResult answer) {
      return new OutboxEntry(
          it.sequence(),
          it.intentId(),
          it.command(),
          it.actorId(),
          it.capturedAt(),
          it.needs(),
          it.state(),
          it.expected(),
          it.expectedReason(),
          new OperationResult(answer.sequence(), Outcome.ACCEPTED, null, answer.version()),
          it.footprint());
    }
  }

  private static final class NotSpread extends SpoiltReplica {
    NotSpread(DeskTransaction below) {
      super(below);
    }

    @Override
    public List<OutboxEntry> touching(Collection<Long> keys, boolean onlyWritten) {
      return List.of();
    }

    @Override
    public void outdate(Collection<Long> keys) {}
  }

  private static final class ImageNotRenewed extends SpoiltReplica {
    ImageNotRenewed(DeskTransaction below) {
      super(below);
    }

    @Override
    public void keep(ServerImage image) {
      var before = below.serverImage(image.ref());
      below.keep(
          before
              .map(it ->
                  new ServerImage(it.ref(), it.row(), image.firstWriter(), image.lastWriter()))
              .orElse(image));
    }
  }

  private static final class TombstoneIgnored extends SpoiltReplica {
    TombstoneIgnored(DeskTransaction below) {
      super(below);
    }

    @Override
    public void remove(Table<?> table, UUID id) {
      if (below.load().state().isPresent()
          || below.serverImage(new RowRef(table.name(), id)).isPresent()) {
        below.remove(table, id);
      }
    }
  }

  /// While a first load is under way there are no cursors.
  private static final class LoadedOver extends SpoiltReplica {
    LoadedOver(DeskTransaction below) {
      super(below);
    }

    @Override
    public void keep(ServerImage image) {
      var before = below.serverImage(image.ref());
      boolean renewed = before.isPresent() && before.get().lastWriter() == image.lastWriter();
      if (renewed && below.cursors().isEmpty() && image.row().isPresent()) {
        below.put(List.of(image.row().get()));
      } else {
        below.keep(image);
      }
    }
  }

  private static final class DigestNotReduced extends SpoiltReplica {
    DigestNotReduced(DeskTransaction below) {
      super(below);
    }

    @Override
    public void keep(TableDigest digest) {
      boolean reduced =
          below.digests().stream()
              .anyMatch(it ->
                  it.table().equals(digest.table())
                      && it.scope().equals(digest.scope())
                      && it.rows() > digest.rows());
      if (!reduced) {
        below.keep(digest);
      }
    }
  }

  private static final class NotSwept extends SpoiltReplica {
    NotSwept(DeskTransaction below) {
      super(below);
    }

    @Override
    public LoadUnderWay load() {
      return new UnsweptLoad(below.load());
    }
  }

  private static final class NothingKept extends SpoiltReplica {
    NothingKept(DeskTransaction below) {
      super(below);
    }

    @Override
    public KeptRows kept() {
      return new ForgetfulRows(below.kept());
    }
  }
}
