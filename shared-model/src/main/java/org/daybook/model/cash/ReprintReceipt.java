package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Says that a receipt is printed once more, as a copy.
///
/// @param paymentId its payment
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ReprintReceipt(UUID paymentId) implements Command {
  public ReprintReceipt {
    Require.given(paymentId);
  }
}
