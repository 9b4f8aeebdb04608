package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Takes cash out of a drawer, to be received and counted somewhere else.
///
/// @param shiftId the shift it leaves
/// @param currency ISO 4217 code of the amount, which the organisation's must be
/// @param amountMinor minor units, more than 0
/// @param reason where it goes, or why
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record SendCash(UUID shiftId, String currency, long amountMinor, String reason)
    implements Command {
  public SendCash {
    Require.given(shiftId);
    Require.currency(currency);
    Require.amount(1, amountMinor, "an amount");
    reason = Require.text(reason, Require.REASON, "a reason");
  }
}
