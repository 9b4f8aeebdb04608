package org.daybook.model.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Decides pending operations that hang together again: one that is outdated, who touches what it
/// wrote, and who wrote what it looks at, because an operation must not see the effects of later
/// ones. All are taken off and laid again in their order.
final class Redecision {
  private final DeskTransaction transaction;
  private final OperationDecider decider;
  private final Journal journal;
  private final Set<Long> changed = new HashSet<>();
  private final Set<Long> lookedAt = new HashSet<>();
  private final Set<Long> changedAsked = new HashSet<>();
  private final Set<Long> lookedAtAsked = new HashSet<>();
  private final TreeMap<Long, OutboxEntry> affected = new TreeMap<>();

  Redecision(DeskTransaction transaction, OperationDecider decider, Journal journal) {
    this.transaction = transaction;
    this.decider = decider;
    this.journal = journal;
  }

  /// Returns who was decided again.
  Set<Long> of(OutboxEntry outdated) {
    affected.put(outdated.sequence(), outdated);
    include(outdated);
    spread();
    decideAgain();
    return affected.keySet();
  }

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
    if (!fresh.isEmpty()) {
      transaction.touching(fresh, onlyWritten).forEach(entry -> found.put(entry.sequence(), entry));
    }
  }

  private void include(OutboxEntry entry) {
    for (long key : entry.footprint().writes()) {
      changed.add(key);
    }
    if (!isRefused(entry)) {
      for (long key : entry.footprint().reads()) {
        lookedAt.add(key);
      }
    }
  }

  /// Until no decision writes anything that an operation outside of the set has read.
  private void decideAgain() {
    int size = -1;
    while (size != affected.size()) {
      size = affected.size();
      var order = List.copyOf(affected.values());
      for (var entry : order) {
        Effects.takeOff(transaction, entry.footprint().rows());
      }
      for (var before : order) {
        var entry = decided(before);
        affected.put(entry.sequence(), entry);
        transaction.save(entry);
        include(entry);
        if (entry.holds() != before.holds()) {
          changed.add(RowKeys.operation(entry.sequence()));
        }
      }
      spread();
    }
  }

  private OutboxEntry decided(OutboxEntry entry) {
    if (isRefused(entry)) {
      return entry.withoutEffects();
    }
    var sealed = journal.read(entry.sequence(), 1).getFirst();
    var envelope = OperationDecider.open(sealed);
    var facts = new RecordingFacts(transaction);
    boolean refused = OperationDecider.neededRefused(entry.needs(), transaction);
    var verdict = decider.decide(envelope, sealed, facts, refused);
    var before = facts.before(verdict.rows(), transaction);
    var footprint = facts.footprint(verdict.rows(), before, entry.needs());
    Effects.lay(transaction, entry.sequence(), verdict.rows(), before);
    return entry.decided(verdict, footprint);
  }

  private static boolean isRefused(OutboxEntry entry) {
    var answer = entry.answer();
    return answer != null && !answer.outcome().holds();
  }
}
