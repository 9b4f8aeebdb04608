package org.daybook.app.service.cash;

import java.util.UUID;
import org.daybook.model.cash.PaymentPurpose;
import org.jspecify.annotations.Nullable;

/// What a course or one of its cohorts costs here.
///
/// @param subjectId the course or the cohort
/// @param course its title
/// @param cohort its name, or null for the course itself
/// @param enrolmentMinor its own price of a place, or null for none
/// @param sessionMinor its own price of one session, or null for none
public record PriceLine(
    UUID subjectId,
    String course,
    @Nullable String cohort,
    @Nullable Long enrolmentMinor,
    @Nullable Long sessionMinor) {

  public @Nullable Long of(PaymentPurpose purpose) {
    return switch (purpose) {
      case ENROLMENT -> enrolmentMinor;
      case SESSION -> sessionMinor;
      case WALLET, PACKAGE, ON_ACCOUNT -> null;
    };
  }
}
