package org.daybook.model.cash.explain;

import java.util.Comparator;
import java.util.stream.Stream;
import org.daybook.model.cash.explain.Cause.Miscounted;
import org.daybook.model.money.Denomination;

/// Pieces that were counted twice, or that stuck together or fell behind the drawer: a few of one
/// value.
final class Miscounts {
  private static final int MOST_PIECES = 10;
  private static final int ONE = 110;

  private Miscounts() {}

  /// The one with the fewest pieces; what was not counted at all is hardly overlooked.
  static Stream<Proposal> of(Evidence evidence) {
    return evidence.currency().denominations().stream()
        .map(Denomination::amountMinor)
        .filter(it -> evidence.amountMinor() % it == 0)
        .filter(it -> evidence.counted(it) > 0)
        .map(it -> new Miscounted(it, evidence.differenceMinor() / it))
        .filter(it -> Math.abs(it.pieces()) <= MOST_PIECES)
        .filter(it -> it.pieces() <= evidence.counted(it.denominationMinor()))
        .min(Comparator.comparingLong(it -> Math.abs(it.pieces())))
        .map(it -> new Proposal(it, ONE / (int) (it.pieces() * it.pieces())))
        .stream();
  }
}
