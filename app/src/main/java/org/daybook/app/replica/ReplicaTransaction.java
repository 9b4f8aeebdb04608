package org.daybook.app.replica;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.KeptRows;
import org.daybook.model.desk.LoadUnderWay;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.desk.RowRef;
import org.daybook.model.desk.ServerImage;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.HealingReport;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.hibernate.StatelessSession;

/// Reads and writes within one transaction on the replica thread, and remembers what it changed.
public final class ReplicaTransaction extends ReplicaReader implements DeskTransaction {
  private final ImageStore images;
  private final LoadStore load;
  private final BacklogStore backlog;
  private final DigestStore digests;
  private final GrownTables grown;
  private final HealingStore healings;
  private final RowInserts inserts;
  private final KeptRowStore kept;
  private final Map<RowRef, Row> put = new LinkedHashMap<>();
  private final Set<RowRef> removed = new HashSet<>();
  private final Set<String> tables = new HashSet<>();
  private boolean outboxChanged;

  ReplicaTransaction(StatelessSession session) {
    super(session);
    this.images = new ImageStore(session);
    this.load = new LoadStore(session);
    this.backlog = new BacklogStore(session, outbox().keys());
    this.digests = new DigestStore(session);
    this.grown = new GrownTables(this, digests);
    this.healings = new HealingStore(session);
    this.inserts = new RowInserts(session);
    this.kept = new KeptRowStore(session);
  }

  ReplicaChange change() {
    return new ReplicaChange(
        tables, List.copyOf(put.values()), List.copyOf(removed), outboxChanged);
  }

  @Override
  public void put(Collection<? extends Row> rows) {
    byTable(rows).forEach((table, ofTable) -> put(table, ofTable));
  }

  @Override
  public void insert(Collection<? extends Row> rows) {
    byTable(rows)
        .forEach((table, ofTable) -> {
          inserts.insert(Tables.shapeOf(table), ofTable);
          ofTable.forEach(this::noted);
        });
  }

  @Override
  public void change(Collection<? extends Row> rows) {
    byTable(rows)
        .forEach((table, ofTable) -> {
          session().updateMultiple(List.copyOf(stored(table, ofTable)));
          ofTable.forEach(this::noted);
        });
  }

  @Override
  public Map<RowRef, Row> standing(Collection<RowRef> refs) {
    return new StandingRows(this).of(refs);
  }

  @Override
  public void remove(Table<?> table, UUID id) {
    var deleted =
        session()
            .createMutationQuery("delete from " + table.entity().getName() + " e where e.id = :id")
            .setParameter("id", id)
            .executeUpdate();
    if (deleted > 0) {
      var ref = new RowRef(table.name(), id);
      put.remove(ref);
      removed.add(ref);
      tables.add(table.name());
    }
  }

  @Override
  public <R extends Row> List<R> page(Table<R> table, Optional<UUID> after, int limit) {
    var entity = table.entity();
    var from = "from " + entity.getName() + " e";
    var query =
        after.isPresent()
            ? session()
                .createSelectionQuery(from + " where e.id > :after order by e.id", entity)
                .setParameter("after", after.get())
            : session().createSelectionQuery(from + " order by e.id", entity);
    var rows = new ArrayList<R>();
    query.setMaxResults(limit).list().forEach(stored -> rows.add(stored.row()));
    return rows;
  }

  @Override
  public List<TableDigest> digests() {
    return digests.digests();
  }

  @Override
  public void keep(TableDigest digest) {
    digests.keep(digest);
  }

  /// Computes the digests anew of tables whose rows have other columns than those that came: after
  /// a migration the same rows have other bytes. Returns the names of those of which the server may
  /// hold more by now; they are the same at each start until [#noteWhole] says otherwise. A first
  /// load that an earlier program began is forgotten: what came of it lacks what that one did not
  /// know.
  public Set<String> completeDigests() {
    return grown.complete();
  }

  /// The rows of these tables are the server's, with all the columns that they have here.
  public void noteWhole(Collection<String> names) {
    grown.noteWhole(names);
  }

  @Override
  public void keep(HealingReport report) {
    healings.keep(report);
  }

  @Override
  public List<HealingReport> untold(int limit) {
    return healings.untold(limit);
  }

  @Override
  public void told(List<HealingReport> reports) {
    healings.told(reports);
  }

  @Override
  public OptionalLong firstUnanswered() {
    return outbox().firstUnanswered();
  }

  @Override
  public Optional<ServerImage> serverImage(RowRef ref) {
    return images.image(ref);
  }

  @Override
  public Map<RowRef, ServerImage> serverImages(Collection<RowRef> refs) {
    return images.images(refs);
  }

  @Override
  public void keepImages(Collection<ServerImage> some) {
    images.keep(some);
  }

  @Override
  public void forgetImages(Collection<RowRef> refs) {
    images.forget(refs);
  }

  @Override
  public List<ServerImage> serverImages(Table<?> table) {
    return images.images(table.name());
  }

  @Override
  public void keep(ServerImage image) {
    images.keep(List.of(image));
  }

  @Override
  public void forgetImage(RowRef ref) {
    images.forget(List.of(ref));
  }

  @Override
  public long appliedSequence() {
    return outbox().lastCopied();
  }

  @Override
  public void applied(long sequence, SealedOperation operation) {
    outbox().copy(sequence, operation);
  }

  @Override
  public List<SealedOperation> copies(long fromSequence, int limit) {
    return outbox().copies(fromSequence, limit);
  }

  @Override
  public void save(OutboxEntry entry) {
    outbox().save(entry);
    outboxChanged = true;
  }

  @Override
  public void settle(List<OutboxEntry> entries) {
    outbox().settle(entries);
    outboxChanged = true;
  }

  @Override
  public void mark(OutboxEntry entry) {
    mark(List.of(entry));
  }

  @Override
  public void mark(List<OutboxEntry> entries) {
    outbox().mark(entries);
    outboxChanged |= !entries.isEmpty();
  }

  @Override
  public List<OutboxEntry> entries(SortedSet<Long> sequences) {
    return outbox().entries(sequences);
  }

  @Override
  public void offerAgain() {
    outbox().offerAgain();
    outboxChanged = true;
  }

  /// Clears what settled operations left, where there is much of it; the last that is done in a
  /// transaction.
  public void clearSettled() {
    outbox().keys().clear();
  }

  @Override
  public OptionalLong firstPending() {
    return outbox().firstPending();
  }

  @Override
  public List<OutboxEntry> coveredBy(long version, int limit) {
    return outbox().coveredBy(version, limit);
  }

  @Override
  public boolean isAnyPendingBefore(long sequence, long version) {
    return outbox().isAnyPendingBefore(sequence, version);
  }

  @Override
  public void arriving(List<Cursor> cursors) {
    new CursorStore(session()).arriving(cursors);
  }

  @Override
  public void moved(Collection<RowRef> rows) {
    backlog.moved(rows);
  }

  @Override
  public List<RowRef> moved(int limit) {
    return backlog.moved(limit);
  }

  @Override
  public void looked(Collection<RowRef> rows) {
    backlog.looked(rows);
  }

  @Override
  public void outdate(Collection<Long> keys) {
    backlog.outdate(keys);
  }

  @Override
  public void outdateOperation(long sequence) {
    backlog.note(List.of(sequence));
  }

  @Override
  public boolean findOutdated(int limit) {
    return backlog.findOutdated(limit);
  }

  @Override
  public List<OutboxEntry> outdated(int limit) {
    var numbers = backlog.outdated(limit);
    return numbers.isEmpty() ? List.of() : outbox().pending(numbers);
  }

  @Override
  public void upToDate(Collection<Long> sequences) {
    backlog.upToDate(sequences);
  }

  @Override
  public List<OutboxEntry> touching(Collection<Long> keys, boolean onlyWritten) {
    return outbox().touching(keys, onlyWritten);
  }

  @Override
  public List<OutboxEntry> ofIntent(UUID intentId) {
    return outbox().ofIntent(intentId);
  }

  @Override
  public void forgetOwnOperations() {
    outbox().forget();
    images.forget();
    backlog.forget();
    outboxChanged = true;
  }

  @Override
  public void cursors(List<Cursor> cursors) {
    new CursorStore(session()).replace(cursors);
  }

  @Override
  public LoadUnderWay load() {
    return load;
  }

  @Override
  public KeptRows kept() {
    return kept;
  }

  private void put(Table<? extends Row> table, List<Row> rows) {
    var ids = rows.stream().map(Row::id).toList();
    var known = new HashSet<UUID>();
    findAll(table, ids).forEach(row -> known.add(row.id()));
    var fresh = rows.stream().filter(row -> !known.contains(row.id())).toList();
    var changed = rows.stream().filter(row -> known.contains(row.id())).toList();
    if (!fresh.isEmpty()) {
      inserts.insert(Tables.shapeOf(table), fresh);
    }
    if (!changed.isEmpty()) {
      session().updateMultiple(List.copyOf(stored(table, changed)));
    }
    rows.forEach(this::noted);
  }

  private void noted(Row row) {
    var ref = new RowRef(row.table().name(), row.id());
    put.put(ref, row);
    removed.remove(ref);
    tables.add(row.table().name());
  }

  private static Map<Table<? extends Row>, List<Row>> byTable(Collection<? extends Row> rows) {
    var byTable = new LinkedHashMap<Table<? extends Row>, Map<UUID, Row>>();
    for (var row : rows) {
      byTable.computeIfAbsent(row.table(), _ -> new LinkedHashMap<>()).put(row.id(), row);
    }
    var lists = new LinkedHashMap<Table<? extends Row>, List<Row>>();
    byTable.forEach((table, byId) -> lists.put(table, List.copyOf(byId.values())));
    return lists;
  }

  private static <R extends Row> List<StoredRow<R>> stored(Table<R> table, List<Row> rows) {
    var stored = new ArrayList<StoredRow<R>>(rows.size());
    for (var row : rows) {
      stored.add(table.toEntity().apply(table.type().cast(row)));
    }
    return stored;
  }
}
