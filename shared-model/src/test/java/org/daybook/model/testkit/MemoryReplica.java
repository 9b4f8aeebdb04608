package org.daybook.model.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.KeptRows;
import org.daybook.model.desk.LoadState;
import org.daybook.model.desk.LoadUnderWay;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.desk.OutboxState;
import org.daybook.model.desk.RowRef;
import org.daybook.model.desk.ScopedTable;
import org.daybook.model.desk.ServerImage;
import org.daybook.model.desk.StagedRow;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.HealingReport;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;

/// A replica in memory. A transaction that fails, or is told to, leaves nothing behind.
public final class MemoryReplica {
  private State state = new State();
  private boolean losingCommits;

  /// Whether commits are lost from now on, as when the process dies just before them.
  public void losingCommits(boolean now) {
    losingCommits = now;
  }

  public <T> T write(Function<DeskTransaction, T> work) {
    var copy = state.copy();
    var answer = work.apply(copy);
    if (losingCommits) {
      throw new IllegalStateException("killed before the commit");
    }
    state = copy;
    return answer;
  }

  public DeskTransaction read() {
    return state;
  }

  private static final class State implements DeskTransaction {
    private final Map<RowRef, Row> rows = new LinkedHashMap<>();
    private final Map<RowRef, ServerImage> images = new HashMap<>();
    private final TreeMap<Long, OutboxEntry> outbox = new TreeMap<>();
    private final TreeMap<Long, SealedOperation> copies = new TreeMap<>();
    private final TreeMap<UUID, StagedRow> staged = new TreeMap<>();
    private final Set<RowRef> moved = new LinkedHashSet<>();
    private final TreeSet<Long> outdated = new TreeSet<>();
    private final Map<ScopedTable, TableDigest> digests = new LinkedHashMap<>();
    private final List<HealingReport> reports = new ArrayList<>();
    private final List<HealingReport> told = new ArrayList<>();
    private final List<OutboxEntry> former = new ArrayList<>();
    private List<Cursor> cursors = List.of();
    private List<Cursor> arriving = List.of();
    private final MemoryKeptRows kept = new MemoryKeptRows(_ -> {});
    private final Aside aside = new Aside();
    private Optional<LoadState> load = Optional.empty();

    State copy() {
      var copy = new State();
      copy.rows.putAll(rows);
      copy.images.putAll(images);
      copy.outbox.putAll(outbox);
      copy.copies.putAll(copies);
      copy.staged.putAll(staged);
      copy.moved.addAll(moved);
      copy.outdated.addAll(outdated);
      copy.digests.putAll(digests);
      copy.reports.addAll(reports);
      copy.told.addAll(told);
      copy.former.addAll(former);
      copy.cursors = cursors;
      copy.arriving = arriving;
      copy.load = load;
      copy.kept.copy(kept);
      return copy;
    }

    @Override
    public KeptRows kept() {
      return kept;
    }

    @Override
    public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
      return Optional.ofNullable(rows.get(new RowRef(table.name(), id))).map(table.type()::cast);
    }

    @Override
    public <R extends Row> List<R> list(Index<R> index, Object key) {
      var found = new ArrayList<R>();
      each(
          index.table(),
          row -> {
            if (Objects.equals(index.key().apply(row), key)) {
              found.add(row);
            }
          });
      return found;
    }

    @Override
    public void put(Collection<? extends Row> changed) {
      changed.forEach(row -> rows.put(new RowRef(row.table().name(), row.id()), row));
    }

    @Override
    public void insert(Collection<? extends Row> fresh) {
      for (var row : fresh) {
        if (rows.put(new RowRef(row.table().name(), row.id()), row) != null) {
          throw new IllegalStateException(row + " was there already");
        }
      }
    }

    @Override
    public long count(Table<?> table) {
      return rows.keySet().stream().filter(ref -> ref.table().equals(table.name())).count();
    }

    @Override
    public <R extends Row> List<R> findAll(Table<R> table, Collection<UUID> ids) {
      return ids.stream().flatMap(id -> find(table, id).stream()).toList();
    }

    @Override
    public void remove(Table<?> table, UUID id) {
      rows.remove(new RowRef(table.name(), id));
    }

    @Override
    public <R extends Row> void each(Table<R> table, Consumer<? super R> consumer) {
      for (var row : List.copyOf(rows.values())) {
        if (row.table().equals(table)) {
          consumer.accept(table.type().cast(row));
        }
      }
    }

    @Override
    public <R extends Row> List<R> page(Table<R> table, Optional<UUID> after, int limit) {
      var all = new ArrayList<R>();
      each(table, all::add);
      return all.stream()
          .filter(row -> after.isEmpty() || RowIds.ORDER.compare(row.id(), after.get()) > 0)
          .sorted(Comparator.comparing(Row::id, RowIds.ORDER))
          .limit(limit)
          .toList();
    }

    @Override
    public List<TableDigest> digests() {
      return List.copyOf(digests.values());
    }

    @Override
    public void keep(TableDigest digest) {
      digests.put(new ScopedTable(digest.scope(), digest.table()), digest);
    }

    @Override
    public void keep(HealingReport report) {
      reports.add(report);
    }

    @Override
    public List<HealingReport> untold(int limit) {
      return reports.stream().filter(it -> !told.contains(it)).limit(limit).toList();
    }

    @Override
    public void told(List<HealingReport> some) {
      told.addAll(some);
    }

    @Override
    public Optional<ServerImage> serverImage(RowRef ref) {
      return Optional.ofNullable(images.get(ref));
    }

    @Override
    public List<ServerImage> serverImages(Table<?> table) {
      return images.values().stream()
          .filter(image -> image.ref().table().equals(table.name()))
          .toList();
    }

    @Override
    public void keep(ServerImage image) {
      images.put(image.ref(), image);
    }

    @Override
    public void forgetImage(RowRef ref) {
      images.remove(ref);
    }

    @Override
    public void forgetOwnOperations() {
      former.addAll(outbox.values());
      images.clear();
      outbox.clear();
      copies.clear();
      moved.clear();
      outdated.clear();
    }

    @Override
    public long appliedSequence() {
      return copies.isEmpty() ? 0 : copies.lastKey();
    }

    @Override
    public void applied(long sequence, SealedOperation operation) {
      copies.put(sequence, operation);
    }

    @Override
    public List<SealedOperation> copies(long fromSequence, int limit) {
      return copies.tailMap(fromSequence).values().stream().limit(limit).toList();
    }

    @Override
    public void save(OutboxEntry entry) {
      outbox.put(entry.sequence(), entry);
    }

    @Override
    public Optional<OutboxEntry> entry(long sequence) {
      return Optional.ofNullable(outbox.get(sequence));
    }

    @Override
    public List<OutboxEntry> ofIntent(UUID intentId) {
      var now = outbox.values().stream().filter(it -> it.intentId().equals(intentId)).toList();
      return now.isEmpty()
          ? former.stream().filter(it -> it.intentId().equals(intentId)).toList()
          : now;
    }

    @Override
    public OptionalLong firstUnanswered() {
      return outbox.values().stream()
          .filter(entry -> entry.answer() == null)
          .mapToLong(OutboxEntry::sequence)
          .findFirst();
    }

    @Override
    public List<OutboxEntry> pending() {
      return outbox.values().stream()
          .filter(entry -> entry.state() != OutboxState.SETTLED)
          .toList();
    }

    @Override
    public void mark(OutboxEntry entry) {
      outbox.put(entry.sequence(), entry);
    }

    @Override
    public void offerAgain() {
      outbox.replaceAll((sequence, entry) -> entry.unanswered());
    }

    @Override
    public OptionalLong firstPending() {
      return pending().stream().mapToLong(OutboxEntry::sequence).findFirst();
    }

    @Override
    public List<OutboxEntry> coveredBy(long version, int limit) {
      return pending().stream()
          .filter(it -> it.coveredBy(version))
          .sorted(OutboxEntry.BY_VERSION)
          .limit(limit)
          .toList();
    }

    @Override
    public boolean isAnyPendingBefore(long sequence, long version) {
      return pending().stream().anyMatch(it -> it.sequence() < sequence && !it.coveredBy(version));
    }

    @Override
    public List<Cursor> arriving() {
      return arriving;
    }

    @Override
    public void arriving(List<Cursor> now) {
      arriving = List.copyOf(now);
    }

    @Override
    public void moved(Collection<RowRef> now) {
      moved.addAll(now);
    }

    @Override
    public List<RowRef> moved(int limit) {
      return moved.stream().limit(limit).toList();
    }

    @Override
    public void looked(Collection<RowRef> at) {
      at.forEach(moved::remove);
    }

    @Override
    public void outdate(Collection<Long> keys) {
      touching(keys, false).forEach(entry -> outdated.add(entry.sequence()));
    }

    @Override
    public void outdateOperation(long sequence) {
      outdated.add(sequence);
    }

    @Override
    public boolean findOutdated(int limit) {
      return false;
    }

    @Override
    public List<OutboxEntry> outdated(int limit) {
      return outdated.stream().limit(limit).map(outbox::get).toList();
    }

    @Override
    public void upToDate(Collection<Long> sequences) {
      sequences.forEach(outdated::remove);
    }

    @Override
    public List<OutboxEntry> touching(Collection<Long> keys, boolean onlyWritten) {
      var wanted = Set.copyOf(keys);
      return pending().stream()
          .filter(entry -> {
            var footprint = entry.footprint();
            var own = onlyWritten ? LongStream.empty() : LongStream.of(footprint.reads());
            return LongStream.concat(own, LongStream.of(footprint.writes()))
                .anyMatch(wanted::contains);
          })
          .toList();
    }

    @Override
    public List<Cursor> cursors() {
      return cursors;
    }

    @Override
    public void cursors(List<Cursor> now) {
      cursors = List.copyOf(now);
    }

    @Override
    public LoadUnderWay load() {
      return aside;
    }

    /// What a first load has brought.
    private final class Aside implements LoadUnderWay {
      @Override
      public Optional<LoadState> state() {
        return load;
      }

      @Override
      public void keep(LoadState now) {
        load = Optional.of(now);
      }

      @Override
      public void forget() {
        load = Optional.empty();
        staged.clear();
      }

      @Override
      public void stage(Collection<StagedRow> aside) {
        aside.forEach(row -> staged.put(row.ref().id(), row));
      }

      @Override
      public <R extends Row> List<R> staged(Table<R> table, Optional<UUID> after, int limit) {
        var rest = after.map(id -> staged.tailMap(id, false)).orElse(staged);
        return rest.values().stream()
            .filter(it -> it.ref().table().equals(table.name()))
            .flatMap(it -> it.row().stream())
            .limit(limit)
            .map(table.type()::cast)
            .toList();
      }

      @Override
      public List<UUID> notStaged(Table<?> table) {
        var ids = new ArrayList<UUID>();
        each(
            table,
            row -> {
              if (!images.containsKey(new RowRef(table.name(), row.id()))) {
                ids.add(row.id());
              }
            });
        serverImages(table).stream()
            .filter(image -> image.row().isPresent())
            .forEach(image -> ids.add(image.ref().id()));
        ids.removeAll(staged.keySet());
        return ids;
      }
    }
  }
}
