package org.daybook.model.desk;

import java.util.List;
import org.daybook.model.operation.SealedOperation;

/// Applies what the journal holds and the replica does not: after a crash between the two, and when
/// the replica was made anew. Operations are decided again by the same rules.
public final class Replay {
  private static final int AT_ONCE = 200;

  private final OperationDecider decider;
  private final Journal journal;

  public Replay(DeskIdentity identity, Journal journal) {
    this(identity, journal, new OperationDecider(identity));
  }

  Replay(DeskIdentity identity, Journal journal, OperationDecider decider) {
    this.decider = decider;
    this.journal = journal;
  }

  /// Returns how many operations were missing. A journal that lost its end gets it back from the
  /// replica's copies first, so that no number is ever given twice. A replica of another epoch is
  /// made one of the journal's.
  ///
  /// @throws JournalUnavailableException when the journal's end could not be restored
  public int catchUp(DeskTransaction transaction) {
    NewLife.adopt(transaction, journal);
    restoreJournal(transaction);
    long from = transaction.appliedSequence();
    long end = journal.head().sequence();
    int missing = 0;
    while (from < end) {
      for (var sealed : journal.read(from + 1, AT_ONCE)) {
        apply(transaction, sealed);
        from++;
        missing++;
      }
    }
    return missing;
  }

  private void restoreJournal(DeskTransaction transaction) {
    long held = journal.head().sequence();
    while (held < transaction.appliedSequence()) {
      for (var copy : transaction.copies(held + 1, AT_ONCE)) {
        if (OperationDecider.open(copy).operation().sequence() != held + 1) {
          throw new IllegalStateException("the replica lacks a copy of operation " + (held + 1));
        }
        journal.append(List.of(copy));
        held++;
      }
    }
  }

  private void apply(DeskTransaction transaction, SealedOperation sealed) {
    var envelope = OperationDecider.open(sealed);
    var operation = envelope.operation();
    var facts = new RecordingFacts(transaction);
    boolean refused = OperationDecider.neededRefused(operation.needs(), transaction);
    var verdict = decider.decide(envelope, sealed, facts, refused);
    var before = facts.before(verdict.rows(), transaction);
    var footprint = facts.footprint(verdict.rows(), before, operation.needs());
    Effects.lay(transaction, operation.sequence(), verdict.rows(), before);
    transaction.save(OutboxEntry.captured(operation, verdict, footprint));
    transaction.applied(operation.sequence(), sealed);
  }
}
