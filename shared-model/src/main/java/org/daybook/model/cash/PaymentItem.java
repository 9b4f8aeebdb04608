package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// A part of a payment: what it is for.
///
/// @param purpose what kind of thing
/// @param subjectId the session, the enrolment, the package of the catalogue, or the student whose
///   wallet it is; null on account
/// @param amountMinor minor units, tax included, more than 0
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PaymentItem(PaymentPurpose purpose, @Nullable UUID subjectId, long amountMinor) {
  public PaymentItem {
    Require.given(purpose);
    Require.that(
        (purpose == PaymentPurpose.ON_ACCOUNT) == (subjectId == null),
        "only what is paid on account is for nothing in particular");
    Require.amount(1, amountMinor, "an amount");
  }
}
