package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Puts cash that was sent into a drawer, as whoever receives it counts it.
///
/// @param transferId the transfer, as the entry of its sending names it
/// @param shiftId the shift that receives it
/// @param currency ISO 4217 code of the amount, which the organisation's must be
/// @param countedMinor what was counted, minor units
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ReceiveCash(UUID transferId, UUID shiftId, String currency, long countedMinor)
    implements Command {
  public ReceiveCash {
    Require.given(transferId, shiftId);
    Require.currency(currency);
    Require.amount(0, countedMinor, "a counted amount");
  }
}
