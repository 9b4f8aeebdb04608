package org.daybook.model.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// Notes everything a rule asks.
final class RecordingFacts implements Facts {
  private final Facts below;
  private final Set<Long> reads = new HashSet<>();
  private final Set<RowRef> found = new LinkedHashSet<>();

  RecordingFacts(Facts below) {
    this.below = below;
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    reads.add(RowKeys.row(table, id));
    var row = below.find(table, id);
    row.ifPresent(hit -> found.add(RowRef.of(hit)));
    return row;
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    reads.add(RowKeys.entry(index, key));
    return below.list(index, key);
  }

  /// Rows that the rule asked for by id and found: what it relies on.
  Set<RowRef> found() {
    return found;
  }

  /// @param needs operations whose answer the decision looks at, too
  Footprint footprint(List<Row> written, List<Long> needs) {
    needs.forEach(need -> reads.add(RowKeys.operation(need)));
    var writes = new HashSet<Long>();
    var rows = new ArrayList<RowRef>();
    for (var row : written) {
      // Where the row stood before is a place that the write changes, too.
      below.find(row.table(), row.id()).ifPresent(before -> RowKeys.add(before, writes));
      RowKeys.add(row, writes);
      rows.add(RowRef.of(row));
    }
    return new Footprint(sorted(reads), sorted(writes), rows);
  }

  private static long[] sorted(Set<Long> keys) {
    return keys.stream().mapToLong(Long::longValue).sorted().toArray();
  }
}
