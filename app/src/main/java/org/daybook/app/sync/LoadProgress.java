package org.daybook.app.sync;

import java.time.Instant;
import java.util.List;

/// How far a first load has come, exactly.
///
/// @param startedAt device time
/// @param tables in the order in which they come
public record LoadProgress(Instant startedAt, List<TableProgress> tables) {
  public LoadProgress {
    tables = List.copyOf(tables);
  }

  public long rowsDone() {
    return tables.stream().mapToLong(TableProgress::done).sum();
  }

  public long rowsInAll() {
    return tables.stream().mapToLong(TableProgress::inAll).sum();
  }

  LoadProgress with(String table, int rows) {
    return new LoadProgress(
        startedAt,
        tables.stream()
            .map(t ->
                t.table().equals(table) ? new TableProgress(table, t.done() + rows, t.inAll()) : t)
            .toList());
  }

  /// Rows of one table.
  public record TableProgress(String table, long done, long inAll) {}
}
