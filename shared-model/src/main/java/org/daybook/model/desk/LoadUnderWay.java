package org.daybook.model.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// The first load that is under way or held, and its rows that wait. Part of [DeskTransaction].
public interface LoadUnderWay {

  /// Empty when none is.
  Optional<LoadState> state();

  /// Notes how far it has come.
  void keep(LoadState state);

  /// Forgets the load and all that waits with it.
  void forget();

  /// Lays rows aside.
  void stage(Collection<StagedRow> rows);

  /// Rows that were laid aside and are other than the replica's, ascending by id in an order of its
  /// own.
  ///
  /// @param after the last one that was asked for before; empty for the first
  <R extends Row> List<R> staged(Table<R> table, Optional<UUID> after, int limit);

  /// Ids of the server's rows that the replica holds and that were not laid aside.
  List<UUID> notStaged(Table<?> table);
}
