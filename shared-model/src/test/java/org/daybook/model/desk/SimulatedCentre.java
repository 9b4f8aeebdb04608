package org.daybook.model.desk;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.centre.CentreSnapshot;
import org.daybook.model.centre.CentreTransaction;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.RowChange;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableChanges;
import org.daybook.model.protocol.TableCount;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.testkit.MemoryFacts;

/// The server's database in memory. Use it from one thread: a transaction is what happens between
/// [#begin] and the next one.
final class SimulatedCentre implements CentreTransaction, CentreSnapshot {
  private final MemoryFacts facts = new MemoryFacts();
  private final Map<UUID, Long> versions = new HashMap<>();
  private final Map<UUID, Long> bumped = new HashMap<>();
  private final Map<RowRef, Long> feed = new LinkedHashMap<>();
  private final Map<UUID, ChainHead> chains = new HashMap<>();
  private final Map<UUID, TreeMap<Long, StoredAnswer>> answers = new HashMap<>();
  private final Map<Cursor, Boolean> tags = new HashMap<>();
  private final Map<UUID, Long> tagOf = new HashMap<>();
  private final Random random;

  public SimulatedCentre(long seed) {
    random = new Random(seed);
  }

  /// Begins a transaction: the next changes to a scope carry its next version.
  public SimulatedCentre begin() {
    bumped.clear();
    return this;
  }

  public MemoryFacts facts() {
    return facts;
  }

  /// How many operations of a device were taken in.
  public int recorded(UUID deviceId) {
    return answers.getOrDefault(deviceId, new TreeMap<>()).size();
  }

  public LoadManifest manifest(List<UUID> scopes, java.time.Instant now) {
    var counts = new ArrayList<TableCount>();
    for (var table : Tables.ALL) {
      for (var scope : scopes) {
        counts.add(new TableCount(table.name(), chunkRows(table, List.of(scope)).size()));
      }
    }
    var day = now.atOffset(ZoneOffset.UTC).toLocalDate();
    return new LoadManifest(scopes.stream().map(this::cursorOf).toList(), counts, now, 1, day);
  }

  public List<LoadChunk> chunks(List<UUID> scopes) {
    var chunks = new ArrayList<LoadChunk>();
    int part = 0;
    for (var table : Tables.ALL) {
      for (var scope : scopes) {
        var rows = chunkRows(table, List.of(scope));
        if (!rows.isEmpty()) {
          var digest = LoadChunk.digest(LoadChunk.emptyDigest(), rows);
          int number = chunks.size() + 1;
          chunks.add(new LoadChunk(scope, table.name(), rows, part, number, digest));
        }
        part++;
      }
    }
    return chunks;
  }

  public List<TableDigest> digests(List<UUID> scopes) {
    var digests = new ArrayList<TableDigest>();
    for (var table : Tables.ALL) {
      for (var scope : scopes.stream().sorted().toList()) {
        var digest = new RowDigest();
        chunkRows(table, List.of(scope)).forEach(digest::add);
        if (digest.rows() > 0) {
          digests.add(new TableDigest(scope, table.name(), digest.rows(), digest.value()));
        }
      }
    }
    return digests;
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    return facts.find(table, id);
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    return facts.list(index, key);
  }

  @Override
  public Set<UUID> outside(Collection<Row> rows) {
    return Set.of();
  }

  @Override
  public boolean takes(Collection<Row> rows) {
    return true;
  }

  @Override
  public void lockScopes(SortedSet<UUID> scopes) {}

  @Override
  public ChainHead chainOf(UUID deviceId, int epoch) {
    return chains.computeIfAbsent(
        deviceId, id -> new ChainHead(epoch, 0, HashChain.genesis(id, epoch)));
  }

  @Override
  public Map<Long, StoredAnswer> answers(UUID deviceId, int epoch, Collection<Long> sequences) {
    var stored = new HashMap<Long, StoredAnswer>();
    var all = answers.getOrDefault(deviceId, new TreeMap<>());
    sequences.stream()
        .filter(all::containsKey)
        .forEach(sequence -> stored.put(sequence, all.get(sequence)));
    return stored;
  }

  @Override
  public boolean hasSeveralEpochs(UUID deviceId) {
    return false;
  }

  @Override
  public Map<String, OperationResult> answersElsewhere(
      UUID deviceId, int epoch, Collection<Original> originals) {
    return Map.of();
  }

  @Override
  public void store(Collection<Row> rows) {
    for (var row : rows) {
      facts.put(row);
      feed.put(new RowRef(row.table().name(), row.id()), bump(row.scopeId()));
    }
  }

  @Override
  public long bump(UUID scope) {
    return bumped.computeIfAbsent(
        scope,
        id -> {
          long version = versions.merge(id, 1L, Long::sum);
          long tag = random.nextLong();
          tagOf.put(id, tag);
          tags.put(new Cursor(id, version, tag), true);
          return version;
        });
  }

  @Override
  public void record(UUID deviceId, ChainHead head, List<Recorded> operations) {
    chains.put(deviceId, head);
    var all = answers.computeIfAbsent(deviceId, _ -> new TreeMap<>());
    for (var one : operations) {
      var hash = HashChain.sha256(one.operation().bytes());
      if (all.put(one.result().sequence(), new StoredAnswer(hash, one.result())) != null) {
        throw new AssertionError("an operation was taken in twice");
      }
    }
  }

  @Override
  public Cursor cursorOf(UUID scope) {
    return new Cursor(scope, versions.getOrDefault(scope, 0L), tagOf.getOrDefault(scope, 0L));
  }

  @Override
  public boolean knows(Cursor cursor) {
    return cursor.version() == 0 || tags.containsKey(cursor);
  }

  @Override
  public long floorOf(UUID scope) {
    return 0;
  }

  @Override
  public int countChanges(UUID scope, long afterVersion, int limit) {
    int count = changes(scope, afterVersion).stream().mapToInt(it -> it.changes().size()).sum();
    return Math.min(count, limit + 1);
  }

  @Override
  public List<TableChanges> changes(UUID scope, long afterVersion) {
    var byTable = new LinkedHashMap<String, List<RowChange>>();
    feed.forEach((ref, version) -> {
      var table = Tables.named(ref.table()).orElseThrow();
      var row = facts.find(table, ref.id()).orElseThrow();
      if (version > afterVersion && row.scopeId().equals(scope)) {
        byTable
            .computeIfAbsent(ref.table(), _ -> new ArrayList<>())
            .add(new RowChange(ref.id(), Cbor.encode(row)));
      }
    });
    return byTable.entrySet().stream()
        .map(entry -> new TableChanges(scope, entry.getKey(), entry.getValue()))
        .toList();
  }

  @Override
  public List<TableDigest> digests(UUID scope, long afterVersion) {
    var changed = changes(scope, afterVersion).stream().map(TableChanges::table).toList();
    return digests(List.of(scope)).stream().filter(it -> changed.contains(it.table())).toList();
  }

  @Override
  public List<CanonicalRow> rows(
      UUID scope, Table<? extends Row> table, Optional<UUID> after, UUID through, int limit) {
    return facts.page(scope, table, after, through, limit);
  }

  @Override
  public List<OperationResult> results(UUID deviceId, int epoch, long afterVersion, int limit) {
    return answers.getOrDefault(deviceId, new TreeMap<>()).values().stream()
        .map(StoredAnswer::result)
        .filter(result -> result.version() > afterVersion)
        .limit(limit)
        .toList();
  }

  private List<byte[]> chunkRows(Table<? extends Row> table, List<UUID> scopes) {
    return facts.all(table).stream()
        .filter(row -> scopes.contains(row.scopeId()))
        .map(row -> (Row) row)
        .map(Cbor::encode)
        .toList();
  }
}
