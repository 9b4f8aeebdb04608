package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Opens the desk's shift on a cashbox. What lies in the cashbox already is counted beside it (see
/// [CountCashbox]); this says what comes from the safe on top of that.
///
/// @param cashboxId the cashbox
/// @param currency ISO 4217 code of the amount, which the organisation's must be
/// @param floatMinor cash from the safe, minor units; 0 for none
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record OpenShift(UUID cashboxId, String currency, long floatMinor) implements Command {
  public OpenShift {
    Require.given(cashboxId);
    Require.currency(currency);
    Require.amount(0, floatMinor, "a float");
  }
}
