package org.daybook.model.seal;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;

/// A business day of a branch, sealed once and never changed. What comes afterwards is a
/// [DayCorrection]; who has still to report is told by [DayWatermark] rows.
///
/// @param businessDate the day
/// @param requestedBy the staff member who asked for it
/// @param requestedAt device time
/// @param atDeviceId the desk where it was asked for
/// @param entries how many entries of the ledger it seals
/// @param counts how many counts of cashboxes
/// @param corrections how many corrections of earlier days
/// @param takenMinor minor units that were paid, by whatever tender and without cash rounding, less
///   what was taken back
/// @param refundedMinor minor units that went back to students
/// @param differenceMinor what its counts found beyond what was expected, negative where it was
///   less
/// @param root the root of the [MerkleTree] over all that it seals, 64 hexadecimal digits
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record SealedDay(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    LocalDate businessDate,
    UUID requestedBy,
    Instant requestedAt,
    UUID atDeviceId,
    int entries,
    int counts,
    int corrections,
    long takenMinor,
    long refundedMinor,
    long differenceMinor,
    String root)
    implements Row {
  public static final Table<SealedDay> TABLE =
      new Table<>("sealed_day", SealedDay.class, Stored.class, Stored::new);

  public static final Index<SealedDay> BY_DATE =
      new Index<>(TABLE, "businessDate", SealedDay::businessDate);

  @Override
  public Table<SealedDay> table() {
    return TABLE;
  }

  /// The seal of a branch's day. It looks around and names no row: what was done does not fail
  /// because a pending request to seal the day does.
  public static Optional<SealedDay> of(UUID branchId, LocalDate businessDate, Facts facts) {
    return facts.list(BY_DATE, businessDate).stream()
        .filter(it -> it.branchId().equals(branchId))
        .findFirst();
  }

  /// The id of the one seal that a branch's day can have.
  public static UUID idOf(UUID branchId, LocalDate businessDate) {
    return RowIds.ofParents("sealed-day." + businessDate, branchId);
  }

  /// How both databases store it.
  @Entity(name = "SealedDay")
  @jakarta.persistence.Table(name = "sealed_day")
  public static class Stored extends StoredRow<SealedDay> {
    protected Stored() {}

    Stored(SealedDay row) {
      super(row);
    }
  }
}
