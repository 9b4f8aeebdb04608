package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.daybook.model.value.Require;

/// The pieces of one denomination.
///
/// @param denominationMinor what one is worth, minor units
/// @param pieces how many, 0 to 1,000,000
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Pieces(long denominationMinor, int pieces) {
  public Pieces {
    Require.amount(1, denominationMinor, "a denomination");
    Require.between(0, 1_000_000, pieces, "the number of pieces");
    Require.amount(0, Math.multiplyExact(denominationMinor, pieces), "what the pieces are worth");
  }

  public long worthMinor() {
    return denominationMinor * pieces;
  }
}
