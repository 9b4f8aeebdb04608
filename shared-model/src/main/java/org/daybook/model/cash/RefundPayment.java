package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.UUID;
import org.daybook.model.approval.Approval;
import org.daybook.model.approval.CarriesApproval;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Gives back what was paid, in part or whole: in money, or as something that the student may pay
/// with later.
///
/// @param paymentId the payment
/// @param shiftId the shift that gives it back
/// @param currency ISO 4217 code of the amount, which the organisation's must be
/// @param items how much of which part, 1 to 10
/// @param tender how the money is given; null leaves it on the student's account
/// @param reason why
/// @param approval of somebody who may, where the author may not alone
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RefundPayment(
    UUID paymentId,
    UUID shiftId,
    String currency,
    List<RefundItem> items,
    @Nullable Tender tender,
    String reason,
    @Nullable Approval approval)
    implements CarriesApproval {
  /// The command's wire name.
  public static final String NAME = "refund-payment";

  public RefundPayment {
    Require.given(paymentId, shiftId, items);
    Require.currency(currency);
    items = List.copyOf(items);
    Require.between(1, TakePayment.MOST_ITEMS, items.size(), "the number of items");
    Require.that(
        items.stream().map(RefundItem::lineId).distinct().count() == items.size(),
        "what is given back is named once");
    reason = Require.text(reason, Require.REASON, "a reason");
  }

  @Override
  public RefundPayment withApproval(@Nullable Approval other) {
    return new RefundPayment(paymentId, shiftId, currency, items, tender, reason, other);
  }

  @Override
  public String approvedAs() {
    return NAME;
  }

  @Override
  public UUID approvedSubjectId() {
    return paymentId;
  }

  /// All that is given back.
  public long totalMinor() {
    return items.stream().mapToLong(RefundItem::amountMinor).sum();
  }
}
