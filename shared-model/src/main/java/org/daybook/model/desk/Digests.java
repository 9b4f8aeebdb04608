package org.daybook.model.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// Digests of the server's rows as a replica holds them, pending effects left out.
public final class Digests {
  private Digests() {}

  /// One per scope and table that is not empty, scopes ascending, tables in their order.
  public static List<TableDigest> of(DeskTransaction transaction) {
    var digests = new ArrayList<TableDigest>();
    for (var table : Tables.ALL) {
      digests.addAll(of(transaction, table));
    }
    return digests;
  }

  /// Those of one table.
  public static <R extends Row> List<TableDigest> of(DeskTransaction transaction, Table<R> table) {
    var byScope = new TreeMap<UUID, RowDigest>();
    Set<UUID> covered = new HashSet<>();
    for (var image : transaction.serverImages(table)) {
      covered.add(image.ref().id());
      image.row().ifPresent(row -> add(byScope, row));
    }
    transaction.each(
        table,
        row -> {
          if (!covered.contains(row.id())) {
            add(byScope, row);
          }
        });
    return byScope.entrySet().stream()
        .map(entry ->
            new TableDigest(
                entry.getKey(), table.name(), entry.getValue().rows(), entry.getValue().value()))
        .toList();
  }

  private static void add(Map<UUID, RowDigest> byScope, Row row) {
    byScope.computeIfAbsent(row.scopeId(), _ -> new RowDigest()).add(Cbor.encode(row));
  }
}
