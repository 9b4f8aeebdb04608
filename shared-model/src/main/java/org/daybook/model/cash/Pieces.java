package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Collection;
import org.daybook.model.value.Require;

/// The pieces of one denomination.
///
/// @param denominationMinor what one is worth, minor units
/// @param pieces how many, 0 to 1,000,000
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Pieces(long denominationMinor, int pieces) {
  /// Most pieces of one denomination: nobody counts more by hand, and a slip of the keys shows.
  public static final int MOST = 1_000_000;

  public Pieces {
    Require.amount(1, denominationMinor, "a denomination");
    Require.between(0, MOST, pieces, "the number of pieces");
    Require.amount(0, Math.multiplyExact(denominationMinor, pieces), "what the pieces are worth");
  }

  public long worthMinor() {
    return denominationMinor * pieces;
  }

  /// What all of them are worth together.
  ///
  /// @throws ArithmeticException when that does not fit into a `long`
  public static long worthMinor(Collection<Pieces> all) {
    return all.stream().mapToLong(Pieces::worthMinor).reduce(0, Math::addExact);
  }
}
