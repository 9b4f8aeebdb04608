package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Says how the branch deals with cash; see [CashPolicy].
///
/// @param dayStartsAtMinute minutes after midnight, 0 to 719
/// @param taxName what receipts call the tax
/// @param taxBasisPoints hundredths of a per cent, 0 to 10,000
/// @param taxIncluded whether prices contain it
/// @param currency ISO 4217 code of the amount, which the organisation's must be
/// @param toleranceMinor minor units
/// @param moneyBack whether money may be given back
/// @param refundAloneMinor minor units
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record SetCashPolicy(
    int dayStartsAtMinute,
    String taxName,
    int taxBasisPoints,
    boolean taxIncluded,
    String currency,
    long toleranceMinor,
    boolean moneyBack,
    long refundAloneMinor)
    implements Command {
  public SetCashPolicy {
    Require.between(0, 719, dayStartsAtMinute, "the minute at which a day begins");
    taxName = Require.text(taxName, 60, "the name of a tax");
    Require.between(0, 10_000, taxBasisPoints, "a tax in basis points");
    Require.currency(currency);
    Require.amount(0, toleranceMinor, "a tolerance");
    Require.amount(0, refundAloneMinor, "a limit of refunds");
  }
}
