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

/// Money that somebody gave. Its lines say for what, its tenders how.
///
/// @param payerId the student it is for
/// @param shiftId the cash shift that it names
/// @param state its life cycle
/// @param totalMinor what was paid, without cash rounding
/// @param roundingMinor what cash rounding added, negative where it took away
/// @param receivedMinor the cash that was handed over, 0 without cash
/// @param changeMinor the cash that was given back
/// @param receiptDeviceId the device whose series numbers the receipt
/// @param receiptNumber its number there, from 1 without gaps
/// @param copies how often the receipt was printed again
/// @param takenBy the staff member
/// @param takenAt device time
/// @param businessDate the business day it counts on
/// @param reason why it was taken back, or null
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Payment(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID payerId,
    UUID shiftId,
    @Enumerated(EnumType.STRING) PaymentState state,
    long totalMinor,
    long roundingMinor,
    long receivedMinor,
    long changeMinor,
    UUID receiptDeviceId,
    long receiptNumber,
    int copies,
    UUID takenBy,
    Instant takenAt,
    LocalDate businessDate,
    @Nullable String reason)
    implements Row {
  public static final Table<Payment> TABLE =
      new Table<>("payment", Payment.class, Stored.class, Stored::new);

  public static final Index<Payment> BY_PAYER = new Index<>(TABLE, "payerId", Payment::payerId);
  public static final Index<Payment> BY_SHIFT = new Index<>(TABLE, "shiftId", Payment::shiftId);
  public static final Index<Payment> BY_DATE =
      new Index<>(TABLE, "businessDate", Payment::businessDate);
  public static final Index<Payment> BY_RECEIPT_NUMBER =
      new Index<>(TABLE, "receiptNumber", Payment::receiptNumber);

  @Override
  public Table<Payment> table() {
    return TABLE;
  }

  /// Taken back or given back, whole or in part.
  Payment in(PaymentState next, @Nullable String said) {
    return with(next, copies, said);
  }

  /// With its receipt printed once more.
  Payment printedAgain() {
    return with(state, Math.addExact(copies, 1), reason);
  }

  /// The same payment with what changes in its life.
  private Payment with(PaymentState next, int printed, @Nullable String said) {
    return new Payment(
        id,
        organisationId,
        branchId,
        payerId,
        shiftId,
        next,
        totalMinor,
        roundingMinor,
        receivedMinor,
        changeMinor,
        receiptDeviceId,
        receiptNumber,
        printed,
        takenBy,
        takenAt,
        businessDate,
        said);
  }

  /// How both databases store it.
  @Entity(name = "Payment")
  @jakarta.persistence.Table(name = "payment")
  public static class Stored extends StoredRow<Payment> {
    protected Stored() {}

    Stored(Payment row) {
      super(row);
    }
  }
}
