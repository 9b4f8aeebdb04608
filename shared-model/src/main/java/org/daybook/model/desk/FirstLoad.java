package org.daybook.model.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// Fills a replica from the first load, chunk by chunk. Rows are visible as they come; the cursors
/// move only when all have come, so an interrupted load is never taken for a whole one. Rows that
/// were here before and do not come are swept at the end.
public final class FirstLoad {
  private final Rebase rebase;
  private final LoadManifest manifest;
  private final boolean fresh;
  private final Map<String, Long> come = new HashMap<>();
  private final Map<String, Set<UUID>> seen = new HashMap<>();

  private FirstLoad(Rebase rebase, LoadManifest manifest, boolean fresh) {
    this.rebase = rebase;
    this.manifest = manifest;
    this.fresh = fresh;
  }

  public static FirstLoad begin(
      DeskTransaction transaction, DeskIdentity identity, Journal journal, LoadManifest manifest) {
    transaction.cursors(List.of());
    boolean fresh =
        Tables.ALL.stream().allMatch(transaction::isEmpty) && transaction.firstPending().isEmpty();
    return new FirstLoad(new Rebase(identity, journal), manifest, fresh);
  }

  /// @throws UnreadableException when a row is not one that this program knows
  public int take(DeskTransaction transaction, LoadChunk chunk) throws UnreadableException {
    var rows = Arrival.rowsOf(chunk);
    if (fresh && transaction.firstPending().isEmpty()) {
      transaction.insert(rows);
    } else {
      rebase.load(transaction, rows);
    }
    if (!fresh) {
      var ids = seen.computeIfAbsent(chunk.table(), _ -> new HashSet<>());
      rows.forEach(row -> ids.add(row.id()));
    }
    come.merge(chunk.table(), (long) rows.size(), Long::sum);
    return rows.size();
  }

  /// @throws UnreadableException when not everything came that was announced
  public void finish(DeskTransaction transaction) throws UnreadableException {
    var announced = new HashMap<String, Long>();
    manifest.counts().forEach(count -> announced.merge(count.table(), count.rows(), Long::sum));
    for (var table : announced.entrySet()) {
      if (!table.getValue().equals(come.getOrDefault(table.getKey(), 0L))) {
        throw new UnreadableException("the first load is not whole: " + table.getKey(), null);
      }
    }
    if (!fresh) {
      for (var table : Tables.ALL) {
        sweep(transaction, table);
      }
    }
    rebase.apply(transaction, new Arrival(Map.of(), List.of(), Optional.of(manifest.cursors())));
  }

  private <R extends Row> void sweep(DeskTransaction transaction, Table<R> table) {
    var keep = seen.getOrDefault(table.name(), Set.of());
    var gone = new HashMap<RowRef, Optional<Row>>();
    Consumer<Row> check =
        row -> {
          if (!keep.contains(row.id())) {
            gone.put(RowRef.of(row), Optional.empty());
          }
        };
    transaction.each(table, check);
    rebase.apply(transaction, new Arrival(gone, List.of(), Optional.empty()));
  }
}
