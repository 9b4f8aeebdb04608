package org.daybook.model.packages;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.money.TaxedAmount;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// A package that a student has: what was sold, whatever became of the catalogue since.
///
/// @param studentId whose
/// @param packageId the package of the catalogue
/// @param name what it was called
/// @param subjectId the course whose sessions it is for, or the one cohort
/// @param credits how many sessions it was sold for
/// @param priceMinor minor units that were paid for it, tax included; 0 where it was granted
/// @param taxMinor the tax in that
/// @param remaining how many of the credits are not used: the sum of its [PackageCredit] entries
/// @param earned how many of those that are used have been earned; the price of the others is still
///   owed
/// @param acquiredAt device time; who has several packages uses the oldest first
/// @param paymentId the payment it was bought with, or null
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record StudentPackage(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID studentId,
    UUID packageId,
    String name,
    UUID subjectId,
    int credits,
    long priceMinor,
    long taxMinor,
    int remaining,
    int earned,
    @Enumerated(EnumType.STRING) PackageState state,
    Instant acquiredAt,
    @Nullable UUID paymentId)
    implements Row {
  public static final Table<StudentPackage> TABLE =
      new Table<>("student_package", StudentPackage.class, Stored.class, Stored::new);

  public static final Index<StudentPackage> BY_STUDENT =
      new Index<>(TABLE, "studentId", StudentPackage::studentId);
  public static final Index<StudentPackage> BY_PAYMENT =
      new Index<>(TABLE, "paymentId", StudentPackage::paymentId);

  @Override
  public Table<StudentPackage> table() {
    return TABLE;
  }

  /// The id of the package that a payment buys.
  public static UUID idOf(UUID paymentId, UUID packageId) {
    return RowIds.ofParents("student-package", paymentId, packageId);
  }

  /// What was paid for it.
  public TaxedAmount price() {
    return new TaxedAmount(priceMinor - taxMinor, taxMinor);
  }

  /// The account of what was paid for it and is not earned.
  public Account deferred() {
    return deferred(id);
  }

  static Account deferred(UUID studentPackageId) {
    return new Account(AccountKind.DEFERRED, studentPackageId);
  }

  /// How many credits bookings use that were not earned yet.
  public int promised() {
    return state == PackageState.REFUNDED ? 0 : credits - remaining - earned;
  }

  /// How many credits bookings have used, whether their sessions have taken place or not. What was
  /// given back whole had no other used than those that were earned.
  public int used() {
    return state == PackageState.REFUNDED ? earned : credits - remaining;
  }

  /// How many credits were given back unused, with the package.
  public int returned() {
    return credits - used() - remaining;
  }

  /// With one credit less, or one more.
  StudentPackage using(int moreUsed) {
    int left = remaining - moreUsed;
    var next = left == 0 ? PackageState.EXHAUSTED : PackageState.ACTIVE;
    return with(left, earned, next);
  }

  StudentPackage earning(int moreEarned) {
    return with(remaining, earned + moreEarned, state);
  }

  /// With nothing left, because that was given back.
  StudentPackage givenBack() {
    return with(0, earned, PackageState.REFUNDED);
  }

  private StudentPackage with(int left, int sofar, PackageState next) {
    return new StudentPackage(
        id,
        organisationId,
        branchId,
        studentId,
        packageId,
        name,
        subjectId,
        credits,
        priceMinor,
        taxMinor,
        left,
        sofar,
        next,
        acquiredAt,
        paymentId);
  }

  /// How both databases store it.
  @Entity(name = "StudentPackage")
  @jakarta.persistence.Table(name = "student_package")
  public static class Stored extends StoredRow<StudentPackage> {
    protected Stored() {}

    Stored(StudentPackage row) {
      super(row);
    }
  }
}
