package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.value.Require;

/// How much of a part of a payment is given back.
///
/// @param lineId the part
/// @param amountMinor minor units, tax included, more than 0
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RefundItem(UUID lineId, long amountMinor) {
  public RefundItem {
    Require.given(lineId);
    Require.amount(1, amountMinor, "a refund");
  }
}
