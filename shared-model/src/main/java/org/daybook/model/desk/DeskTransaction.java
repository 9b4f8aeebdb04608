package org.daybook.model.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.HealingReport;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// What the desk's protocol logic asks of its replica within one transaction. As facts it answers
/// the visible rows: the server's, with pending effects on top. H2 implements it; so does the test
/// kit, in memory.
public interface DeskTransaction extends Facts, RebaseBacklog {

  /// Makes rows visible, new or changed.
  void put(Collection<? extends Row> rows);

  /// Makes rows visible of which the caller knows that none is there yet.
  void insert(Collection<? extends Row> rows);

  /// Changes rows of which the caller knows that they are there.
  default void change(Collection<? extends Row> rows) {
    put(rows);
  }

  /// How many rows of a table are visible.
  long count(Table<?> table);

  /// The visible rows with those ids, in no particular order.
  <R extends Row> List<R> findAll(Table<R> table, Collection<UUID> ids);

  /// The visible ones of some rows of which most are not there yet.
  default Map<RowRef, Row> standing(Collection<RowRef> refs) {
    return VisibleRows.of(this, refs);
  }

  /// Makes a row invisible.
  void remove(Table<?> table, UUID id);

  /// Hands over every visible row of a table, one after the other.
  <R extends Row> void each(Table<R> table, Consumer<? super R> consumer);

  /// Visible rows ascending by [org.daybook.model.value.RowIds#ORDER].
  ///
  /// @param after the id before the first; empty for the beginning
  <R extends Row> List<R> page(Table<R> table, Optional<UUID> after, int limit);

  /// What is kept as the digests of the server's rows, pending effects left out. They change
  /// together with the rows and are not computed anew.
  List<TableDigest> digests();

  /// Keeps the digest of one table in one scope.
  void keep(TableDigest digest);

  /// Keeps what was healed, for people and until the server was told.
  void keep(HealingReport report);

  /// What the server was not told yet, the oldest first, at most that many.
  List<HealingReport> untold(int limit);

  /// Says that the server knows of these.
  void told(List<HealingReport> reports);

  /// The server's image of a row with pending effects; empty when none is kept for it.
  Optional<ServerImage> serverImage(RowRef ref);

  /// The images that are kept for some of these rows.
  default Map<RowRef, ServerImage> serverImages(Collection<RowRef> refs) {
    var images = new LinkedHashMap<RowRef, ServerImage>();
    refs.forEach(ref -> serverImage(ref).ifPresent(image -> images.put(ref, image)));
    return images;
  }

  /// All images of rows of one table.
  List<ServerImage> serverImages(Table<?> table);

  /// Keeps the server's image of a row that pending effects cover.
  void keep(ServerImage image);

  /// Keeps each of them.
  default void keepImages(Collection<ServerImage> images) {
    images.forEach(this::keep);
  }

  /// Forgets the image: the visible row is the server's again.
  void forgetImage(RowRef ref);

  /// Forgets each of them.
  default void forgetImages(Collection<RowRef> refs) {
    refs.forEach(this::forgetImage);
  }

  /// Last journalled sequence whose effects the replica contains; 0 for none.
  long appliedSequence();

  /// Says that the replica contains an operation's effects, and keeps a second copy of its bytes in
  /// case the journal loses its end.
  void applied(long sequence, SealedOperation operation);

  /// Copies of operations from a sequence on, ascending, at most that many.
  List<SealedOperation> copies(long fromSequence, int limit);

  /// Adds or replaces what is known of one operation, its footprint included.
  void save(OutboxEntry entry);

  /// Notes that these are settled, as they are handed over; their footprints are forgotten.
  default void settle(List<OutboxEntry> entries) {
    entries.forEach(this::save);
  }

  /// Notes how far an operation has come and what was answered; its footprint is as it was saved.
  void mark(OutboxEntry entry);

  /// Marks each of them.
  default void mark(List<OutboxEntry> entries) {
    entries.forEach(this::mark);
  }

  /// Forgets every answer, because the server that gave them was put back to an older state and may
  /// have given others since: what was answered counts as sent, is expected to come to what it came
  /// to, and is offered again. What the server holds gets the answer that it holds.
  void offerAgain();

  Optional<OutboxEntry> entry(long sequence);

  /// Those of them that are known, ascending.
  default List<OutboxEntry> entries(SortedSet<Long> sequences) {
    return sequences.stream().map(this::entry).flatMap(Optional::stream).toList();
  }

  /// The operations of one gesture, ascending, those of epochs that this desk has left included;
  /// empty when it was never captured.
  List<OutboxEntry> ofIntent(UUID intentId);

  /// The first operation without an answer; empty when all were answered.
  OptionalLong firstUnanswered();

  /// Operations that are not settled, ascending.
  List<OutboxEntry> pending();

  /// The first operation that is not settled.
  OptionalLong firstPending();

  /// Operations that are not settled, were answered, and whose effects a branch's version covers,
  /// at most that many, those first that the lowest versions cover.
  List<OutboxEntry> coveredBy(long version, int limit);

  /// Whether an operation before that one is neither settled nor covered by a branch's version.
  boolean isAnyPendingBefore(long sequence, long version);

  /// Operations that are not settled and whose decision read or wrote one of those keys, ascending.
  ///
  /// @param onlyWritten whether only those that wrote one are asked for
  List<OutboxEntry> touching(Collection<Long> keys, boolean onlyWritten);

  /// Forgets everything of this desk's own operations: entries, copies, images, and what is
  /// outdated of them. Rows stay as they are visible, the cursors too, and it stays known which
  /// gestures were captured.
  void forgetOwnOperations();

  List<Cursor> cursors();

  void cursors(List<Cursor> cursors);

  /// The first load, where one is under way or held.
  LoadUnderWay load();

  /// What is kept of an earlier life of the server's.
  KeptRows kept();
}
