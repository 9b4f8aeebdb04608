package org.daybook.model.packages.sale;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Buys a package with what lies in the student's wallet.
///
/// @param studentId whose wallet, and whose package
/// @param packageId the package of the catalogue
/// @param currency ISO 4217 code of the amount, which the organisation's must be
/// @param amountMinor what it costs as the buyer saw it, minor units, tax included
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record BuyPackage(UUID studentId, UUID packageId, String currency, long amountMinor)
    implements Command {
  public BuyPackage {
    Require.given(studentId, packageId);
    Require.currency(currency);
    Require.amount(1, amountMinor, "an amount");
  }
}
