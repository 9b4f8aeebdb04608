package org.daybook.model.booking.rule;

import java.util.List;
import java.util.function.Function;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.decide.FactsOverlay;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.jspecify.annotations.Nullable;

/// What follows from a decision for bookings, in the same operation.
///
/// @param rows as they shall stand afterwards
/// @param objection what a person must settle, or null
/// @param subject what that is about
record Further(List<Row> rows, @Nullable Reason objection, Subject subject) {
  static final Further NOTHING = new Further(List.of(), null, Subject.NONE);

  Further {
    rows = List.copyOf(rows);
  }

  /// Decides what follows, where the first decision holds: on the facts as they stand after it. The
  /// first objection is what a person is told.
  static Decision after(Decision first, Facts facts, Function<Facts, Further> next) {
    return switch (first) {
      case Decision.Rejected rejected -> rejected;
      case Decision.Accepted(var rows) -> joined(rows, null, Subject.NONE, facts, next);
      case Decision.AcceptedWithException(var rows, var reason, var subject) ->
          joined(rows, reason, subject, facts, next);
    };
  }

  private static Decision joined(
      List<Row> rows,
      @Nullable Reason reason,
      Subject subject,
      Facts facts,
      Function<Facts, Further> next) {
    var overlay = new FactsOverlay(facts);
    rows.forEach(overlay::put);
    var further = next.apply(overlay);
    further.rows().forEach(overlay::put);
    var all = further.rows().isEmpty() ? rows : overlay.rows();
    if (reason != null) {
      return new Decision.AcceptedWithException(all, reason, subject);
    }
    return further.objection() == null
        ? Decision.accepted(all)
        : new Decision.AcceptedWithException(all, further.objection(), further.subject());
  }
}
