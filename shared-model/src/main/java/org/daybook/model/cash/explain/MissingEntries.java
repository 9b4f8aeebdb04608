package org.daybook.model.cash.explain;

import java.util.stream.Stream;
import org.daybook.model.cash.explain.Cause.NotRegistered;
import org.daybook.model.cash.explain.DrawerMovement.Kind;

/// What was never registered: any amount may have been, a usual price or a round sum sooner.
final class MissingEntries {
  private static final int SALE = 40;
  private static final int PAY_IN = 5;
  private static final int REFUND = 20;
  private static final int[] PAY_OUT_BY_ROUNDNESS = {20, 80, 120, 140, 160};

  private MissingEntries() {}

  static Stream<Proposal> of(Evidence evidence) {
    var share = evidence.shareOfSales(evidence.amountMinor());
    var roundness = evidence.roundness();
    return evidence.over()
        ? Stream.of(
            proposal(evidence, Kind.SALE, share + SALE),
            proposal(evidence, Kind.PAY_IN, PAY_IN * (1 + roundness)))
        : Stream.of(
            proposal(evidence, Kind.PAY_OUT, PAY_OUT_BY_ROUNDNESS[roundness]),
            proposal(evidence, Kind.REFUND, share > 0 ? REFUND + share / 5 : 0));
  }

  private static Proposal proposal(Evidence evidence, Kind kind, int weight) {
    return new Proposal(new NotRegistered(kind, evidence.amountMinor()), weight);
  }
}
