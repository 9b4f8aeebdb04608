package org.daybook.model.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// Notes everything a rule asks, and asks each thing once: nothing changes while it decides.
final class RecordingFacts implements Facts {
  private final Facts below;
  private final Set<Long> reads = new HashSet<>();
  private final Map<RowRef, Optional<? extends Row>> asked = new LinkedHashMap<>();
  private final Map<Entry, List<? extends Row>> listed = new HashMap<>();

  RecordingFacts(Facts below) {
    this.below = below;
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    return asked
        .computeIfAbsent(
            new RowRef(table.name(), id),
            _ -> {
              reads.add(RowKeys.row(table, id));
              return below.find(table, id);
            })
        .map(table.type()::cast);
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    return listed
        .computeIfAbsent(
            new Entry(index, key),
            _ -> {
              reads.add(RowKeys.entry(index, key));
              return below.list(index, key);
            })
        .stream()
        .map(index.table().type()::cast)
        .toList();
  }

  /// Rows that the rule asked for by id and found: what it relies on.
  Set<RowRef> found() {
    var found = new LinkedHashSet<RowRef>();
    asked.forEach((ref, row) -> {
      if (row.isPresent()) {
        found.add(ref);
      }
    });
    return found;
  }

  /// What stood where the rule wrote; nothing for a row that is new. Of the replica is asked only
  /// what the rule has not.
  Map<RowRef, Row> before(List<Row> written, DeskTransaction transaction) {
    var before = new HashMap<RowRef, Row>();
    var unknown = new ArrayList<RowRef>();
    for (var row : written) {
      var ref = RowRef.of(row);
      var known = asked.get(ref);
      if (known == null) {
        unknown.add(ref);
      } else {
        known.ifPresent(it -> before.put(ref, it));
      }
    }
    before.putAll(transaction.standing(unknown));
    return before;
  }

  /// @param before where the rows stood that it wrote: places that the write changes, too
  /// @param needs operations whose answer the decision looks at, too
  Footprint footprint(List<Row> written, Map<RowRef, Row> before, List<Long> needs) {
    needs.forEach(need -> reads.add(RowKeys.operation(need)));
    var writes = new HashSet<Long>();
    var rows = new ArrayList<RowRef>();
    for (var row : written) {
      var ref = RowRef.of(row);
      var stood = before.get(ref);
      if (stood != null) {
        RowKeys.add(stood, writes);
      }
      RowKeys.add(row, writes);
      rows.add(ref);
    }
    return new Footprint(sorted(reads), sorted(writes), rows);
  }

  private static long[] sorted(Set<Long> keys) {
    return keys.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private record Entry(Index<?> index, Object key) {}
}
