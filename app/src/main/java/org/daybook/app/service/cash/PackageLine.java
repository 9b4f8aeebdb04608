package org.daybook.app.service.cash;

import java.util.UUID;

/// A package of lessons as the branch sets it up.
///
/// @param subjectId the course whose sessions it is for, or the one cohort
/// @param about what people call that
/// @param credits how many sessions
/// @param priceMinor minor units, as the branch sets prices
/// @param active whether it is sold
public record PackageLine(
    UUID packageId,
    String name,
    UUID subjectId,
    String about,
    int credits,
    long priceMinor,
    boolean active) {

  /// The same in the sale or out of it.
  public PackageLine sold(boolean now) {
    return new PackageLine(packageId, name, subjectId, about, credits, priceMinor, now);
  }
}
