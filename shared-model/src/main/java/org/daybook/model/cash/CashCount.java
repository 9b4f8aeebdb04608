package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// What somebody counted in a cashbox, without having been told what is expected. Its pieces are
/// [CountedPieces] rows.
///
/// @param cashboxId the cashbox
/// @param purpose why it was counted
/// @param businessDate the business day it counts on
/// @param countedBy who counted
/// @param countedAt device time
/// @param countedMinor what was counted, minor units
/// @param expectedMinor what the covered shifts and what lay there before should have left
/// @param reason how a difference is explained, or null
/// @param state its life cycle
/// @param reviewedBy who reviewed it, never who counted; or null
/// @param reviewedAt device time of the review, or null
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record CashCount(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID cashboxId,
    @Enumerated(EnumType.STRING) CountPurpose purpose,
    LocalDate businessDate,
    UUID countedBy,
    Instant countedAt,
    long countedMinor,
    long expectedMinor,
    @Nullable String reason,
    @Enumerated(EnumType.STRING) CountState state,
    @Nullable UUID reviewedBy,
    @Nullable Instant reviewedAt)
    implements Row {
  public static final Table<CashCount> TABLE =
      new Table<>("cash_count", CashCount.class, Stored.class, Stored::new);

  public static final Index<CashCount> BY_CASHBOX =
      new Index<>(TABLE, "cashboxId", CashCount::cashboxId);
  public static final Index<CashCount> BY_DATE =
      new Index<>(TABLE, "businessDate", CashCount::businessDate);

  @Override
  public Table<CashCount> table() {
    return TABLE;
  }

  /// Counted less expected: positive where there was too much.
  public long differenceMinor() {
    return new Reconciled(expectedMinor, countedMinor).differenceMinor();
  }

  CashCount closed(@Nullable String said) {
    return with(said, CountState.CLOSED, null, null);
  }

  CashCount reviewed(UUID reviewer, Instant at) {
    return with(reason, CountState.REVIEWED, reviewer, at);
  }

  /// The same count with what changes in its life.
  private CashCount with(
      @Nullable String said, CountState next, @Nullable UUID reviewer, @Nullable Instant at) {
    return new CashCount(
        id,
        organisationId,
        branchId,
        cashboxId,
        purpose,
        businessDate,
        countedBy,
        countedAt,
        countedMinor,
        expectedMinor,
        said,
        next,
        reviewer,
        at);
  }

  /// How both databases store it.
  @Entity(name = "CashCount")
  @jakarta.persistence.Table(name = "cash_count")
  public static class Stored extends StoredRow<CashCount> {
    protected Stored() {}

    Stored(CashCount row) {
      super(row);
    }
  }
}
