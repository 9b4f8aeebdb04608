package org.daybook.model.booking;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// A seat of one student at one session. A student has one at most that [#livesAt] any moment.
///
/// @param sessionId which session
/// @param studentId whose seat it is
/// @param kind why there is one
/// @param state how it stands
/// @param charge what became of its price
/// @param method what it is paid with, or null while nothing is
/// @param priceMinor what it costs in minor units, tax included; 0 where nothing is asked
/// @param studentPackageId the package that pays it, or null
/// @param paymentId the payment at the door, or null
/// @param makesUpSessionId the session that it makes up for, or null
/// @param holdExpiresAt until when the seat is kept while it is pending, or null
/// @param reason why it is over capacity, was cancelled or decided, or null
/// @param bookedBy the staff member
/// @param bookedAt device time
/// @param madeBy the device
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Booking(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID sessionId,
    UUID studentId,
    @Enumerated(EnumType.STRING) BookingKind kind,
    @Enumerated(EnumType.STRING) BookingState state,
    @Enumerated(EnumType.STRING) BookingCharge charge,
    @Nullable @Enumerated(EnumType.STRING) BookingMethod method,
    long priceMinor,
    @Nullable UUID studentPackageId,
    @Nullable UUID paymentId,
    @Nullable UUID makesUpSessionId,
    @Nullable Instant holdExpiresAt,
    @Nullable String reason,
    UUID bookedBy,
    Instant bookedAt,
    UUID madeBy)
    implements Row {
  public static final Table<Booking> TABLE =
      new Table<>("booking", Booking.class, Stored.class, Stored::new);

  public static final Index<Booking> BY_SESSION =
      new Index<>(TABLE, "sessionId", Booking::sessionId);
  public static final Index<Booking> BY_STUDENT =
      new Index<>(TABLE, "studentId", Booking::studentId);
  public static final Index<Booking> BY_PAYMENT =
      new Index<>(TABLE, "paymentId", Booking::paymentId);

  /// The id of the booking that a payment at the door makes for somebody who had none.
  public static UUID idOf(UUID paymentId, UUID sessionId) {
    return RowIds.ofParents("booking", paymentId, sessionId);
  }

  @Override
  public Table<Booking> table() {
    return TABLE;
  }

  /// Whether it has a seat at a moment: one that is pending has it until then.
  public boolean livesAt(Instant moment) {
    return state.holdsSeat() && !expiredAt(moment);
  }

  /// Whether it was kept long enough without being paid.
  public boolean expiredAt(Instant moment) {
    return state == BookingState.PENDING
        && holdExpiresAt != null
        && !moment.isBefore(holdExpiresAt);
  }

  /// Whether a payment at the door made it.
  public boolean madeBy(UUID payment) {
    return id.equals(idOf(payment, sessionId));
  }

  /// The same with another state and another fate of its price.
  public Booking with(BookingState nextState, BookingCharge nextCharge) {
    return with(nextState, nextCharge, method, studentPackageId, paymentId, reason);
  }

  public Booking because(@Nullable String why) {
    return with(state, charge, method, studentPackageId, paymentId, why == null ? reason : why);
  }

  public Booking paidWith(
      @Nullable BookingMethod how, @Nullable UUID packageId, @Nullable UUID payment) {
    return with(state, charge, how, packageId, payment, reason);
  }

  private Booking with(
      BookingState nextState,
      BookingCharge nextCharge,
      @Nullable BookingMethod how,
      @Nullable UUID packageId,
      @Nullable UUID payment,
      @Nullable String why) {
    return new Booking(
        id,
        organisationId,
        branchId,
        sessionId,
        studentId,
        kind,
        nextState,
        nextCharge,
        how,
        priceMinor,
        packageId,
        payment,
        makesUpSessionId,
        holdExpiresAt,
        why,
        bookedBy,
        bookedAt,
        madeBy);
  }

  /// How both databases store it.
  @Entity(name = "Booking")
  @jakarta.persistence.Table(name = "booking")
  public static class Stored extends StoredRow<Booking> {
    protected Stored() {}

    Stored(Booking row) {
      super(row);
    }
  }
}
