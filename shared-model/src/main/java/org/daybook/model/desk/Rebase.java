package org.daybook.model.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.row.Row;

/// Puts the server's rows under the pending operations. Those that read or wrote what changed are
/// taken off and decided again, transitively, in their order; the others stay as they are.
public final class Rebase {
  private final DeskIdentity identity;
  private final OperationDecider decider;
  private final Journal journal;

  public Rebase(DeskIdentity identity, Journal journal) {
    this(identity, journal, new OperationDecider(identity));
  }

  Rebase(DeskIdentity identity, Journal journal, OperationDecider decider) {
    this.identity = identity;
    this.decider = decider;
    this.journal = journal;
  }

  /// Applies all of it within the caller's transaction. Where the cursors move, a first load that
  /// was under way is over: it ended, or was compared with rows that are no longer so.
  public void apply(DeskTransaction transaction, Arrival arrival) {
    if (arrival.cursors().isPresent()) {
      transaction.cursors(arrival.cursors().get());
      transaction.load().ifPresent(_ -> transaction.forgetLoad());
    }
    new Round(transaction).run(arrival);
  }

  /// Rows of a first load.
  public void load(DeskTransaction transaction, List<? extends Row> rows) {
    new Round(transaction).run(Arrival.ofRows(rows));
  }

  /// One application.
  private final class Round {
    private final DeskTransaction transaction;
    private final Set<Long> changed = new HashSet<>();
    private final Set<Long> lookedAt = new HashSet<>();
    private final Set<Long> changedAsked = new HashSet<>();
    private final Set<Long> lookedAtAsked = new HashSet<>();
    private final TreeMap<Long, OutboxEntry> affected = new TreeMap<>();
    private OptionalLong firstRemaining = OptionalLong.empty();
    private long settledThrough;

    Round(DeskTransaction transaction) {
      this.transaction = transaction;
    }

    void run(Arrival arrival) {
      var refused = answer(arrival.results());
      if (refused.isEmpty() && onlyTells(arrival)) {
        return;
      }
      long version = branchVersion();
      var settled = settle(version);
      firstRemaining = transaction.firstPending();
      var covered = putServerRows(arrival);
      settled.forEach(entry -> covered.addAll(entry.footprint().rows()));
      covered.forEach(this::uncover);
      for (var entry : refused) {
        if (!entry.coveredBy(version)) {
          affected.put(entry.sequence(), entry);
          addWrites(entry);
        }
      }
      spread();
      decideAgain();
    }

    /// Whether it brings answers alone, for effects that the replica has not pulled yet. Then it
    /// settles nothing, and a long outbox need not be read for every batch that is sent.
    private boolean onlyTells(Arrival arrival) {
      long version = branchVersion();
      return arrival.rows().isEmpty()
          && arrival.cursors().isEmpty()
          && arrival.results().stream().allMatch(result -> result.version() > version);
    }

    /// Keeps the answers; returns the pending operations that are now known not to hold.
    private List<OutboxEntry> answer(List<OperationResult> results) {
      var refused = new ArrayList<OutboxEntry>();
      for (var result : results) {
        var entry = transaction.entry(result.sequence());
        if (entry.isPresent() && !result.equals(entry.get().answer())) {
          var answered = entry.get().answered(result);
          transaction.mark(answered);
          if (answered.state() != OutboxState.SETTLED && !answered.holds()) {
            refused.add(answered);
          }
        }
      }
      return refused;
    }

    private List<OutboxEntry> settle(long version) {
      var settled = transaction.coveredBy(version);
      for (var entry : settled) {
        settledThrough = entry.sequence();
        transaction.save(entry.settled());
      }
      return settled;
    }

    private long branchVersion() {
      return transaction.cursors().stream()
          .filter(cursor -> cursor.scope().equals(identity.branchId()))
          .mapToLong(cursor -> cursor.version())
          .findFirst()
          .orElse(-1);
    }

    /// Rows without pending effects become visible; the others become the image beneath them.
    private Set<RowRef> putServerRows(Arrival arrival) {
      var covered = new LinkedHashSet<RowRef>();
      var visible = new ArrayList<Row>();
      arrival
          .rows()
          .forEach((ref, row) -> {
            var image = transaction.serverImage(ref);
            if (image.isPresent()) {
              transaction.keep(image.get().with(row));
              covered.add(ref);
            } else {
              note(ref, row);
              row.ifPresentOrElse(visible::add, () -> transaction.remove(ref.rowTable(), ref.id()));
            }
          });
      transaction.put(visible);
      return covered;
    }

    private void note(RowRef ref, Optional<Row> row) {
      if (firstRemaining.isEmpty()) {
        return;
      }
      var before = transaction.find(ref.rowTable(), ref.id());
      if (!before.equals(row)) {
        before.ifPresent(it -> RowKeys.add(it, changed));
        row.ifPresent(it -> RowKeys.add(it, changed));
      }
    }

    /// A row that only settled operations wrote is the server's again; that it then looks as before
    /// is the rule, and nobody who read it has to look again. Settled operations are the oldest, so
    /// who remains has read it as it looks.
    private void uncover(RowRef ref) {
      var image = transaction.serverImage(ref);
      if (image.isEmpty()) {
        return;
      }
      var before = transaction.find(ref.rowTable(), ref.id());
      var server = image.get().row();
      boolean oldest = firstRemaining.orElse(Long.MAX_VALUE) > settledThrough;
      boolean written = image.get().lastWriter() > settledThrough;
      if (written || !oldest || !before.equals(server)) {
        changed.add(RowKeys.row(ref.rowTable(), ref.id()));
        before.ifPresent(it -> RowKeys.add(it, changed));
        server.ifPresent(it -> RowKeys.add(it, changed));
      }
      if (!written) {
        Effects.takeOff(transaction, ref);
      }
    }

    /// Who touches what changed decides again. Who wrote what such an operation looks at is taken
    /// off as well, because an operation must not see the effects of later ones.
    private void spread() {
      while (true) {
        var touching = new TreeMap<Long, OutboxEntry>();
        ask(changed, changedAsked, false, touching);
        ask(lookedAt, lookedAtAsked, true, touching);
        touching.keySet().removeAll(affected.keySet());
        if (touching.isEmpty()) {
          return;
        }
        affected.putAll(touching);
        touching.values().forEach(this::include);
      }
    }

    /// Who is not affected yet does not change, so each key is asked for once.
    private void ask(
        Set<Long> keys, Set<Long> asked, boolean onlyWritten, Map<Long, OutboxEntry> found) {
      var fresh = keys.stream().filter(asked::add).toList();
      if (!fresh.isEmpty() && firstRemaining.isPresent()) {
        transaction
            .touching(fresh, onlyWritten)
            .forEach(entry -> found.put(entry.sequence(), entry));
      }
    }

    private void include(OutboxEntry entry) {
      addWrites(entry);
      for (long key : entry.footprint().reads()) {
        lookedAt.add(key);
      }
    }

    private void addWrites(OutboxEntry entry) {
      for (long key : entry.footprint().writes()) {
        changed.add(key);
      }
    }

    /// Until no decision writes anything that an operation outside of the set has read.
    private void decideAgain() {
      int size = -1;
      while (size != affected.size()) {
        size = affected.size();
        var order = List.copyOf(affected.values());
        for (var entry : order) {
          entry.footprint().rows().forEach(ref -> Effects.takeOff(transaction, ref));
        }
        for (var before : order) {
          var entry = decided(before);
          affected.put(entry.sequence(), entry);
          transaction.save(entry);
          include(entry);
        }
        spread();
      }
    }

    private OutboxEntry decided(OutboxEntry entry) {
      var answer = entry.answer();
      if (answer != null && !answer.outcome().holds()) {
        return entry.withoutEffects();
      }
      var sealed = journal.read(entry.sequence(), 1).getFirst();
      var envelope = OperationDecider.open(sealed);
      var facts = new RecordingFacts(transaction);
      boolean refused = OperationDecider.neededRefused(entry.needs(), transaction);
      var verdict = decider.decide(envelope, sealed, facts, refused);
      var footprint = facts.footprint(verdict.rows());
      Effects.lay(transaction, entry.sequence(), verdict.rows());
      return entry.decided(verdict, footprint);
    }
  }
}
