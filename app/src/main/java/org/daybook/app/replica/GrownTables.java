package org.daybook.app.replica;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.desk.Digests;

/// Tables whose rows have other columns than those that came: after a migration the same rows have
/// other bytes, and the server may hold more of them.
final class GrownTables {
  private final ReplicaTransaction transaction;
  private final DigestStore digests;

  GrownTables(ReplicaTransaction transaction, DigestStore digests) {
    this.transaction = transaction;
    this.digests = digests;
  }

  /// As [ReplicaTransaction#completeDigests] says.
  Set<String> complete() {
    var grown = new HashSet<String>();
    boolean filled = !transaction.cursors().isEmpty();
    for (var table : Tables.ALL) {
      var columns = Tables.shapeOf(table).descriptionWithChoices();
      if (!digests.isOf(table, columns)) {
        digests.forget(table);
        Digests.of(transaction, table).forEach(digests::keep);
        grown.add(table.name());
      }
    }
    if (!filled) {
      if (!grown.isEmpty()) {
        transaction.load().forget();
      }
      noteWhole(grown);
      return Set.of();
    }
    return grown;
  }

  /// The rows of these tables are the server's, with all the columns that they have here.
  void noteWhole(Collection<String> names) {
    for (var table : Tables.ALL) {
      if (names.contains(table.name())) {
        digests.isNowOf(table, Tables.shapeOf(table).descriptionWithChoices());
      }
    }
  }
}
