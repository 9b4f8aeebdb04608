package org.daybook.app.replica;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daybook.model.desk.Footprint;
import org.daybook.model.desk.OutboxEntry;
import org.hibernate.StatelessSession;

/// Which pending operations read or wrote what.
///
/// Keys lie all over their index, whatever the order of the operations, so that taking out those of
/// each operation that is settled would write as many pages as it has keys. What is settled in the
/// order of capture therefore leaves its keys: they lie below the first pending operation, are
/// never looked at, and go all at once when nothing is pending.
///
/// For the same reason a save writes no keys at all. Its footprint lies in the outbox, and whoever
/// asks first takes the keys out of it, as the replica's thread does by itself whenever many were
/// left: many at once share the pages that one alone would write. What is settled before anybody
/// asks never has any.
final class OutboxKeyStore {
  static final String TOUCHING =
      "select distinct k.operation_sequence from unnest(cast(? as bigint array)) as wanted(row_key)"
          + " join outbox_key k on k.row_key = wanted.row_key and k.operation_sequence >= ?"
          + " and (k.written or ?) order by k.operation_sequence limit ?";

  /// So many operations are taken at once: an instant, after which a thousand keys share a page.
  static final int INDEXED_AT_ONCE = 500;

  private static final String NOT_INDEXED =
      "select operation_sequence, footprint from outbox"
          + " where operation_sequence > ? and state <> 'SETTLED'"
          + " order by operation_sequence limit ?";

  /// Fewer are not worth a table's end.
  private static final long WORTH_CLEARING = 10_000;

  private final Sql sql;
  private final Supplier<OptionalLong> firstPending;
  private boolean behind;

  OutboxKeyStore(StatelessSession session, Supplier<OptionalLong> firstPending) {
    this.sql = new Sql(session);
    this.firstPending = firstPending;
  }

  /// Notes the keys of an operation, or leaves that to whoever asks for them.
  void replace(OutboxEntry entry) {
    long indexed = indexed();
    if (entry.sequence() <= indexed) {
      forget(List.of(entry.sequence()));
      insert(lines(entry.sequence(), entry.footprint()));
    } else {
      behind |= entry.sequence() - indexed >= INDEXED_AT_ONCE;
    }
  }

  /// Whether so many operations were left that their keys should be noted when there is time.
  boolean isBehind() {
    return behind;
  }

  /// Notes the keys of the next operations of which that was left; returns whether there may be
  /// more.
  boolean index() {
    long last = indexed();
    var keys = new ArrayList<Object[]>();
    var next =
        sql.list(
            NOT_INDEXED,
            row -> Map.entry(row.getLong(1), OutboxStore.footprint(row.getBytes(2))),
            last,
            INDEXED_AT_ONCE);
    for (var one : next) {
      lines(one.getKey(), one.getValue()).forEach(keys::add);
      last = one.getKey();
    }
    if (!next.isEmpty()) {
      insert(keys.stream().sorted(Comparator.comparingLong(key -> (Long) key[0])));
      sql.execute("update outbox_indexed set operation_sequence = ?", last);
    }
    return next.size() == INDEXED_AT_ONCE;
  }

  private void indexAll() {
    while (index()) {
      // Each finds the next.
    }
  }

  private long indexed() {
    return sql.list("select operation_sequence from outbox_indexed", row -> row.getLong(1))
        .getFirst();
  }

  private void insert(Stream<Object[]> lines) {
    sql.executeAll(
        "insert into outbox_key (row_key, operation_sequence, written) values (?, ?, ?)",
        lines.toList());
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
    indexAll();
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
    indexAll();
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
    sql.execute("update outbox_indexed set operation_sequence = 0");
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

  private static Stream<Object[]> lines(long sequence, Footprint footprint) {
    var written = new HashMap<Long, Boolean>();
    for (long key : footprint.reads()) {
      written.put(key, false);
    }
    for (long key : footprint.writes()) {
      written.put(key, true);
    }
    return written.entrySet().stream()
        .map(key -> new Object[] {key.getKey(), sequence, key.getValue()});
  }
}
