package org.daybook.app.service.cash;

import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.Tender;
import org.jspecify.annotations.Nullable;

/// What somebody is about to pay.
///
/// @param shiftId the desk's shift
/// @param studentId who pays
/// @param items for what, each with the amount that is paid for it
/// @param tender how
/// @param reference what a terminal, bank or operator calls it; null for cash
/// @param receivedMinor the cash that was handed over; 0 without cash
public record Sale(
    UUID shiftId,
    UUID studentId,
    List<DueItem> items,
    Tender tender,
    @Nullable String reference,
    long receivedMinor) {
  public Sale {
    items = List.copyOf(items);
  }

  /// What is paid, before cash is rounded.
  public long totalMinor() {
    return items.stream().mapToLong(DueItem::amountMinor).reduce(0, Math::addExact);
  }
}
