package org.daybook.model.session;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.row.Facts;

/// The rules of days on which a branch is closed. A session on such a day and the closed day speak
/// against each other whichever came first, and a person says which holds.
public final class ClosedDayRules {
  private ClosedDayRules() {}

  /// Closes the day, or gives it another reason. Sessions that are still to take place stay as they
  /// are: the first of them is named.
  public static Decision close(CloseDay command, Context context, Facts facts) {
    var day = command.businessDate();
    var row =
        new ClosedDay(
            ClosedDay.idOf(context.branchId(), day),
            context.organisationId(),
            context.branchId(),
            day,
            command.reason(),
            true,
            context.actorId(),
            context.capturedAt());
    var before = facts.find(ClosedDay.TABLE, row.id());
    if (before.isPresent() && before.get().saysSameAs(row)) {
      return Decision.accepted();
    }
    boolean wasClosed = before.filter(ClosedDay::closed).isPresent();
    var planned = wasClosed ? Optional.<UUID>empty() : planned(day, context, facts);
    return planned.isEmpty()
        ? Decision.accepted(row)
        : Decision.exception(
            Reason.DAY_CLOSED,
            Subject.session(planned.get()).withRows(row.id(), planned.get()),
            row);
  }

  private static Optional<UUID> planned(LocalDate day, Context context, Facts facts) {
    return facts.list(Session.BY_DATE, day).stream()
        .filter(it -> it.branchId().equals(context.branchId()) && it.state().mayBePlanned())
        .min(Comparator.comparing(Session::startsAt).thenComparing(Session::id))
        .map(Session::id);
  }

  /// A day that is open already stays as it is.
  public static Decision reopen(ReopenDay command, Context context, Facts facts) {
    var id = ClosedDay.idOf(context.branchId(), command.businessDate());
    return facts
        .find(ClosedDay.TABLE, id)
        .filter(ClosedDay::closed)
        .map(it ->
            Decision.accepted(
                new ClosedDay(
                    it.id(),
                    it.organisationId(),
                    it.branchId(),
                    it.businessDate(),
                    it.reason(),
                    false,
                    context.actorId(),
                    context.capturedAt())))
        .orElseGet(() -> Decision.accepted());
  }
}
