package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
import org.daybook.model.testkit.MemoryKeptRows;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// What a simulated replica holds. Every change notes its opposite.
final class ReplicaState implements DeskTransaction {
  private final UnaryOperator<Row> wall;
  private final RowShelf rows;
  private final Map<String, Map<UUID, ServerImage>> images = new HashMap<>();
  private final Map<Long, OutboxEntry> outbox = new HashMap<>();
  private final TreeMap<Long, OutboxEntry> unsettled = new TreeMap<>();
  private final TreeSet<Long> unanswered = new TreeSet<>();
  private final Map<UUID, List<Long>> intents = new HashMap<>();
  private final List<SealedOperation> copies = new ArrayList<>();
  private final LoadShelf load = new LoadShelf();
  private final TodoShelf todo = new TodoShelf();
  private final Map<ScopedTable, TableDigest> digests = new LinkedHashMap<>();
  private final Set<HealingReport> reports = new LinkedHashSet<>();
  private final Set<HealingReport> told = new HashSet<>();
  private final MemoryKeptRows kept = new MemoryKeptRows(opposite -> this.undo.add(opposite));
  private final FormerOutbox former = new FormerOutbox();
  private List<Cursor> cursors = List.of();
  private Undo undo = new Undo();

  ReplicaState(UnaryOperator<Row> wall) {
    this(wall, new RowShelf());
  }

  private ReplicaState(UnaryOperator<Row> wall, RowShelf rows) {
    this.wall = wall;
    this.rows = rows;
  }

  ReplicaState copy() {
    var copy = new ReplicaState(wall, rows.copy());
    images.forEach((table, byId) -> copy.images.put(table, new LinkedHashMap<>(byId)));
    copy.outbox.putAll(outbox);
    copy.unsettled.putAll(unsettled);
    copy.unanswered.addAll(unanswered);
    intents.forEach((intent, sequences) -> copy.intents.put(intent, new ArrayList<>(sequences)));
    copy.copies.addAll(copies);
    copy.digests.putAll(digests);
    copy.reports.addAll(reports);
    copy.told.addAll(told);
    copy.former.copy(former);
    copy.cursors = cursors;
    copy.load.copy(load);
    copy.todo.copy(todo);
    copy.kept.copy(kept);
    return copy;
  }

  int unanswered() {
    return unanswered.size();
  }

  void undo(Undo into) {
    undo = into;
  }

  @Override
  public KeptRows kept() {
    return kept;
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    return rows.find(table, id);
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    return rows.list(index, key);
  }

  @Override
  public void put(Collection<? extends Row> changed) {
    for (var row : changed) {
      set(row.table(), row.id(), wall.apply(row));
    }
  }

  @Override
  public void insert(Collection<? extends Row> fresh) {
    for (var row : fresh) {
      if (rows.raw(row.table(), row.id()) != null) {
        throw new IllegalStateException(row + " was there already");
      }
    }
    put(fresh);
  }

  @Override
  public long count(Table<?> table) {
    return rows.size(table);
  }

  @Override
  public <R extends Row> List<R> findAll(Table<R> table, Collection<UUID> ids) {
    return ids.stream().flatMap(id -> find(table, id).stream()).toList();
  }

  @Override
  public void remove(Table<?> table, UUID id) {
    set(table, id, null);
  }

  private void set(Table<?> table, UUID id, @Nullable Row row) {
    var before = rows.set(table, id, row);
    undo.add(() -> rows.set(table, id, before));
  }

  @Override
  public <R extends Row> void each(Table<R> table, Consumer<? super R> consumer) {
    rows.all(table).forEach(consumer);
  }

  @Override
  public <R extends Row> List<R> page(Table<R> table, Optional<UUID> after, int limit) {
    return rows.all(table).stream()
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
    var table = new ScopedTable(digest.scope(), digest.table());
    var before = digests.put(table, digest);
    undo.add(() -> put(digests, table, before));
  }

  @Override
  public void keep(HealingReport report) {
    if (reports.add(report)) {
      undo.add(() -> reports.remove(report));
    }
  }

  @Override
  public List<HealingReport> untold(int limit) {
    return reports.stream().filter(it -> !told.contains(it)).limit(limit).toList();
  }

  @Override
  public void told(List<HealingReport> some) {
    for (var report : some) {
      if (told.add(report)) {
        undo.add(() -> told.remove(report));
      }
    }
  }

  @Override
  public Optional<ServerImage> serverImage(RowRef ref) {
    return Optional.ofNullable(images.getOrDefault(ref.table(), Map.of()).get(ref.id()));
  }

  @Override
  public List<ServerImage> serverImages(Table<?> table) {
    return List.copyOf(images.getOrDefault(table.name(), Map.of()).values());
  }

  @Override
  public void keep(ServerImage image) {
    var row = image.row().map(wall);
    image(image.ref(), new ServerImage(image.ref(), row, image.firstWriter(), image.lastWriter()));
  }

  @Override
  public void forgetImage(RowRef ref) {
    image(ref, null);
  }

  private void image(RowRef ref, @Nullable ServerImage image) {
    var byId = images.computeIfAbsent(ref.table(), _ -> new LinkedHashMap<>());
    var before = image == null ? byId.remove(ref.id()) : byId.put(ref.id(), image);
    undo.add(() -> put(byId, ref.id(), before));
  }

  @Override
  public long appliedSequence() {
    return copies.size();
  }

  @Override
  public void applied(long sequence, SealedOperation operation) {
    if (sequence != copies.size() + 1) {
      throw new IllegalStateException("operation " + sequence + " was applied out of order");
    }
    copies.add(operation);
    undo.add(copies::removeLast);
  }

  @Override
  public List<SealedOperation> copies(long fromSequence, int limit) {
    int from = (int) Math.min(fromSequence - 1, copies.size());
    return List.copyOf(copies.subList(from, (int) Math.min((long) from + limit, copies.size())));
  }

  @Override
  public void save(OutboxEntry entry) {
    long sequence = entry.sequence();
    var before = outbox.get(sequence);
    if (before == null) {
      intents.computeIfAbsent(entry.intentId(), _ -> new ArrayList<>(2)).add(sequence);
    }
    keep(sequence, entry);
    undo.add(() -> {
      if (before == null) {
        forget(entry);
      } else {
        keep(sequence, before);
      }
    });
  }

  private void keep(long sequence, OutboxEntry entry) {
    outbox.put(sequence, entry);
    put(unsettled, sequence, entry.state() == OutboxState.SETTLED ? null : entry);
    if (entry.answer() == null) {
      unanswered.add(sequence);
    } else {
      unanswered.remove(sequence);
    }
  }

  private void forget(OutboxEntry entry) {
    long sequence = entry.sequence();
    outbox.remove(sequence);
    unsettled.remove(sequence);
    unanswered.remove(sequence);
    var ofIntent = intents.get(entry.intentId());
    if (ofIntent != null) {
      ofIntent.remove(Long.valueOf(sequence));
    }
  }

  @Override
  public void forgetOwnOperations() {
    for (var byId : List.copyOf(images.values())) {
      for (var image : List.copyOf(byId.values())) {
        forgetImage(image.ref());
      }
    }
    former.add(outbox.values(), undo);
    for (var entry : List.copyOf(outbox.values())) {
      forget(entry);
      undo.add(() -> {
        intents.computeIfAbsent(entry.intentId(), _ -> new ArrayList<>(2)).add(entry.sequence());
        keep(entry.sequence(), entry);
      });
    }
    todo.forget(undo);
    var before = List.copyOf(copies);
    copies.clear();
    undo.add(() -> copies.addAll(before));
  }

  @Override
  public Optional<OutboxEntry> entry(long sequence) {
    return Optional.ofNullable(outbox.get(sequence));
  }

  @Override
  public List<OutboxEntry> ofIntent(UUID intentId) {
    var now =
        intents.getOrDefault(intentId, List.of()).stream()
            .flatMap(sequence -> entry(sequence).stream())
            .toList();
    return now.isEmpty() ? former.ofIntent(intentId) : now;
  }

  @Override
  public OptionalLong firstUnanswered() {
    return unanswered.isEmpty() ? OptionalLong.empty() : OptionalLong.of(unanswered.first());
  }

  @Override
  public List<OutboxEntry> pending() {
    return List.copyOf(unsettled.values());
  }

  @Override
  public void mark(OutboxEntry entry) {
    save(entry);
  }

  @Override
  public void offerAgain() {
    for (long sequence = 1; sequence <= copies.size(); sequence++) {
      entry(sequence).filter(it -> it.answer() != null).ifPresent(it -> save(it.unanswered()));
    }
  }

  @Override
  public OptionalLong firstPending() {
    return unsettled.isEmpty() ? OptionalLong.empty() : OptionalLong.of(unsettled.firstKey());
  }

  @Override
  public List<OutboxEntry> coveredBy(long version, int limit) {
    return unsettled.values().stream()
        .filter(entry -> entry.coveredBy(version))
        .sorted(OutboxEntry.BY_VERSION)
        .limit(limit)
        .toList();
  }

  @Override
  public boolean isAnyPendingBefore(long sequence, long version) {
    return unsettled.headMap(sequence, false).values().stream()
        .anyMatch(entry -> !entry.coveredBy(version));
  }

  @Override
  public List<Cursor> arriving() {
    return todo.arriving();
  }

  @Override
  public void arriving(List<Cursor> now) {
    todo.arriving(now, undo);
  }

  @Override
  public void moved(Collection<RowRef> now) {
    todo.moved(now, undo);
  }

  @Override
  public List<RowRef> moved(int limit) {
    return todo.moved(limit);
  }

  @Override
  public void looked(Collection<RowRef> at) {
    todo.looked(at, undo);
  }

  @Override
  public void outdate(Collection<Long> keys) {
    touching(keys, false).forEach(entry -> outdateOperation(entry.sequence()));
  }

  @Override
  public void outdateOperation(long sequence) {
    todo.outdate(sequence, undo);
  }

  @Override
  public boolean findOutdated(int limit) {
    return false;
  }

  @Override
  public List<OutboxEntry> outdated(int limit) {
    return todo.outdated(limit).stream().flatMap(it -> entry(it).stream()).toList();
  }

  @Override
  public void upToDate(Collection<Long> sequences) {
    todo.upToDate(sequences, undo);
  }

  @Override
  public List<OutboxEntry> touching(Collection<Long> keys, boolean onlyWritten) {
    var wanted = new HashSet<>(keys);
    var touching = new ArrayList<OutboxEntry>();
    for (var entry : unsettled.values()) {
      var footprint = entry.footprint();
      if (anyOf(wanted, footprint.writes()) || (!onlyWritten && anyOf(wanted, footprint.reads()))) {
        touching.add(entry);
      }
    }
    return touching;
  }

  private static boolean anyOf(Set<Long> wanted, long[] keys) {
    return LongStream.of(keys).anyMatch(wanted::contains);
  }

  @Override
  public List<Cursor> cursors() {
    return cursors;
  }

  @Override
  public void cursors(List<Cursor> now) {
    var before = cursors;
    cursors = List.copyOf(now);
    undo.add(() -> cursors = before);
  }

  @Override
  public LoadUnderWay load() {
    return new Load();
  }

  private static <K, V> void put(Map<K, V> map, K key, @Nullable V value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  private final class Load implements LoadUnderWay {
    @Override
    public Optional<LoadState> state() {
      return load.state();
    }

    @Override
    public void keep(LoadState now) {
      load.keep(now, undo);
    }

    @Override
    public void forget() {
      load.forget(undo);
    }

    @Override
    public void stage(Collection<StagedRow> aside) {
      load.stage(
          aside.stream().map(it -> new StagedRow(it.ref(), it.row().map(wall))).toList(), undo);
    }

    @Override
    public <R extends Row> List<R> staged(Table<R> table, Optional<UUID> after, int limit) {
      return load.staged(table, after, limit);
    }

    @Override
    public List<UUID> notStaged(Table<?> table) {
      var byId = images.getOrDefault(table.name(), Map.of());
      var ids = new ArrayList<UUID>();
      for (var row : rows.all(table)) {
        if (!byId.containsKey(row.id()) && !load.holds(row.id())) {
          ids.add(row.id());
        }
      }
      for (var image : byId.values()) {
        if (image.row().isPresent() && !load.holds(image.ref().id())) {
          ids.add(image.ref().id());
        }
      }
      return ids;
    }
  }
}
