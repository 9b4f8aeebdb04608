package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Takes a payment back whole, by whoever took it a moment ago: its entries are reversed, the money
/// goes back, the receipt keeps its number.
///
/// @param paymentId the payment
/// @param reason why, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record UndoPayment(UUID paymentId, @Nullable String reason) implements Command {
  public UndoPayment {
    Require.given(paymentId);
    reason = Require.optionalText(reason, Require.REASON, "a reason");
  }
}
