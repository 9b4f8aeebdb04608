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

/// How a part of a payment was given.
///
/// @param paymentId the payment
/// @param tender cash, card, transfer or mobile money
/// @param amountMinor minor units that stay at the centre
/// @param reference what the terminal, bank or operator calls it; null for cash
/// @param position its place on the receipt, from 0
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PaymentTender(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID paymentId,
    @Enumerated(EnumType.STRING) Tender tender,
    long amountMinor,
    @Nullable String reference,
    int position)
    implements Row {
  public static final Table<PaymentTender> TABLE =
      new Table<>("payment_tender", PaymentTender.class, Stored.class, Stored::new);

  public static final Index<PaymentTender> BY_PAYMENT =
      new Index<>(TABLE, "paymentId", PaymentTender::paymentId);

  @Override
  public Table<PaymentTender> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "PaymentTender")
  @jakarta.persistence.Table(name = "payment_tender")
  public static class Stored extends StoredRow<PaymentTender> {
    protected Stored() {}

    Stored(PaymentTender row) {
      super(row);
    }
  }
}
