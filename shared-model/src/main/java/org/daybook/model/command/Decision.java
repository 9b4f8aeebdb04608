package org.daybook.model.command;

import java.util.List;
import org.daybook.model.row.Row;

/// What a rule decided. Rows are given whole, as they shall stand afterwards.
public sealed interface Decision {

  /// It holds.
  record Accepted(List<Row> rows) implements Decision {
    public Accepted {
      rows = List.copyOf(rows);
    }
  }

  /// It holds, and contradicts something that a person must settle.
  record AcceptedWithException(List<Row> rows, Reason reason, Subject subject) implements Decision {
    public AcceptedWithException {
      rows = List.copyOf(rows);
    }
  }

  /// It does not hold. Only claims may be rejected.
  record Rejected(Reason reason, Subject subject) implements Decision {}

  static Decision accepted(Row... rows) {
    return new Accepted(List.of(rows));
  }

  static Decision accepted(List<Row> rows) {
    return new Accepted(rows);
  }

  static Decision exception(Reason reason, Subject subject, Row... rows) {
    return new AcceptedWithException(List.of(rows), reason, subject);
  }

  static Decision rejected(Reason reason, Subject subject) {
    return new Rejected(reason, subject);
  }
}
