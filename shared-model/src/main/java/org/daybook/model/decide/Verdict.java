package org.daybook.model.decide;

import java.util.List;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.Outcome;
import org.daybook.model.row.Row;
import org.jspecify.annotations.Nullable;

/// What the engine decided: the outcome and every row that shall stand afterwards, the item for
/// Attention included.
public record Verdict(Outcome outcome, @Nullable Reason reason, List<Row> rows) {
  public Verdict {
    rows = List.copyOf(rows);
  }
}
