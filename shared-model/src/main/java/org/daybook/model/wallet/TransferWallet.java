package org.daybook.model.wallet;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Moves money from one wallet of the branch to another: of a student, a staff member, or the
/// branch itself.
///
/// @param fromOwnerId whose it leaves
/// @param toOwnerId whose it goes to
/// @param currency ISO 4217 code of the amount, which the organisation's must be
/// @param amountMinor minor units, more than 0
/// @param reason why
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record TransferWallet(
    UUID fromOwnerId, UUID toOwnerId, String currency, long amountMinor, String reason)
    implements Command {
  public TransferWallet {
    Require.given(fromOwnerId, toOwnerId);
    Require.that(!fromOwnerId.equals(toOwnerId), "money goes from one wallet to another");
    Require.currency(currency);
    Require.amount(1, amountMinor, "an amount");
    reason = Require.text(reason, Require.REASON, "a reason");
  }
}
