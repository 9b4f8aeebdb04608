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

/// The time for which one desk takes cash into one cashbox. What belongs to a shift names it: never
/// a window of time.
///
/// @param cashboxId the cashbox
/// @param atDeviceId the desk that opened it, and alone takes cash in it
/// @param businessDate the business day of all that happens in it
/// @param openedBy the staff member who opened it
/// @param openedAt device time of the opening
/// @param heldBy the staff member who answers for it now
/// @param state its life cycle
/// @param expectedMinor the cash that it brought into the cashbox, minor units: float and cash
///   taken, without cash given out
/// @param entries how many entries it has; the last one's number
/// @param countedThrough the number of the last entry that a count of the cashbox covered, 0 before
///   any
/// @param countId the count that closed it, or null
/// @param uncountedCashboxId the cashbox while a count has yet to look at this shift, else null
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record CashShift(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID cashboxId,
    UUID atDeviceId,
    LocalDate businessDate,
    UUID openedBy,
    Instant openedAt,
    UUID heldBy,
    @Enumerated(EnumType.STRING) ShiftState state,
    long expectedMinor,
    int entries,
    int countedThrough,
    @Nullable UUID countId,
    @Nullable UUID uncountedCashboxId)
    implements Row {
  public static final Table<CashShift> TABLE =
      new Table<>("cash_shift", CashShift.class, Stored.class, Stored::new);

  public static final Index<CashShift> BY_CASHBOX =
      new Index<>(TABLE, "cashboxId", CashShift::cashboxId);
  public static final Index<CashShift> BY_DEVICE =
      new Index<>(TABLE, "atDeviceId", CashShift::atDeviceId);
  public static final Index<CashShift> BY_DATE =
      new Index<>(TABLE, "businessDate", CashShift::businessDate);
  public static final Index<CashShift> BY_COUNT = new Index<>(TABLE, "countId", CashShift::countId);
  public static final Index<CashShift> UNCOUNTED =
      new Index<>(TABLE, "uncountedCashboxId", CashShift::uncountedCashboxId);

  @Override
  public Table<CashShift> table() {
    return TABLE;
  }

  /// With one more entry.
  ///
  /// @param cashMinor what it added to the cashbox
  CashShift with(long cashMinor) {
    int more = Math.addExact(entries, 1);
    return with(
        heldBy,
        state,
        Math.addExact(expectedMinor, cashMinor),
        more,
        countedThrough,
        countId,
        more > countedThrough ? cashboxId : uncountedCashboxId);
  }

  /// Whoever answers for it from now on.
  CashShift heldBy(UUID staffId) {
    return with(
        staffId, state, expectedMinor, entries, countedThrough, countId, uncountedCashboxId);
  }

  /// Covered by a count as far as one of its entries.
  ///
  /// @param through the entry's number; it may be one that is still to arrive
  /// @param closing the count that ends the shift, or null where it goes on
  CashShift counted(int through, @Nullable UUID closing) {
    int covered = Math.max(through, countedThrough);
    boolean ends = closing != null && state == ShiftState.OPEN;
    var next = ends ? ShiftState.COUNTED : state;
    boolean looked = next != ShiftState.OPEN && entries <= covered;
    return with(
        heldBy,
        next,
        expectedMinor,
        entries,
        covered,
        ends ? closing : countId,
        looked ? null : cashboxId);
  }

  CashShift in(ShiftState next) {
    return with(heldBy, next, expectedMinor, entries, countedThrough, countId, uncountedCashboxId);
  }

  /// The same shift with what changes in its life.
  private CashShift with(
      UUID holder,
      ShiftState next,
      long cashMinor,
      int number,
      int covered,
      @Nullable UUID closing,
      @Nullable UUID uncounted) {
    return new CashShift(
        id,
        organisationId,
        branchId,
        cashboxId,
        atDeviceId,
        businessDate,
        openedBy,
        openedAt,
        holder,
        next,
        cashMinor,
        number,
        covered,
        closing,
        uncounted);
  }

  /// How both databases store it.
  @Entity(name = "CashShift")
  @jakarta.persistence.Table(name = "cash_shift")
  public static class Stored extends StoredRow<CashShift> {
    protected Stored() {}

    Stored(CashShift row) {
      super(row);
    }
  }
}
