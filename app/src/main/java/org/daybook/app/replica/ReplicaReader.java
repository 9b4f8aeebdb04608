package org.daybook.app.replica;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.desk.KeptRow;
import org.daybook.model.desk.LoadState;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.desk.RowRef;
import org.daybook.model.desk.ServerImage;
import org.daybook.model.desk.ServerLife;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.HealingReport;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.hibernate.StatelessSession;

/// Reads visible rows and the outbox within one session.
public class ReplicaReader implements Facts {
  private static final int IDS_AT_ONCE = 500;
  private static final int FETCH_ROWS = 1_000;

  private final StatelessSession session;
  private final OutboxStore outbox;

  ReplicaReader(StatelessSession session) {
    this.session = session;
    this.outbox = new OutboxStore(session);
  }

  final StatelessSession session() {
    return session;
  }

  final OutboxStore outbox() {
    return outbox;
  }

  /// Whether settled operations left so much that [ReplicaTransaction#clearSettled] is worth it.
  public boolean isMuchLeftOfSettled() {
    return outbox.keys().isWorthClearing();
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    var stored = session.get(table.entity(), id);
    return stored == null ? Optional.empty() : Optional.of(stored.row());
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    var entity = index.table().entity();
    var query =
        session.createSelectionQuery(
            "from " + entity.getName() + " e where e.row." + index.property() + " = :key", entity);
    return rows(query.setParameter("key", key).list());
  }

  /// The rows with those ids, in no particular order; unknown ids are left out.
  public <R extends Row> List<R> findAll(Table<R> table, Collection<UUID> ids) {
    if (ids.size() == 1) {
      return find(table, ids.iterator().next()).stream().toList();
    }
    var entity = table.entity();
    var all = List.copyOf(ids);
    var found = new ArrayList<R>(all.size());
    for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
      var some = all.subList(from, Math.min(from + IDS_AT_ONCE, all.size()));
      var query =
          session.createSelectionQuery(
              "from " + entity.getName() + " e where e.id in (:ids)", entity);
      found.addAll(rows(query.setParameterList("ids", some).list()));
    }
    return found;
  }

  /// The rows with any of those keys, in no particular order.
  public <R extends Row> List<R> listAll(Index<R> index, Collection<?> keys) {
    var entity = index.table().entity();
    var all = List.copyOf(keys);
    var found = new ArrayList<R>();
    for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
      var some = all.subList(from, Math.min(from + IDS_AT_ONCE, all.size()));
      var query =
          session.createSelectionQuery(
              "from " + entity.getName() + " e where e.row." + index.property() + " in (:keys)",
              entity);
      found.addAll(rows(query.setParameterList("keys", some).list()));
    }
    return found;
  }

  /// Hands over every row of a table, one after the other.
  public <R extends Row> void each(Table<R> table, Consumer<? super R> consumer) {
    var entity = table.entity();
    var query = session.createSelectionQuery("from " + entity.getName(), entity);
    try (var stream = query.setFetchSize(FETCH_ROWS).getResultStream()) {
      stream.forEach(stored -> consumer.accept(stored.row()));
    }
  }

  public long count(Table<?> table) {
    return session
        .createSelectionQuery("select count(*) from " + table.entity().getName(), Long.class)
        .getSingleResult();
  }

  /// What students are found by.
  public FindingReader finding() {
    return new FindingReader(session);
  }

  /// What the ledger says of a period.
  public LedgerReader ledger() {
    return new LedgerReader(session);
  }

  /// What was paid in a shift.
  public TillReader till() {
    return new TillReader(session);
  }

  /// What reports add up.
  public PeriodReader period() {
    return new PeriodReader(session);
  }

  public List<OutboxEntry> pending() {
    return outbox.pending();
  }

  /// How many operations the server has not answered.
  public int unanswered() {
    return outbox.unanswered();
  }

  /// When the oldest operation that the server has not answered was captured.
  public Optional<Instant> oldestUnanswered() {
    var first = outbox.firstUnanswered();
    return first.isEmpty()
        ? Optional.empty()
        : outbox.entry(first.getAsLong()).map(OutboxEntry::capturedAt);
  }

  /// How many items of a branch's Attention are not settled.
  public int openAttention(UUID branchId) {
    return Math.toIntExact(
        session
            .createSelectionQuery(
                "select count(*) from "
                    + AttentionItem.TABLE.entity().getName()
                    + " e where e.row.branchId = :branch and e.row.state <> :settled",
                Long.class)
            .setParameter("branch", branchId)
            .setParameter("settled", AttentionState.SETTLED)
            .getSingleResult());
  }

  /// How many of a device's operations nobody could decide, and nobody has looked at.
  public int parked(UUID deviceId) {
    return Math.toIntExact(
        session
            .createSelectionQuery(
                "select count(*) from "
                    + AttentionItem.TABLE.entity().getName()
                    + " e where e.row.deviceId = :device and e.row.kind = :unreadable"
                    + " and e.row.state <> :settled",
                Long.class)
            .setParameter("device", deviceId)
            .setParameter("unreadable", AttentionKind.UNREADABLE)
            .setParameter("settled", AttentionState.SETTLED)
            .getSingleResult());
  }

  /// Numbers of a device's operations, from that one on, about which an item is not settled.
  public Set<Long> openItems(UUID deviceId, long epoch, long fromSequence) {
    return Set.copyOf(
        session
            .createSelectionQuery(
                "select e.row.operationSequence from "
                    + AttentionItem.TABLE.entity().getName()
                    + " e where e.row.deviceId = :device and e.row.operationEpoch = :epoch"
                    + " and e.row.operationSequence >= :from and e.row.state <> :settled",
                Long.class)
            .setParameter("device", deviceId)
            .setParameter("epoch", epoch)
            .setParameter("from", fromSequence)
            .setParameter("settled", AttentionState.SETTLED)
            .list());
  }

  /// The newest operations of this desk, newest first.
  public List<OutboxEntry> newest(int limit) {
    return outbox.newest(limit);
  }

  /// Operations of this desk from that number on, as they were journalled; settled ones may be
  /// gone.
  public List<SealedOperation> operations(long fromSequence, int limit) {
    return outbox.copies(fromSequence, limit);
  }

  /// Whether a gesture was captured.
  public boolean captured(UUID intentId) {
    return !outbox.ofIntent(intentId).isEmpty();
  }

  public Optional<OutboxEntry> entry(long sequence) {
    return outbox.entry(sequence);
  }

  public List<Cursor> cursors() {
    return new CursorStore(session).cursors();
  }

  /// Where the answer leads of which a part is here; empty when all of every answer is.
  public List<Cursor> arriving() {
    return new CursorStore(session).arriving();
  }

  /// Which of those rows have pending effects on top.
  public Set<UUID> covered(Table<?> table, Collection<UUID> ids) {
    return new ImageStore(session).covered(table.name(), ids);
  }

  /// The server's state of a row beneath pending effects; empty where there are none on top.
  public Optional<ServerImage> beneath(Table<?> table, UUID id) {
    return new ImageStore(session).image(new RowRef(table.name(), id));
  }

  /// What was healed, newest first.
  public List<HealingReport> healings(int limit) {
    return new HealingStore(session).newest(limit);
  }

  /// The first load that is under way or held.
  public Optional<LoadState> loadState() {
    return new LoadStore(session).state();
  }

  /// In which life of its database the server last spoke; empty before it was heard.
  public Optional<ServerLife> serverLife() {
    return new KeptRowStore(session).life();
  }

  /// Rows that the server had lost when it was put back, after one, ascending.
  public List<KeptRow> keptRows(Optional<RowRef> last, int limit) {
    return new KeptRowStore(session).after(last, limit);
  }

  /// Those that it was not told of.
  public List<KeptRow> unreportedRows(int limit) {
    return new KeptRowStore(session).unreported(limit);
  }

  /// How many there are.
  public long countKeptRows() {
    return new KeptRowStore(session).count();
  }

  private static <R extends Row> List<R> rows(List<? extends StoredRow<R>> stored) {
    var rows = new ArrayList<R>(stored.size());
    for (var one : stored) {
      rows.add(one.row());
    }
    return rows;
  }
}
