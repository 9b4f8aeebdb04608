package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.centre.CentreTransaction;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.simulation.DatabaseState.Life;
import org.jspecify.annotations.Nullable;

/// One transaction of a server node. It reads what is committed, of the scopes that it may see;
/// what it writes is there for others when it commits, which may be much later.
final class DatabaseTransaction implements CentreTransaction {
  private final Database database;
  private final Set<UUID> visible;
  private final Map<UUID, Long> bumped = new TreeMap<>();
  private final List<Row> stored = new ArrayList<>();
  private final List<Recorded> recorded = new ArrayList<>();
  private @Nullable Life life;
  private @Nullable ChainHead head;

  DatabaseTransaction(Database database, SortedSet<UUID> visible) {
    this.database = database;
    this.visible = visible;
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    return state().rows().find(table, id).filter(row -> visible.contains(row.scopeId()));
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    return state().rows().list(index, key).stream()
        .filter(row -> visible.contains(row.scopeId()))
        .toList();
  }

  @Override
  public Set<UUID> outside(Collection<Row> rows) {
    var outside = new HashSet<UUID>();
    for (var row : rows) {
      var there = state().rows().raw(row.table(), row.id());
      if (there != null && !visible.contains(there.scopeId())) {
        outside.add(row.id());
      }
    }
    return outside;
  }

  @Override
  public boolean takes(Collection<Row> rows) {
    return true;
  }

  @Override
  public void lockScopes(SortedSet<UUID> scopes) {
    database.lock(this, scopes);
  }

  @Override
  public ChainHead chainOf(UUID deviceId, int epoch) {
    return state().head(new Life(deviceId, epoch));
  }

  @Override
  public Map<Long, StoredAnswer> answers(UUID deviceId, int epoch, Collection<Long> sequences) {
    var all = state().operations(new Life(deviceId, epoch));
    var found = new HashMap<Long, StoredAnswer>();
    for (long sequence : sequences) {
      if (sequence >= 1 && sequence <= all.size()) {
        var one = all.get((int) sequence - 1);
        var hash = HashChain.sha256(one.operation().bytes());
        found.put(sequence, new StoredAnswer(hash, one.result()));
      }
    }
    return found;
  }

  @Override
  public boolean hasSeveralEpochs(UUID deviceId) {
    return state().epochsOf(deviceId).size() > 1;
  }

  @Override
  public Map<String, OperationResult> answersElsewhere(
      UUID deviceId, int epoch, Collection<Original> originals) {
    var wanted = originals.stream().map(Original::hash).collect(Collectors.toSet());
    var found = new HashMap<String, OperationResult>();
    for (var other : state().epochsOf(deviceId).keySet()) {
      for (var one : state().operations(new Life(deviceId, other))) {
        var hash = hashAsCaptured(one);
        if (wanted.contains(hash)) {
          found.putIfAbsent(hash, one.result());
        }
      }
    }
    return found;
  }

  private static String hashAsCaptured(Recorded one) {
    var bytes = one.operation().bytes();
    try {
      return HexFormat.of().formatHex(Envelope.hashAsCaptured(bytes));
    } catch (UnreadableException e) {
      return HexFormat.of().formatHex(HashChain.sha256(bytes));
    }
  }

  @Override
  public void store(Collection<Row> rows) {
    for (var row : rows) {
      bump(row.scopeId());
      var before = state().rows().raw(row.table(), row.id());
      if (before != null) {
        bump(before.scopeId());
      }
    }
    stored.addAll(rows);
  }

  @Override
  public long bump(UUID scope) {
    return bumped.computeIfAbsent(scope, it -> database.nextVersion(this, it));
  }

  @Override
  public void record(UUID deviceId, ChainHead newHead, List<Recorded> operations) {
    life = new Life(deviceId, newHead.epoch());
    head = newHead;
    recorded.addAll(operations);
  }

  /// Keeps operations before anything else is committed: what a planted bug does.
  void recordAtOnce(UUID deviceId, ChainHead newHead, List<Recorded> operations) {
    state().record(new Life(deviceId, newHead.epoch()), newHead, operations);
  }

  /// Commits rows before anything else is: what a planted bug does.
  void storeAtOnce(Collection<Row> rows) {
    store(rows);
    var state = state();
    bumped.forEach((scope, version) -> state.feed(scope).begin(version, database.nextTag()));
    stored.forEach(row -> state.store(row, bumped));
    stored.clear();
  }

  /// Makes it all visible; returns the scopes that changed.
  Set<UUID> commit() {
    var state = state();
    bumped.forEach((scope, version) -> state.feed(scope).begin(version, database.nextTag()));
    stored.forEach(row -> state.store(row, bumped));
    if (life != null && head != null) {
      state.record(life, head, recorded);
    } else if (!stored.isEmpty()) {
      state.log().add(new DatabaseState.LogLine.Changed(List.copyOf(stored)));
    }
    database.release(this);
    return Set.copyOf(bumped.keySet());
  }

  void rollBack() {
    database.release(this);
  }

  private DatabaseState state() {
    return database.state();
  }
}
