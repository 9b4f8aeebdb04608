package org.daybook.model.desk;

import java.util.Optional;
import org.daybook.model.row.Row;

/// The server's state of a row that pending effects cover.
///
/// @param ref which row
/// @param row the server's row, empty when the server has none
/// @param firstWriter the first pending operation that wrote it: its creator when the server has
///   none
/// @param lastWriter the last pending operation that wrote it
public record ServerImage(RowRef ref, Optional<Row> row, long firstWriter, long lastWriter) {
  ServerImage with(Optional<Row> newRow) {
    return new ServerImage(ref, newRow, firstWriter, lastWriter);
  }

  ServerImage writtenBy(long sequence) {
    return new ServerImage(
        ref, row, Math.min(firstWriter, sequence), Math.max(lastWriter, sequence));
  }
}
