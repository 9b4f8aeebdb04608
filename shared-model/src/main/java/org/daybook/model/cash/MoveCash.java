package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Moves cash into or out of a drawer, or opens it without reason to.
///
/// @param shiftId the shift
/// @param movement how
/// @param currency ISO 4217 code of the amount, which the organisation's must be
/// @param amountMinor minor units, more than 0; 0 where the drawer was only opened
/// @param reason why
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record MoveCash(
    UUID shiftId, CashMovement movement, String currency, long amountMinor, String reason)
    implements Command {
  public MoveCash {
    Require.given(shiftId, movement);
    Require.currency(currency);
    Require.amount(movement == CashMovement.NO_SALE ? 0 : 1, amountMinor, "an amount");
    Require.that(
        movement != CashMovement.NO_SALE || amountMinor == 0,
        "a drawer that was only opened moves nothing");
    reason = Require.text(reason, Require.REASON, "a reason");
  }
}
