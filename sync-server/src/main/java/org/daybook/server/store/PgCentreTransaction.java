package org.daybook.server.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.daybook.model.centre.CentreTransaction;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// The server's protocol logic's view of one PostgreSQL transaction.
public final class PgCentreTransaction implements CentreTransaction {
  private final StoreTransaction transaction;
  private final UUID organisationId;
  private final LongSupplier tags;
  private final RowStore rows;
  private final KeptDigests digests;
  private final OperationLog operations;
  private final Map<UUID, Long> versions = new HashMap<>();
  private final Map<UUID, Boolean> severalEpochs = new HashMap<>();

  /// @param organisationId the organisation that the transaction sees
  /// @param tags draws the random tag of a version
  public PgCentreTransaction(StoreTransaction transaction, UUID organisationId, LongSupplier tags) {
    this.transaction = transaction;
    this.organisationId = organisationId;
    this.tags = tags;
    this.rows = new RowStore(transaction);
    this.digests = new KeptDigests(transaction, organisationId);
    this.operations = new OperationLog(transaction);
  }

  /// Scopes that this transaction changed, with their versions since.
  public Map<UUID, Long> changed() {
    return Map.copyOf(versions);
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    return rows.find(table, id);
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    return rows.listAll(index, Set.of(key));
  }

  @Override
  public <R extends Row> List<R> findAll(Table<R> table, Collection<UUID> ids) {
    return rows.findAll(table, ids);
  }

  @Override
  public <R extends Row> List<R> listAll(Index<R> index, Collection<?> keys) {
    return rows.listAll(index, keys);
  }

  @Override
  public Set<UUID> outside(Collection<Row> wanted) {
    var outside = new HashSet<UUID>();
    RowStore.byTable(wanted)
        .forEach((table, some) -> {
          var ids = RowStore.idsOf(some);
          var taken = new HashSet<>(rows.placesOf(table, ids).keySet());
          taken.retainAll(Set.copyOf(ids));
          if (!taken.isEmpty()) {
            taken.removeAll(visible(table, taken));
            outside.addAll(taken);
          }
        });
    return outside;
  }

  @Override
  public boolean takes(Collection<Row> wanted) {
    return rows.takes(wanted);
  }

  @Override
  public void lockScopes(SortedSet<UUID> scopes) {
    rows.forgetSeen();
    var ids = scopes.toArray(UUID[]::new);
    if (locked(ids) < ids.length) {
      transaction.update(
          """
          insert into scope_version (scope_id, organisation_id, version, tag)
          select s, ?, 0, 0 from unnest(?) s order by s on conflict do nothing\
          """,
          organisationId,
          ids);
      locked(ids);
    }
  }

  @Override
  public ChainHead chainOf(UUID deviceId, int epoch) {
    return transaction
        .queryOne(
            """
            select head_sequence, head_hash, exists (
              select from device_key o where o.device_id = k.device_id and o.epoch <> k.epoch)
            from device_key k where device_id = ? and epoch = ?\
            """,
            line -> {
              severalEpochs.put(deviceId, line.getBoolean(3));
              return new ChainHead(epoch, line.getLong(1), line.getBytes(2));
            },
            deviceId,
            epoch)
        .orElseGet(() -> new ChainHead(epoch, 0, HashChain.genesis(deviceId, epoch)));
  }

  @Override
  public Map<Long, StoredAnswer> answers(UUID deviceId, int epoch, Collection<Long> sequences) {
    return operations.answers(deviceId, epoch, sequences);
  }

  @Override
  public boolean hasSeveralEpochs(UUID deviceId) {
    return severalEpochs.computeIfAbsent(
        deviceId,
        id ->
            transaction
                .queryOne(
                    "select count(*) > 1 from device_key where device_id = ?",
                    line -> line.getBoolean(1),
                    id)
                .orElse(false));
  }

  @Override
  public Map<String, OperationResult> answersElsewhere(
      UUID deviceId, int epoch, Collection<Original> originals) {
    return operations.answersElsewhere(deviceId, epoch, originals);
  }

  @Override
  public void store(Collection<Row> changed) {
    RowStore.byTable(changed).forEach(this::digest);
    var moved = rows.store(changed);
    var lines = new ArrayList<@Nullable Object[]>(changed.size());
    for (var row : changed) {
      lines.add(line(row.scopeId(), row, false));
    }
    moved.forEach((row, scope) -> lines.add(line(scope, row, true)));
    transaction.updateAll(
        """
        insert into feed (scope_id, table_name, row_id, organisation_id, version, has_left)
        values (?, ?, ?, ?, ?, ?)
        on conflict (scope_id, table_name, row_id)
        do update set version = excluded.version, has_left = excluded.has_left\
        """,
        lines);
    digests.write(this::bump);
  }

  /// Of rows in other scopes than this transaction sees there are none: they were refused before.
  private void digest(Table<?> table, List<Row> changed) {
    var ids = RowStore.idsOf(changed);
    var there = new ArrayList<>(ids);
    there.retainAll(rows.placesOf(table, ids).keySet());
    var before = rows.stored(table, there);
    for (var row : changed) {
      var replaced = before.put(row.id(), row);
      if (replaced != null) {
        digests.went(replaced);
      }
      digests.came(row);
    }
  }

  @Override
  public long bump(UUID scope) {
    return versions.computeIfAbsent(scope, this::next);
  }

  @Override
  public void record(UUID deviceId, ChainHead head, List<Recorded> recorded) {
    operations.append(organisationId, deviceId, head, recorded);
  }

  private Set<UUID> visible(Table<?> table, Set<UUID> ids) {
    return new HashSet<>(
        transaction.query(
            "select id from " + table.name() + " where id = any (?)",
            line -> line.getObject(1, UUID.class),
            (Object) ids.toArray(UUID[]::new)));
  }

  private int locked(UUID[] ids) {
    return transaction
        .query(
            "select 1 from scope_version where scope_id = any (?) order by scope_id for update",
            _ -> true,
            (Object) ids)
        .size();
  }

  private long next(UUID scope) {
    long tag = tags.getAsLong();
    return transaction
        .queryOne(
            """
            with next as (
              update scope_version set version = version + 1, tag = ? where scope_id = ?
              returning scope_id, version, tag)
            insert into scope_tag (scope_id, version, organisation_id, tag)
            select scope_id, version, ?, tag from next returning version\
            """,
            line -> line.getLong(1),
            tag,
            scope,
            organisationId)
        .orElseThrow(() -> new IllegalStateException("a scope was changed, not locked"));
  }

  private @Nullable Object[] line(UUID scope, Row row, boolean left) {
    return new @Nullable Object[] {
      scope, row.table().name(), row.id(), organisationId, bump(scope), left
    };
  }
}
