package org.daybook.model.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
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
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// A replica's transaction that is about to be spoilt: everything goes through, but what a bug
/// overrides.
class SpoiltReplica implements DeskTransaction {
  protected final DeskTransaction below;

  SpoiltReplica(DeskTransaction below) {
    this.below = below;
  }

  @Override
  public KeptRows kept() {
    return below.kept();
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    return below.find(table, id);
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    return below.list(index, key);
  }

  @Override
  public void put(Collection<? extends Row> rows) {
    below.put(rows);
  }

  @Override
  public void insert(Collection<? extends Row> rows) {
    below.insert(rows);
  }

  @Override
  public long count(Table<?> table) {
    return below.count(table);
  }

  @Override
  public <R extends Row> List<R> findAll(Table<R> table, Collection<UUID> ids) {
    return below.findAll(table, ids);
  }

  @Override
  public void remove(Table<?> table, UUID id) {
    below.remove(table, id);
  }

  @Override
  public <R extends Row> void each(Table<R> table, Consumer<? super R> consumer) {
    below.each(table, consumer);
  }

  @Override
  public <R extends Row> List<R> page(Table<R> table, Optional<UUID> after, int limit) {
    return below.page(table, after, limit);
  }

  @Override
  public List<TableDigest> digests() {
    return below.digests();
  }

  @Override
  public void keep(TableDigest digest) {
    below.keep(digest);
  }

  @Override
  public void keep(HealingReport report) {
    below.keep(report);
  }

  @Override
  public List<HealingReport> untold(int limit) {
    return below.untold(limit);
  }

  @Override
  public void told(List<HealingReport> reports) {
    below.told(reports);
  }

  @Override
  public Optional<ServerImage> serverImage(RowRef ref) {
    return below.serverImage(ref);
  }

  @Override
  public List<ServerImage> serverImages(Table<?> table) {
    return below.serverImages(table);
  }

  @Override
  public void keep(ServerImage image) {
    below.keep(image);
  }

  @Override
  public void forgetImage(RowRef ref) {
    below.forgetImage(ref);
  }

  @Override
  public long appliedSequence() {
    return below.appliedSequence();
  }

  @Override
  public void applied(long sequence, SealedOperation operation) {
    below.applied(sequence, operation);
  }

  @Override
  public List<SealedOperation> copies(long fromSequence, int limit) {
    return below.copies(fromSequence, limit);
  }

  @Override
  public void save(OutboxEntry entry) {
    below.save(entry);
  }

  @Override
  public void mark(OutboxEntry entry) {
    below.mark(entry);
  }

  @Override
  public Optional<OutboxEntry> entry(long sequence) {
    return below.entry(sequence);
  }

  @Override
  public List<OutboxEntry> ofIntent(UUID intentId) {
    return below.ofIntent(intentId);
  }

  @Override
  public OptionalLong firstUnanswered() {
    return below.firstUnanswered();
  }

  @Override
  public List<OutboxEntry> pending() {
    return below.pending();
  }

  @Override
  public OptionalLong firstPending() {
    return below.firstPending();
  }

  @Override
  public List<OutboxEntry> coveredBy(long version, int limit) {
    return below.coveredBy(version, limit);
  }

  @Override
  public boolean isAnyPendingBefore(long sequence, long version) {
    return below.isAnyPendingBefore(sequence, version);
  }

  @Override
  public List<Cursor> arriving() {
    return below.arriving();
  }

  @Override
  public void arriving(List<Cursor> now) {
    below.arriving(now);
  }

  @Override
  public void moved(Collection<RowRef> rows) {
    below.moved(rows);
  }

  @Override
  public List<RowRef> moved(int limit) {
    return below.moved(limit);
  }

  @Override
  public void looked(Collection<RowRef> rows) {
    below.looked(rows);
  }

  @Override
  public void outdate(Collection<Long> keys) {
    below.outdate(keys);
  }

  @Override
  public void outdateOperation(long sequence) {
    below.outdateOperation(sequence);
  }

  @Override
  public boolean findOutdated(int limit) {
    return below.findOutdated(limit);
  }

  @Override
  public List<OutboxEntry> outdated(int limit) {
    return below.outdated(limit);
  }

  @Override
  public void upToDate(Collection<Long> sequences) {
    below.upToDate(sequences);
  }

  @Override
  public List<OutboxEntry> touching(Collection<Long> keys, boolean onlyWritten) {
    return below.touching(keys, onlyWritten);
  }

  @Override
  public List<Cursor> cursors() {
    return below.cursors();
  }

  @Override
  public void cursors(List<Cursor> cursors) {
    below.cursors(cursors);
  }

  @Override
  public void offerAgain() {
    below.offerAgain();
  }

  @Override
  public void forgetOwnOperations() {
    below.forgetOwnOperations();
  }

  @Override
  public LoadUnderWay load() {
    return below.load();
  }
}
