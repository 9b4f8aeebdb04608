package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// A part of a payment: how it is given.
///
/// @param tender cash, card, transfer or mobile money
/// @param amountMinor minor units that stay at the centre, more than 0
/// @param reference what the terminal, bank or operator calls it; null for cash
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Tendered(Tender tender, long amountMinor, @Nullable String reference) {
  public Tendered {
    Require.given(tender);
    Require.amount(1, amountMinor, "a tendered amount");
    reference = Require.optionalText(reference, 100, "a reference");
    Require.that(tender != Tender.CASH || reference == null, "cash has no reference");
  }
}
