package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.value.Require;

/// Takes money from a student.
///
/// It is a fact: the money lies in the drawer, or somewhere else, whatever the centre says. What
/// the centre does not grant afterwards, such as a seat, leaves it on the student's account.
///
/// @param shiftId the desk's shift
/// @param payerId the student
/// @param currency ISO 4217 code of the amount, which the organisation's must be
/// @param items what for, 1 to 10
/// @param tenders how, at most one of each kind
/// @param roundingMinor what rounding cash to coins added; negative where it took away
/// @param receivedMinor the cash that was handed over, at least the cash that stays; 0 without cash
/// @param receiptNumber the next of the device's series
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record TakePayment(
    UUID shiftId,
    UUID payerId,
    String currency,
    List<PaymentItem> items,
    List<Tendered> tenders,
    long roundingMinor,
    long receivedMinor,
    long receiptNumber)
    implements Command {
  /// Most things that one payment is for.
  public static final int MOST_ITEMS = 10;

  private static final long MOST_ROUNDING = 100;

  public TakePayment {
    Require.given(shiftId, payerId, items, tenders);
    Require.currency(currency);
    items = List.copyOf(items);
    tenders = List.copyOf(tenders);
    Require.between(1, MOST_ITEMS, items.size(), "the number of items");
    Require.between(1, Tender.values().length, tenders.size(), "the number of tenders");
    Require.that(
        tenders.stream().map(Tendered::tender).distinct().count() == tenders.size(),
        "a tender is named once");
    Require.that(
        items.stream().map(PaymentItem::subjectId).distinct().count() == items.size(),
        "what is paid for is named once");
    Require.that(Math.abs(roundingMinor) < MOST_ROUNDING, "cash is rounded by less than 100");
    long cash = kept(tenders, Tender.CASH);
    Require.that(roundingMinor == 0 || cash > 0, "only cash is rounded");
    Require.that(
        total(items) + roundingMinor == tenders.stream().mapToLong(Tendered::amountMinor).sum(),
        "what is given is what is paid");
    Require.amount(cash, receivedMinor, "the cash that was handed over");
    Require.that(cash > 0 || receivedMinor == 0, "no cash is handed over without a cash tender");
    Require.that(receiptNumber > 0, "receipts are numbered from 1");
  }

  /// The payment that such an operation makes.
  public static UUID paymentId(Context context) {
    return context.newId(0);
  }

  /// What is paid, without rounding.
  public long totalMinor() {
    return total(items);
  }

  /// The cash that stays in the drawer.
  public long cashMinor() {
    return kept(tenders, Tender.CASH);
  }

  /// The cash that is given back.
  public long changeMinor() {
    return receivedMinor - cashMinor();
  }

  // Ten amounts of 10^12 at most: far below what a long holds.
  private static long total(List<PaymentItem> items) {
    return items.stream().mapToLong(PaymentItem::amountMinor).sum();
  }

  private static long kept(List<Tendered> tenders, Tender tender) {
    return tenders.stream()
        .filter(it -> it.tender() == tender)
        .mapToLong(Tendered::amountMinor)
        .sum();
  }
}
