package org.daybook.app.service.reconcile;

import java.time.LocalDate;
import java.util.List;
import org.daybook.model.cash.Reconciled;
import org.daybook.model.cash.reconcile.CashTotals;

/// What a period of a branch came to.
///
/// @param currency ISO 4217 code
/// @param counts the newest first
/// @param open drawers that nobody has counted yet, whatever the period
/// @param days the newest first
/// @param totals without the shifts that nobody has counted yet
public record Reconciliation(
    LocalDate from,
    LocalDate to,
    String currency,
    List<CountLine> counts,
    List<OpenDrawer> open,
    List<DayLine> days,
    CashTotals totals) {
  public Reconciliation {
    counts = List.copyOf(counts);
    open = List.copyOf(open);
    days = List.copyOf(days);
  }

  /// All days together. What lay in drawers on different days cannot be added up, but what was too
  /// much or too little can.
  public long differenceMinor() {
    return days.stream()
        .map(DayLine::cash)
        .mapToLong(Reconciled::differenceMinor)
        .reduce(0, Math::addExact);
  }
}
