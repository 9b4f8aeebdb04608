package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Takes cash from the branch's safe to the bank.
///
/// @param currency ISO 4217 code of the amount, which the organisation's must be
/// @param amountMinor minor units, more than 0
/// @param reference what the bank's slip says
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DepositCash(String currency, long amountMinor, String reference) implements Command {
  public DepositCash {
    Require.currency(currency);
    Require.amount(1, amountMinor, "an amount");
    reference = Require.text(reference, Require.REASON, "a reference");
  }
}
