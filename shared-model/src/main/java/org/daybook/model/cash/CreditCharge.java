package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Makes a student owe less than was charged.
///
/// @param entryId the entry of the charge
/// @param currency ISO 4217 code of the amount, which the organisation's must be
/// @param amountMinor minor units, tax included; no more than is left of the charge
/// @param reason why
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record CreditCharge(UUID entryId, String currency, long amountMinor, String reason)
    implements Command {
  public CreditCharge {
    Require.given(entryId);
    Require.currency(currency);
    Require.amount(1, amountMinor, "a credit");
    reason = Require.text(reason, Require.REASON, "a reason");
  }
}
