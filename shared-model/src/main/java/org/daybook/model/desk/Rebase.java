package org.daybook.model.desk;

/// Puts the server's rows under the pending operations, in slices that let a save go between them.
///
/// First an arrival is taken in: rows go beneath, answers are noted, the cursors move. Then
/// operations whose effects are contained are settled; then those beneath which something changed
/// are decided again, together with what hangs together with them; the others stay as they are.
/// Whatever a slice leaves is noted in the replica ([RebaseBacklog]) and done by the next one,
/// whoever runs it and after whatever kill.
public final class Rebase {
  private static final int TOGETHER = 100;
  private static final int FOUND_TOGETHER = 1_000;

  private final DeskIdentity identity;
  private final OperationDecider decider;
  private final Journal journal;
  private final SliceBounds bounds;

  public Rebase(DeskIdentity identity, Journal journal, SliceBounds bounds) {
    this(identity, journal, new OperationDecider(identity), bounds);
  }

  Rebase(DeskIdentity identity, Journal journal, OperationDecider decider, SliceBounds bounds) {
    this.identity = identity;
    this.decider = decider;
    this.journal = journal;
    this.bounds = bounds;
  }

  /// Applies all of it within the caller's transaction, however long that takes. Where the cursors
  /// move, a first load that was under way is over: it ended, or was compared with rows that are no
  /// longer so.
  public void apply(DeskTransaction transaction, Arrival arrival) {
    takeIn(transaction, arrival);
    new Rebase(identity, journal, decider, SliceBounds.NONE).goOn(transaction);
  }

  /// Takes all of it in at once, and leaves to [#goOn] what follows from it.
  void takeIn(DeskTransaction transaction, Arrival arrival) {
    new Arriving(arrival).take(transaction, SliceBounds.NONE.begin());
  }

  /// An arrival, to be taken in a slice per transaction. The slices are of no use any more once one
  /// of these transactions fails: then the same must be asked for again.
  public Slices slices(Arrival arrival) {
    var arriving = new Arriving(arrival);
    return transaction -> arriving.take(transaction, bounds.begin());
  }

  /// Does the next slice of what is noted; returns whether something is left that can be done now.
  /// While a part of an answer is missing nobody is decided again: rows that have come may contain
  /// the effects of an operation whose answer has not.
  public boolean goOn(DeskTransaction transaction) {
    if (!transaction.arriving().isEmpty()) {
      return false;
    }
    var slice = bounds.begin();
    var settling = new Settling(transaction, branchVersion(transaction));
    while (!slice.isOver()) {
      int some = Math.clamp(slice.left(), 1, TOGETHER);
      int done = settling.settle(some);
      if (done == 0) {
        done = settling.look(some);
      }
      if (done == 0) {
        done = transaction.findOutdated(FOUND_TOGETHER) ? some : decideAgain(transaction);
      }
      if (done == 0) {
        return false;
      }
      slice.did(done);
    }
    return true;
  }

  /// Those that hang together with the first; returns how many.
  private int decideAgain(DeskTransaction transaction) {
    var outdated = transaction.outdated(1);
    if (outdated.isEmpty()) {
      return 0;
    }
    var again = new Redecision(transaction, decider, journal).of(outdated.getFirst());
    transaction.upToDate(again);
    return again.size();
  }

  private long branchVersion(DeskTransaction transaction) {
    if (!ServerLives.areCursorsOfThisLife(transaction)) {
      return -1;
    }
    return transaction.cursors().stream()
        .filter(cursor -> cursor.scope().equals(identity.branchId()))
        .mapToLong(cursor -> cursor.version())
        .findFirst()
        .orElse(-1);
  }

  /// What is left of an arrival.
  @FunctionalInterface
  public interface Slices {
    /// Takes the next slice in within the caller's transaction; returns whether something is left.
    boolean next(DeskTransaction transaction);
  }
}
