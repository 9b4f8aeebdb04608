package org.daybook.model.desk.sync;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What is wrong in one direction; what stays wrong keeps the moment when it began.
final class Trouble {
  private Optional<StuckCause> cause = Optional.empty();

  Optional<StuckCause> cause() {
    return cause;
  }

  /// @param make the cause, of the moment since when
  void is(Instant now, Function<Instant, StuckCause> make) {
    var fresh = make.apply(now);
    cause =
        cause
            .filter(old -> old.getClass() == fresh.getClass())
            .filter(old -> old.refusal().equals(fresh.refusal()))
            .map(old -> make.apply(old.since()))
            .or(() -> Optional.of(fresh));
  }

  void isOver() {
    cause = Optional.empty();
  }
}
