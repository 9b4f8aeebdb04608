package org.daybook.model.packages;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// Credits that came to a student's package, or left it. Entries are never changed; what is left in
/// the package is their sum.
///
/// @param studentPackageId the package
/// @param kind what happened
/// @param credits how many, negative where they left
/// @param bookingId the booking that used one or gave it back, or null
/// @param reason what was said about it, or null
/// @param actorId the staff member
/// @param madeBy the device
/// @param madeAt device time; evidence, never order
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PackageCredit(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID studentPackageId,
    @Enumerated(EnumType.STRING) CreditKind kind,
    int credits,
    @Nullable UUID bookingId,
    @Nullable String reason,
    UUID actorId,
    UUID madeBy,
    Instant madeAt)
    implements Row {
  public static final Table<PackageCredit> TABLE =
      new Table<>("package_credit", PackageCredit.class, Stored.class, Stored::new);

  public static final Index<PackageCredit> BY_PACKAGE =
      new Index<>(TABLE, "studentPackageId", PackageCredit::studentPackageId);
  public static final Index<PackageCredit> BY_BOOKING =
      new Index<>(TABLE, "bookingId", PackageCredit::bookingId);

  @Override
  public Table<PackageCredit> table() {
    return TABLE;
  }

  /// An entry that a package has once at most: when it comes or is given back.
  static PackageCredit once(
      CreditKind kind, StudentPackage pack, int credits, @Nullable String reason, Context context) {
    return of(
        RowIds.ofParents("package-credit." + kind.name(), pack.id()),
        kind,
        pack,
        credits,
        null,
        reason,
        context);
  }

  static PackageCredit of(
      UUID id,
      CreditKind kind,
      StudentPackage pack,
      int credits,
      @Nullable UUID bookingId,
      @Nullable String reason,
      Context context) {
    return new PackageCredit(
        id,
        pack.organisationId(),
        pack.branchId(),
        pack.id(),
        kind,
        credits,
        bookingId,
        reason,
        context.actorId(),
        context.deviceId(),
        context.capturedAt());
  }

  /// How both databases store it.
  @Entity(name = "PackageCredit")
  @jakarta.persistence.Table(name = "package_credit")
  public static class Stored extends StoredRow<PackageCredit> {
    protected Stored() {}

    Stored(PackageCredit row) {
      super(row);
    }
  }
}
