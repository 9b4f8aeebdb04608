package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import org.daybook.model.operation.OperationResult;

/// [PullAnswer] as a client of protocol 1 reads it.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PullAnswer1(
    List<Cursor> cursors,
    List<TableChanges> changes,
    List<OperationResult> results,
    long lastSequence,
    Instant serverTime) {

  public static PullAnswer1 of(PullAnswer answer) {
    return new PullAnswer1(
        answer.cursors(),
        answer.changes(),
        answer.results(),
        answer.lastSequence(),
        answer.serverTime());
  }
}
