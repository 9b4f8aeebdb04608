package org.daybook.app.replica;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daybook.model.desk.OutboxEntry;
import org.hibernate.StatelessSession;

/// Which pending operations read or wrote what.
///
/// Keys lie all over their index, whatever the order of the operations, so that taking out those of
/// each operation that is settled would write as many pages as it has keys. What is settled in the
/// order of capture therefore leaves its keys: they lie below the first pending operation, are
/// never looked at, and go all at once when nothing is pending.
final class OutboxKeyStore {
  static final String TOUCHING =
      "select distinct k.operation_sequence from unnest(cast(? as bigint array)) as wanted(row_key)"
          + " join outbox_key k on k.row_key = wanted.row_key and k.operation_sequence >= ?"
          + " and (k.written or ?) order by k.operation_sequence limit ?";

  /// Fewer are not worth a table's end.
  private static final long WORTH_CLEARING = 10_000;

  private final Sql sql;
  private final Supplier<OptionalLong> firstPending;

  OutboxKeyStore(StatelessSession session, Supplier<OptionalLong> firstPending) {
    this.sql = new Sql(session);
    this.firstPending = firstPending;
  }

  void replace(OutboxEntry entry) {
    forget(List.of(entry.sequence()));
    sql.executeAll(
        "insert into outbox_key (row_key, operation_sequence, written) values (?, ?, ?)",
        lines(entry).toList());
  }

  /// These are settled now.
  void settled(Collection<Long> sequences) {
    var first = firstPending.get();
    if (first.isPresent()) {
      forget(sequences.stream().filter(sequence -> sequence > first.getAsLong()).toList());
    }
  }

  private void forget(List<Long> sequences) {
    sql.executeAll(
        "delete from outbox_key where operation_sequence = ?",
        sequences.stream().map(sequence -> new Object[] {sequence}).toList());
  }

  /// Pending operations that read or wrote one of the keys, ascending.
  List<Long> touching(Collection<Long> keys, boolean onlyWritten, int limit) {
    var first = firstPending.get();
    return first.isEmpty()
        ? List.of()
        : sql.list(
            TOUCHING,
            row -> row.getLong(1),
            keys.toArray(Long[]::new),
            first.getAsLong(),
            !onlyWritten,
            limit);
  }

  /// Those of them that come after one.
  List<Long> touching(long key, long after, int limit) {
    var first = firstPending.get();
    return first.isEmpty()
        ? List.of()
        : sql.list(
            "select operation_sequence from outbox_key"
                + " where row_key = ? and operation_sequence > ?"
                + " order by operation_sequence limit ?",
            row -> row.getLong(1),
            key,
            Math.max(after, first.getAsLong() - 1),
            limit);
  }

  /// Takes out what was left, before an operation that is settled can be pending again.
  void forgetSettled() {
    var first = firstPending.get();
    sql.execute(
        "delete from outbox_key where operation_sequence < ?", first.orElse(Long.MAX_VALUE));
  }

  void forgetAll() {
    sql.execute("delete from outbox_key");
  }

  /// Whether nothing is pending and much was left.
  boolean isWorthClearing() {
    return count() >= WORTH_CLEARING && firstPending.get().isEmpty();
  }

  /// Clears the table where that still holds. It ends the transaction, and loses nothing whenever
  /// it is cut off.
  void clear() {
    if (isWorthClearing()) {
      sql.execute("truncate table outbox_key");
    }
  }

  /// H2 knows it without counting.
  private long count() {
    return sql.list("select count(*) from outbox_key", row -> row.getLong(1)).getFirst();
  }

  private static Stream<Object[]> lines(OutboxEntry entry) {
    var written = new HashMap<Long, Boolean>();
    for (long key : entry.footprint().reads()) {
      written.put(key, false);
    }
    for (long key : entry.footprint().writes()) {
      written.put(key, true);
    }
    return written.entrySet().stream()
        .map(key -> new Object[] {key.getKey(), entry.sequence(), key.getValue()});
  }
}
