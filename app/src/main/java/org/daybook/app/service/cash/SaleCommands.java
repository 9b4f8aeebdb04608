package org.daybook.app.service.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daybook.model.cash.ChargeEnrolment;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.command.Command;
import org.daybook.model.money.CurrencyRules;

/// Turns a sale into the commands that make it. One payment is in one person's name: what is owed
/// under another entry of the book for the same person is paid on account.
final class SaleCommands {
  private final Sale sale;
  private final CurrencyRules currency;

  SaleCommands(Sale sale, CurrencyRules currency) {
    this.sale = sale;
    this.currency = currency;
  }

  /// What has to be owed before it can be paid.
  List<Command> charges() {
    return sale.items().stream()
        .filter(it -> it.purpose() == PaymentPurpose.ENROLMENT && !it.charged())
        .<Command>map(it ->
            new ChargeEnrolment(
                Objects.requireNonNull(it.subjectId()), currency.code(), it.priceMinor(), null))
        .toList();
  }

  TakePayment payment(long receiptNumber) {
    var payer = payer();
    boolean cash = sale.tender() == Tender.CASH;
    long rounding = cash ? currency.cash().difference(sale.totalMinor()) : 0;
    return new TakePayment(
        sale.shiftId(),
        payer,
        currency.code(),
        items(payer),
        List.of(
            new Tendered(
                sale.tender(),
                Math.addExact(sale.totalMinor(), rounding),
                cash ? null : sale.reference())),
        rounding,
        cash ? sale.receivedMinor() : 0,
        receiptNumber);
  }

  private UUID payer() {
    return sale.items().stream()
        .map(DueItem::payerId)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(sale.studentId());
  }

  private List<PaymentItem> items(UUID payer) {
    var items = new ArrayList<PaymentItem>();
    long onAccount = 0;
    for (var item : sale.items()) {
      boolean own = item.payerId() == null || item.payerId().equals(payer);
      if (own && item.purpose() != PaymentPurpose.ON_ACCOUNT) {
        items.add(new PaymentItem(item.purpose(), item.subjectId(), item.amountMinor()));
      } else {
        onAccount = Math.addExact(onAccount, item.amountMinor());
      }
    }
    if (onAccount > 0) {
      items.add(new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, onAccount));
    }
    return items;
  }
}
