package org.daybook.model.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;

/// What a transaction changes of the digests that the replica keeps of the server's rows.
final class DigestChanges {
  private final Map<ScopedTable, RowDigest> changes = new HashMap<>();

  void changed(Optional<? extends Row> before, Optional<? extends Row> after) {
    before.ifPresent(row -> of(ScopedTable.of(row)).remove(Cbor.encode(row)));
    after.ifPresent(row -> of(ScopedTable.of(row)).add(Cbor.encode(row)));
  }

  /// @param bytes the row's own, as they came
  void came(Row row, byte[] bytes) {
    of(ScopedTable.of(row)).add(bytes);
  }

  void changed(ScopedTable table, RowDigest by) {
    of(table).add(by);
  }

  /// Notes them in the replica.
  void keep(DeskTransaction transaction) {
    changes.values().removeIf(RowDigest::isNothing);
    if (changes.isEmpty()) {
      return;
    }
    for (var kept : transaction.digests()) {
      var change = changes.get(ScopedTable.of(kept));
      if (change != null) {
        change.add(RowDigest.of(kept));
      }
    }
    changes.forEach((table, now) ->
        transaction.keep(new TableDigest(table.scope(), table.table(), now.rows(), now.value())));
    changes.clear();
  }

  private RowDigest of(ScopedTable table) {
    return changes.computeIfAbsent(table, _ -> new RowDigest());
  }
}
