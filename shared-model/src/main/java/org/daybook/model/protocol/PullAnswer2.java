package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import org.daybook.model.operation.OperationResult;

/// [PullAnswer] as a client of protocol 2 reads it.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PullAnswer2(
    List<Cursor> cursors,
    List<TableChanges> changes,
    List<OperationResult> results,
    long lastSequence,
    Instant serverTime,
    byte[] lastLink) {

  public static PullAnswer2 of(PullAnswer answer) {
    return new PullAnswer2(
        answer.cursors(),
        answer.changes(),
        answer.results(),
        answer.lastSequence(),
        answer.serverTime(),
        answer.lastLink());
  }
}
