package org.daybook.model.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.daybook.model.centre.CentreSnapshot;
import org.daybook.model.centre.CentreTransaction;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.EpochRegister;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.RowChange;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableChanges;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// The centre's database in memory, for tests of the protocol's logic: one transaction at a time,
/// which [#begin] opens for some scopes. It sees only rows of those.
public final class MemoryCentre implements CentreTransaction, CentreSnapshot, EpochRegister {
  private final MemoryFacts facts;
  private final Map<UUID, Cursor> scopes = new HashMap<>();
  private final Set<Cursor> given = new HashSet<>();
  private final Map<UUID, Map<UUID, Line>> feed = new HashMap<>();
  private final Map<Life, ChainHead> heads = new HashMap<>();
  private final Map<Life, TreeMap<Long, Recorded>> operations = new HashMap<>();
  private final Set<UUID> bumped = new HashSet<>();
  private Set<UUID> visible = Set.of();
  private Set<UUID> locked = Set.of();
  private Predicate<Row> storable = _ -> true;

  private final Map<UUID, SortedMap<Integer, byte[]>> epochs = new HashMap<>();

  private record Life(UUID deviceId, int epoch) {}

  private record Line(Table<?> table, UUID id, long version, boolean left) {}

  /// @param facts the rows that are there already; stored rows go there
  public MemoryCentre(MemoryFacts facts) {
    this.facts = facts;
  }

  /// Opens a transaction that sees these scopes.
  public MemoryCentre begin(UUID... seen) {
    visible = Set.of(seen);
    locked = Set.of();
    bumped.clear();
    return this;
  }

  /// Makes the database refuse the other rows, as it refuses a text that is too long.
  public void takeOnly(Predicate<Row> taken) {
    storable = taken;
  }

  public Map<Long, Recorded> operationsOf(UUID deviceId) {
    return operationsOf(deviceId, 1);
  }

  public Map<Long, Recorded> operationsOf(UUID deviceId, int epoch) {
    return operations.getOrDefault(new Life(deviceId, epoch), new TreeMap<>());
  }

  @Override
  public boolean hasSeveralEpochs(UUID deviceId) {
    return epochsOf(deviceId).size() > 1;
  }

  @Override
  public Map<String, OperationResult> answersElsewhere(
      UUID deviceId, int epoch, Collection<Original> originals) {
    var answers = new HashMap<String, OperationResult>();
    operations.forEach((life, known) -> {
      if (life.deviceId().equals(deviceId)) {
        known.values().forEach(one -> answers.put(hashAsCaptured(one), one.result()));
      }
    });
    answers.keySet().retainAll(originals.stream().map(Original::hash).toList());
    return answers;
  }

  @Override
  public SortedMap<Integer, byte[]> epochsOf(UUID deviceId) {
    return epochs.computeIfAbsent(deviceId, _ -> new TreeMap<>(Map.of(1, new byte[] {1})));
  }

  @Override
  public void add(DeviceIdentity device, int epoch, byte[] publicKey) {
    epochsOf(device.id()).put(epoch, publicKey);
  }

  private static String hashAsCaptured(Recorded one) {
    try {
      return HexFormat.of().formatHex(Envelope.hashAsCaptured(one.operation().bytes()));
    } catch (UnreadableException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    return facts.find(table, id).filter(this::isVisible);
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    return facts.list(index, key).stream().filter(this::isVisible).toList();
  }

  @Override
  public Set<UUID> outside(Collection<Row> rows) {
    var outside = new HashSet<UUID>();
    for (var row : rows) {
      facts
          .find(row.table(), row.id())
          .filter(it -> !isVisible(it))
          .ifPresent(it -> outside.add(it.id()));
    }
    return outside;
  }

  @Override
  public boolean takes(Collection<Row> rows) {
    return rows.stream().allMatch(storable);
  }

  @Override
  public void lockScopes(SortedSet<UUID> wanted) {
    locked = Set.copyOf(wanted);
  }

  @Override
  public ChainHead chainOf(UUID deviceId, int epoch) {
    return heads.getOrDefault(
        new Life(deviceId, epoch), new ChainHead(epoch, 0, HashChain.genesis(deviceId, epoch)));
  }

  @Override
  public Map<Long, StoredAnswer> answers(UUID deviceId, int epoch, Collection<Long> sequences) {
    var answers = new HashMap<Long, StoredAnswer>();
    for (var sequence : sequences) {
      var recorded = operationsOf(deviceId, epoch).get(sequence);
      if (recorded != null) {
        var hash = HashChain.sha256(recorded.operation().bytes());
        answers.put(sequence, new StoredAnswer(hash, recorded.result()));
      }
    }
    return answers;
  }

  @Override
  public void store(Collection<Row> rows) {
    if (!takes(rows)) {
      throw new IllegalStateException("the database refused a row");
    }
    for (var row : rows) {
      var before = facts.find(row.table(), row.id());
      before
          .map(Row::scopeId)
          .filter(scope -> !scope.equals(row.scopeId()))
          .ifPresent(scope -> line(scope, row, true));
      line(row.scopeId(), row, false);
    }
    facts.putAll(rows);
  }

  @Override
  public long bump(UUID scope) {
    if (!locked.contains(scope)) {
      throw new IllegalStateException("a scope was written without its lock");
    }
    var before = cursorOf(scope);
    if (!bumped.add(scope)) {
      return before.version();
    }
    var after = new Cursor(scope, before.version() + 1, before.tag() * 31 + 7);
    scopes.put(scope, after);
    given.add(after);
    return after.version();
  }

  @Override
  public void record(UUID deviceId, ChainHead head, List<Recorded> recorded) {
    var life = new Life(deviceId, head.epoch());
    heads.put(life, head);
    var known = operations.computeIfAbsent(life, _ -> new TreeMap<>());
    for (var one : recorded) {
      if (known.put(one.result().sequence(), one) != null) {
        throw new IllegalStateException("an operation was recorded twice");
      }
    }
  }

  @Override
  public Cursor cursorOf(UUID scope) {
    return scopes.getOrDefault(scope, new Cursor(scope, 0, 0));
  }

  @Override
  public boolean knows(Cursor cursor) {
    return cursor.version() == 0 ? cursor.tag() == 0 : given.contains(cursor);
  }

  @Override
  public long floorOf(UUID scope) {
    return 0;
  }

  @Override
  public int countChanges(UUID scope, long afterVersion, int limit) {
    return Math.min(limit + 1, linesAfter(scope, afterVersion).size());
  }

  @Override
  public List<TableChanges> changes(UUID scope, long afterVersion) {
    var byTable = new LinkedHashMap<Table<?>, List<RowChange>>();
    for (var line : linesAfter(scope, afterVersion)) {
      var row = line.left() ? null : facts.get(line.table(), line.id());
      byTable
          .computeIfAbsent(line.table(), _ -> new ArrayList<>())
          .add(new RowChange(line.id(), row == null ? null : Cbor.encode(row)));
    }
    var changes = new ArrayList<TableChanges>();
    byTable.forEach((table, some) -> changes.add(new TableChanges(scope, table.name(), some)));
    return changes;
  }

  @Override
  public List<TableDigest> digests(UUID scope, long afterVersion) {
    var changed = new LinkedHashMap<String, RowDigest>();
    linesAfter(scope, afterVersion)
        .forEach(line -> changed.put(line.table().name(), new RowDigest()));
    for (var row : facts.allRows()) {
      var digest = changed.get(row.table().name());
      if (digest != null && row.scopeId().equals(scope)) {
        digest.add(Cbor.encode(row));
      }
    }
    return changed.entrySet().stream()
        .map(it -> new TableDigest(scope, it.getKey(), it.getValue().rows(), it.getValue().value()))
        .toList();
  }

  @Override
  public List<CanonicalRow> rows(
      UUID scope, Table<? extends Row> table, Optional<UUID> after, UUID through, int limit) {
    return facts.page(scope, table, after, through, limit);
  }

  @Override
  public List<OperationResult> results(UUID deviceId, int epoch, long afterVersion, int limit) {
    return operationsOf(deviceId, epoch).values().stream()
        .map(Recorded::result)
        .filter(it -> it.version() > afterVersion)
        .limit(limit)
        .toList();
  }

  private boolean isVisible(Row row) {
    return visible.contains(row.scopeId());
  }

  private void line(UUID scope, Row row, boolean left) {
    feed.computeIfAbsent(scope, _ -> new LinkedHashMap<>())
        .put(row.id(), new Line(row.table(), row.id(), bump(scope), left));
  }

  private List<Line> linesAfter(UUID scope, long version) {
    return feed.getOrDefault(scope, Map.of()).values().stream()
        .filter(line -> line.version() > version)
        .toList();
  }
}
