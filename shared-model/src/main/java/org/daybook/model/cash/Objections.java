package org.daybook.model.cash;

import java.util.List;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.ledger.LedgerWriter;
import org.daybook.model.row.Row;
import org.jspecify.annotations.Nullable;

/// What speaks against something that holds all the same. The first objection is what a person is
/// told, because the others mostly follow from it.
final class Objections {
  private @Nullable Reason first;

  void add(@Nullable Reason objection) {
    if (first == null) {
      first = objection;
    }
  }

  void unless(boolean holds, Reason objection) {
    if (!holds) {
      add(objection);
    }
  }

  /// What belongs to a day that has been sealed is told to whoever answers for the branch's cash.
  void noteLate(LedgerWriter writer) {
    unless(!writer.late(), Reason.DAY_SEALED);
  }

  Decision decide(List<Row> rows, Subject subject) {
    return first == null
        ? Decision.accepted(rows)
        : new Decision.AcceptedWithException(rows, first, subject);
  }
}
