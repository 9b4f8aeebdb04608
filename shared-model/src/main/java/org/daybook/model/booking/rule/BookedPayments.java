package org.daybook.model.booking.rule;

import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingState;
import org.daybook.model.cash.PaymentRules;
import org.daybook.model.cash.RefundPayment;
import org.daybook.model.cash.RefundRules;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.UndoPayment;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Subject;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;

/// What money at the door means for bookings. Whoever pays for a session has a seat at it; whoever
/// has the money back has none.
public final class BookedPayments {
  private BookedPayments() {}

  public static Decision take(TakePayment command, Context context, Facts facts) {
    return Further.after(
        PaymentRules.take(command, context, facts),
        facts,
        after -> new PaidSeats(TakePayment.paymentId(context), context, after).of(command));
  }

  /// A seat that the payment made is given free; one that was kept before waits for another
  /// payment.
  public static Decision undo(UndoPayment command, Context context, Facts facts) {
    return Further.after(
        PaymentRules.undo(command, context, facts),
        facts,
        after -> {
          var rows =
              after.list(Booking.BY_PAYMENT, command.paymentId()).stream()
                  .filter(it -> it.state() == BookingState.PAID)
                  .<Row>map(it -> unpaid(it, command))
                  .toList();
          return new Further(rows, null, Subject.NONE);
        });
  }

  private static Booking unpaid(Booking booking, UndoPayment command) {
    return booking.madeBy(command.paymentId())
        ? booking.with(BookingState.CANCELLED, BookingCharge.RELEASED).because(command.reason())
        : booking.paidWith(null, null, null).with(BookingState.PENDING, BookingCharge.NONE);
  }

  /// A seat whose price was given back whole is free.
  public static Decision refund(RefundPayment command, Context context, Facts facts) {
    return Further.after(
        RefundRules.refund(command, context, facts),
        facts,
        after -> {
          var rows =
              after.list(Booking.BY_PAYMENT, command.paymentId()).stream()
                  .filter(it -> it.charge() == BookingCharge.CAPTURED)
                  .filter(it -> BookingMoney.charged(it, after).isEmpty())
                  .<Row>map(it -> givenBack(it).because(command.reason()))
                  .toList();
          return new Further(rows, null, Subject.NONE);
        });
  }

  private static Booking givenBack(Booking booking) {
    var state = booking.state().holdsSeat() ? BookingState.CANCELLED : booking.state();
    return booking.with(state, BookingCharge.RELEASED);
  }
}
