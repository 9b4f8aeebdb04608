package org.daybook.model.cash.explain;

import java.util.List;
import java.util.Objects;
import org.daybook.model.cash.Pieces;
import org.daybook.model.money.CurrencyRules;

/// A count that did not come to what was expected.
///
/// @param movements all that the count covers, in any order
/// @param differenceMinor counted − expected
/// @param counted what lay in the drawer
/// @param unheard shifts that came to be known after a count
public record DrawerDifference(
    CurrencyRules currency,
    List<DrawerMovement> movements,
    long differenceMinor,
    List<Pieces> counted,
    List<UnheardShift> unheard) {
  public DrawerDifference {
    unheard = List.copyOf(unheard);
    Objects.requireNonNull(currency);
    counted = List.copyOf(counted);
    movements = List.copyOf(movements);
  }

  /// One of a drawer of which all desks were heard.
  public DrawerDifference(
      CurrencyRules currency,
      List<DrawerMovement> movements,
      long differenceMinor,
      List<Pieces> counted) {
    this(currency, movements, differenceMinor, counted, List.of());
  }
}
