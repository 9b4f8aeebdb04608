package org.daybook.model.row;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a rule may ask: the rows as they stand where it runs (desk: server rows with pending
/// effects on top; server: the rows of the transaction). Answers come from one consistent state.
public interface Facts {
  <R extends Row> Optional<R> find(Table<R> table, UUID id);

  /// All rows with that key, in no particular order.
  <R extends Row> List<R> list(Index<R> index, Object key);
}
