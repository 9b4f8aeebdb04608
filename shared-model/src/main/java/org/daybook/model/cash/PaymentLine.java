package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// What a part of a payment is for.
///
/// @param paymentId the payment
/// @param purpose what kind of thing it is for
/// @param subjectId the session, the enrolment, the package of the catalogue, or the student whose
///   wallet it is; null on account
/// @param amountMinor minor units, tax included
/// @param refundedMinor how much of it was given back, 0 to the amount
/// @param position its place on the receipt, from 0
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PaymentLine(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID paymentId,
    @Enumerated(EnumType.STRING) PaymentPurpose purpose,
    @Nullable UUID subjectId,
    long amountMinor,
    long refundedMinor,
    int position)
    implements Row {
  public static final Table<PaymentLine> TABLE =
      new Table<>("payment_line", PaymentLine.class, Stored.class, Stored::new);

  public static final Index<PaymentLine> BY_PAYMENT =
      new Index<>(TABLE, "paymentId", PaymentLine::paymentId);
  public static final Index<PaymentLine> BY_SUBJECT =
      new Index<>(TABLE, "subjectId", PaymentLine::subjectId);

  @Override
  public Table<PaymentLine> table() {
    return TABLE;
  }

  /// With more of it given back.
  PaymentLine refunded(long moreMinor) {
    return new PaymentLine(
        id,
        organisationId,
        branchId,
        paymentId,
        purpose,
        subjectId,
        amountMinor,
        Math.addExact(refundedMinor, moreMinor),
        position);
  }

  /// How both databases store it.
  @Entity(name = "PaymentLine")
  @jakarta.persistence.Table(name = "payment_line")
  public static class Stored extends StoredRow<PaymentLine> {
    protected Stored() {}

    Stored(PaymentLine row) {
      super(row);
    }
  }
}
