package org.daybook.app.sync;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.daybook.model.desk.LoadState;

/// How far a first load has come, exactly.
///
/// @param startedAt device time
/// @param tables in the order in which they come; a table of which today's roll call needs only
///   some rows comes twice
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

  /// Whether everything that today's roll call needs is here. It comes first, and ends before the
  /// first table that comes again.
  public boolean todayReady() {
    var names = new HashSet<String>();
    return tables.stream()
        .takeWhile(part -> names.add(part.table()))
        .allMatch(part -> part.done() >= part.inAll());
  }

  /// What an earlier run of the program loaded counts.
  static LoadProgress of(Instant startedAt, List<LoadState.Part> parts) {
    return new LoadProgress(
        startedAt,
        parts.stream()
            .map(part -> new TableProgress(part.table(), part.done(), part.inAll()))
            .toList());
  }

  /// Rows of one table, or of one part of it.
  public record TableProgress(String table, long done, long inAll) {}
}
