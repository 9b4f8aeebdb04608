package org.daybook.model.money;

import java.util.ArrayList;
import java.util.List;

/// An amount in notes and coins: as much of it as goes in the most valuable piece, then in the
/// next. In the currencies that are known here no other choice needs fewer pieces, but for the
/// shilling of Kenya, whose coin of 40 hardly any drawer holds.
///
/// @param pieces the most valuable first, each denomination once
/// @param restMinor what is less than the least coin
public record Change(List<Some> pieces, long restMinor) {
  public Change {
    pieces = List.copyOf(pieces);
  }

  /// @param amountMinor 0 or more
  public static Change of(long amountMinor, CurrencyRules currency) {
    var pieces = new ArrayList<Some>();
    long rest = amountMinor;
    for (var denomination : currency.denominations()) {
      long count = rest / denomination.amountMinor();
      rest %= denomination.amountMinor();
      if (count > 0) {
        pieces.add(new Some(denomination, count));
      }
    }
    return new Change(pieces, rest);
  }

  /// How many pieces these are together.
  public long count() {
    return pieces.stream().mapToLong(Some::count).sum();
  }

  /// Some pieces of one denomination.
  ///
  /// @param count 1 or more
  public record Some(Denomination denomination, long count) {}
}
