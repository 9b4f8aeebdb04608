package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Makes a student owe for an enrolment.
///
/// @param enrolmentId the enrolment
/// @param currency ISO 4217 code of the amount, which the organisation's must be
/// @param amountMinor minor units, as the price says; another one needs a permission
/// @param reason why it is another, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ChargeEnrolment(
    UUID enrolmentId, String currency, long amountMinor, @Nullable String reason)
    implements Command {
  public ChargeEnrolment {
    Require.given(enrolmentId);
    Require.currency(currency);
    Require.amount(1, amountMinor, "a charge");
    reason = Require.optionalText(reason, Require.REASON, "a reason");
  }
}
