package org.daybook.model.cash.explain;

import java.util.Optional;
import java.util.stream.Stream;

/// Cash that lay in the drawer before anybody knew of it. The shift has come since, so this is no
/// guess: where its cash comes to the difference, it is the cause.
final class UnheardDesks {
  /// Above all that is guessed.
  private static final int KNOWN = 10_000;

  private UnheardDesks() {}

  static Stream<Proposal> of(Evidence evidence) {
    return evidence.unheard().stream().flatMap(it -> proposal(it, evidence).stream());
  }

  /// The desk went on after the count: its first entries come to the difference, up to any of them.
  private static Optional<Proposal> proposal(UnheardShift shift, Evidence evidence) {
    long wanted =
        shift.countedBefore()
            ? Math.negateExact(evidence.differenceMinor())
            : evidence.differenceMinor();
    long brought = 0;
    for (var movement : shift.movements()) {
      brought = Math.addExact(brought, movement.expectedMinor());
      if (brought == wanted) {
        var cause =
            new Cause.UnheardDesk(shift.shiftId(), evidence.amountMinor(), shift.countedBefore());
        return Optional.of(new Proposal(cause, KNOWN));
      }
    }
    return Optional.empty();
  }
}
