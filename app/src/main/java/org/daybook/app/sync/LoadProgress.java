package org.daybook.app.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

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

  /// Rows of a table fill its parts in their order.
  LoadProgress with(String table, int rows) {
    var parts = new ArrayList<TableProgress>(tables.size());
    long left = rows;
    for (var part : tables) {
      long taken = part.table().equals(table) ? Math.min(left, part.inAll() - part.done()) : 0;
      left -= taken;
      parts.add(new TableProgress(part.table(), part.done() + taken, part.inAll()));
    }
    return new LoadProgress(startedAt, parts);
  }

  /// Rows of one table, or of one part of it.
  public record TableProgress(String table, long done, long inAll) {}
}
