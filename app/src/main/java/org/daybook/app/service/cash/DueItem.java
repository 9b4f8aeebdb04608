package org.daybook.app.service.cash;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.daybook.model.cash.PaymentPurpose;
import org.jspecify.annotations.Nullable;

/// Something that a student can pay for.
///
/// @param subjectId the session, the enrolment, the package of the catalogue, or the student whose
///   wallet it is; null on account
/// @param payerId under which entry of the book it is owed; null where any will do
/// @param course its title, the name of a package, whose wallet it is, or empty on account
/// @param cohort its name, what a package is for, or empty on account
/// @param startsAt when the session begins, or null
/// @param room where, or null
/// @param amountMinor what is left to pay, tax included
/// @param charged whether the student owes it already; else paying it makes it owed
/// @param priceMinor what charges it, as the price says; 0 where nothing has to be charged first
public record DueItem(
    PaymentPurpose purpose,
    @Nullable UUID subjectId,
    @Nullable UUID payerId,
    String course,
    String cohort,
    @Nullable Instant startsAt,
    @Nullable String room,
    long amountMinor,
    boolean charged,
    long priceMinor) {

  /// What is paid for nothing in particular.
  public static DueItem onAccount(long amountMinor) {
    return new DueItem(
        PaymentPurpose.ON_ACCOUNT, null, null, "", "", null, null, amountMinor, true, 0);
  }

  /// What goes into the wallet of a student.
  ///
  /// @param name the student's
  public static DueItem wallet(UUID studentId, String name, long amountMinor) {
    return new DueItem(
        PaymentPurpose.WALLET, studentId, null, name, "", null, null, amountMinor, true, 0);
  }

  /// A package of lessons.
  ///
  /// @param name what it is called
  /// @param about what it is for
  static DueItem ofPackage(UUID packageId, String name, String about, long amountMinor) {
    return new DueItem(
        PaymentPurpose.PACKAGE, packageId, null, name, about, null, null, amountMinor, false, 0);
  }

  /// Whether it is paid with whatever sum is typed, and more of it is one sum.
  public boolean isAnySum() {
    return purpose == PaymentPurpose.WALLET || purpose == PaymentPurpose.ON_ACCOUNT;
  }

  /// The same with another amount.
  public DueItem of(long otherMinor) {
    return new DueItem(
        purpose,
        subjectId,
        payerId,
        course,
        cohort,
        startsAt,
        room,
        otherMinor,
        charged,
        priceMinor);
  }

  /// Whether both are about the same thing, whatever is paid for it.
  public boolean isSame(DueItem other) {
    return purpose == other.purpose && Objects.equals(subjectId, other.subjectId);
  }
}
