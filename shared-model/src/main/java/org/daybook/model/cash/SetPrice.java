package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Says what an enrolment in a course or a cohort, or one of its sessions, costs at the branch.
///
/// @param subjectId the course, cohort or session
/// @param purpose for an enrolment or for one session
/// @param currency ISO 4217 code of the amount, which the organisation's must be
/// @param amountMinor minor units
/// @param active whether it costs that; else nothing is asked for it
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record SetPrice(
    UUID subjectId, PaymentPurpose purpose, String currency, long amountMinor, boolean active)
    implements Command {
  public SetPrice {
    Require.given(subjectId, purpose);
    Require.that(purpose != PaymentPurpose.ON_ACCOUNT, "what is paid on account has no price");
    Require.that(purpose != PaymentPurpose.PACKAGE, "a package has its price itself");
    Require.currency(currency);
    Require.amount(0, amountMinor, "a price");
  }
}
