package org.daybook.app.service.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.Variance;

/// What the counts of a drawer found over some days.
///
/// @param days those on which it was counted, oldest first
public record DrawerHistory(
    UUID cashboxId, String cashbox, LocalDate from, LocalDate to, List<Found> days) {
  public DrawerHistory {
    days = List.copyOf(days);
  }

  /// @param differenceMinor of all counts of that day together
  public record Found(LocalDate day, long differenceMinor) {
    public Variance variance() {
      return Variance.of(differenceMinor);
    }
  }
}
