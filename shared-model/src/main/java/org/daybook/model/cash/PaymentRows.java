package org.daybook.model.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.model.command.Context;
import org.daybook.model.row.Row;
import org.daybook.model.value.RowIds;

/// The rows that say what was paid, for what and how.
final class PaymentRows {
  private PaymentRows() {}

  static List<Row> of(TakePayment command, LocalDate day, Context context) {
    var payment = payment(command, day, context);
    var rows = new ArrayList<Row>();
    rows.add(payment);
    for (int position = 0; position < command.items().size(); position++) {
      rows.add(line(payment, command.items().get(position), position));
    }
    for (int position = 0; position < command.tenders().size(); position++) {
      rows.add(tender(payment, command.tenders().get(position), position));
    }
    return rows;
  }

  private static Payment payment(TakePayment command, LocalDate day, Context context) {
    return new Payment(
        TakePayment.paymentId(context),
        context.organisationId(),
        context.branchId(),
        command.payerId(),
        command.shiftId(),
        PaymentState.COMPLETED,
        command.totalMinor(),
        command.roundingMinor(),
        command.receivedMinor(),
        command.changeMinor(),
        context.deviceId(),
        command.receiptNumber(),
        0,
        context.actorId(),
        context.capturedAt(),
        day,
        null);
  }

  private static PaymentLine line(Payment payment, PaymentItem item, int position) {
    return new PaymentLine(
        RowIds.ofParents("payment-line." + position, payment.id()),
        payment.organisationId(),
        payment.branchId(),
        payment.id(),
        item.purpose(),
        item.subjectId(),
        item.amountMinor(),
        0,
        position);
  }

  private static PaymentTender tender(Payment payment, Tendered tendered, int position) {
    return new PaymentTender(
        RowIds.ofParents("payment-tender." + position, payment.id()),
        payment.organisationId(),
        payment.branchId(),
        payment.id(),
        tendered.tender(),
        tendered.amountMinor(),
        tendered.reference(),
        position);
  }
}
