package org.daybook.model.wallet;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Puts what the centre holds on a student's account into the student's wallet.
///
/// @param studentId whose
/// @param currency ISO 4217 code of the amount, which the organisation's must be
/// @param amountMinor minor units, more than 0
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record FundWallet(UUID studentId, String currency, long amountMinor) implements Command {
  public FundWallet {
    Require.given(studentId);
    Require.currency(currency);
    Require.amount(1, amountMinor, "an amount");
  }
}
