package org.daybook.model.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.desk.RowRef;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.row.Row;

/// People see what they did, from when it is saved: an answer that accepts as the desk expected,
/// and whose effects have not come yet, changes nothing on the screen. A replica that was lost and
/// is not loaded again yet shows what it can.
final class Unmoved {
  private final Map<RowRef, Optional<Row>> shown = new LinkedHashMap<>();
  private final DeskTransaction replica;

  /// Looks at the rows that the answered operations wrote, before the answer is applied.
  Unmoved(DeskTransaction replica, PushAnswer answer) {
    this.replica = replica;
    long version = replica.cursors().isEmpty() ? 0 : replica.cursors().getLast().version();
    // Before the first rows are whole nobody can expect anything: the desk decided without them.
    boolean expected =
        !replica.cursors().isEmpty()
            && isRebased(replica)
            && answer.results().stream()
                .allMatch(it ->
                    it.version() > version
                        && replica.entry(it.sequence()).filter(e -> expects(e, it)).isPresent());
    if (expected) {
      for (var result : answer.results()) {
        replica
            .entry(result.sequence())
            .ifPresent(it -> it.footprint().rows().forEach(ref -> shown.put(ref, row(ref))));
      }
    }
  }

  /// What news left to be decided again may be so while an answer is applied.
  private static boolean isRebased(DeskTransaction replica) {
    return replica.moved(1).isEmpty() && replica.outdated(1).isEmpty();
  }

  /// A row that looks otherwise now.
  Optional<RowRef> moved() {
    return shown.entrySet().stream()
        .filter(it -> !it.getValue().equals(row(it.getKey())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean expects(OutboxEntry entry, OperationResult result) {
    return result.outcome().holds()
        && entry.expected() == result.outcome()
        && entry.expectedReason() == result.reason();
  }

  private Optional<Row> row(RowRef ref) {
    return Tables.named(ref.table()).flatMap(table -> replica.find(table, ref.id()));
  }
}
