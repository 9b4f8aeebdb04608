package org.daybook.server.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// The rows that a transaction sees, for whoever only reads them.
public final class StoredFacts implements Facts {
  private final RowStore rows;

  public StoredFacts(StoreTransaction transaction) {
    this.rows = new RowStore(transaction);
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    return rows.find(table, id);
  }

  /// Rows with these ids, asked for together.
  public <R extends Row> List<R> findAll(Table<R> table, Collection<UUID> ids) {
    return rows.findAll(table, ids);
  }

  /// Rows with any of these keys, asked for together.
  public <R extends Row> List<R> listAll(Index<R> index, Collection<?> keys) {
    return rows.listAll(index, keys);
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    return rows.listAll(index, Set.of(key));
  }
}
