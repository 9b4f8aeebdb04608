package org.daybook.model.booking.rule;

import java.util.ArrayList;
import java.util.UUID;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingState;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.rollcall.CorrectMark;
import org.daybook.model.rollcall.CorrectionRules;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.rollcall.RollCallRules;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.EnterPaperRegister;
import org.daybook.model.session.FinishSession;
import org.daybook.model.session.SessionRules;

/// What sessions and marks mean for bookings: they are settled when the session is finished, again
/// when a mark changes afterwards, and given back when the session does not take place.
public final class BookedSessions {
  private BookedSessions() {}

  public static Decision finish(FinishSession command, Context context, Facts facts) {
    return Further.after(
        SessionRules.finish(command, context, facts),
        facts,
        after -> Settlement.all(command.sessionId(), context, facts, after));
  }

  public static Decision enterPaperRegister(
      EnterPaperRegister command, Context context, Facts facts) {
    return Further.after(
        SessionRules.enterPaperRegister(command, context, facts),
        facts,
        after -> Settlement.all(command.sessionId(), context, facts, after));
  }

  public static Decision mark(MarkAttendance command, Context context, Facts facts) {
    return Further.after(
        RollCallRules.mark(command, context, facts),
        facts,
        after -> Settlement.of(command.sessionId(), command.studentId(), context, facts, after));
  }

  public static Decision correct(CorrectMark command, Context context, Facts facts) {
    return Further.after(
        CorrectionRules.correct(command, context, facts),
        facts,
        after -> Settlement.of(command.sessionId(), command.studentId(), context, facts, after));
  }

  public static Decision cancel(CancelSession command, Context context, Facts facts) {
    return Further.after(
        SessionRules.cancel(command, context, facts),
        facts,
        after -> given(command.sessionId(), command.reason(), context, after));
  }

  private static Further given(UUID sessionId, String reason, Context context, Facts facts) {
    var money = new BookingMoney(context, facts);
    var rows = new ArrayList<Row>();
    for (var booking : facts.list(Booking.BY_SESSION, sessionId)) {
      if (booking.state().holdsSeat()) {
        var free = money.released(booking, reason);
        rows.add(free.with(BookingState.CANCELLED, free.charge()).because(reason));
      }
    }
    rows.addAll(money.rows());
    return new Further(rows, money.late() ? Reason.DAY_SEALED : null, Subject.session(sessionId));
  }
}
