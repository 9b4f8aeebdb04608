package org.daybook.model.cash.explain;

import java.util.stream.Stream;
import org.daybook.model.cash.explain.Cause.TransposedDigits;
import org.daybook.model.cash.explain.DrawerMovement.Kind;

/// Amounts in which two neighbouring digits changed places. Such a difference is a multiple of
/// nine, so most differences need not be looked at.
final class Transpositions {
  private static final int NINE = 9;
  private static final int RARE_FOR_USUAL = 700;
  private static final int USUAL_FOR_USUAL = 120;
  private static final int RARE_FOR_RARE = 60;
  private static final int USUAL_FOR_RARE = 15;
  private static final int NO_SALE = 100;

  private Transpositions() {}

  static Stream<Proposal> of(Evidence evidence) {
    return evidence.differenceMinor() % NINE == 0
        ? evidence.movements(DrawerMovement::cash).stream().flatMap(it -> of(it, evidence))
        : Stream.of();
  }

  private static Stream<Proposal> of(DrawerMovement movement, Evidence evidence) {
    var registered = movement.amountMinor();
    var change = movement.toDrawer(evidence.differenceMinor());
    if (change <= -registered || change > Long.MAX_VALUE - registered) {
      return Stream.of();
    }
    var meant = registered + change;
    if (!isExchanged(registered, meant)) {
      return Stream.of();
    }
    return Stream.of(
        new Proposal(
            new TransposedDigits(movement.id(), registered, meant),
            movement.kind() == Kind.SALE ? ofSale(registered, meant, evidence) : NO_SALE));
  }

  private static int ofSale(long registered, long meant, Evidence evidence) {
    // The sale itself is one of those of its amount.
    var isRare = evidence.salesOf(registered) == 1;
    if (evidence.salesOf(meant) > 0) {
      return isRare ? RARE_FOR_USUAL : USUAL_FOR_USUAL;
    }
    return isRare ? RARE_FOR_RARE : USUAL_FOR_RARE;
  }

  /// Whether one pair of neighbouring digits makes the one of the other: `450` of `540`, and `0450`
  /// of `4050`.
  static boolean isExchanged(long registered, long meant) {
    for (long place = 1; place <= Math.max(registered, meant) / 10; place *= 10) {
      var low = registered / place % 10;
      var high = registered / place / 10 % 10;
      if (low != high && registered + (low - high) * NINE * place == meant) {
        return true;
      }
      if (place > Long.MAX_VALUE / 100) {
        return false;
      }
    }
    return false;
  }
}
