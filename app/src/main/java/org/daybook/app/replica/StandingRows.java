package org.daybook.app.replica;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.desk.RowRef;
import org.daybook.model.row.Row;

/// Which of the rows that an operation writes are there already. A sale writes to half a dozen
/// tables and most of its rows are new, so that one question for all of them is enough: only what
/// is there is read.
final class StandingRows {
  private final ReplicaReader reader;

  StandingRows(ReplicaReader reader) {
    this.reader = reader;
  }

  Map<RowRef, Row> of(Collection<RowRef> refs) {
    var rows = new HashMap<RowRef, Row>();
    RowRef.byTable(there(refs))
        .forEach((table, ids) ->
            reader.findAll(table, ids).forEach(row -> rows.put(RowRef.of(row), row)));
    return rows;
  }

  private List<RowRef> there(Collection<RowRef> refs) {
    if (refs.isEmpty()) {
      return List.of();
    }
    var byTable = new LinkedHashMap<String, List<UUID>>();
    refs.forEach(ref -> byTable.computeIfAbsent(ref.table(), _ -> new ArrayList<>()).add(ref.id()));
    return new Sql(reader.session())
        .list(
            byTable.keySet().stream()
                .map(StandingRows::question)
                .collect(Collectors.joining(" union all ")),
            row -> new RowRef(row.getString(1), row.getObject(2, UUID.class)),
            byTable.values().stream().map(ids -> ids.toArray(UUID[]::new)).toArray());
  }

  /// From the wanted ones to the rows, as for images.
  static String question(String table) {
    return String.format(
        Locale.ROOT,
        "select '%1$s', %1$s.id from unnest(cast(? as uuid array)) as wanted(id)"
            + " join %1$s on %1$s.id = wanted.id",
        table);
  }
}
