package org.daybook.model.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.daybook.model.centre.CentreTransaction;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// A server's transaction that is about to be spoilt: everything goes through, but what a bug
/// overrides.
class SpoiltCentre implements CentreTransaction {
  protected final CentreTransaction below;

  SpoiltCentre(CentreTransaction below) {
    this.below = below;
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
  public <R extends Row> List<R> findAll(Table<R> table, Collection<UUID> ids) {
    return below.findAll(table, ids);
  }

  @Override
  public <R extends Row> List<R> listAll(Index<R> index, Collection<?> keys) {
    return below.listAll(index, keys);
  }

  @Override
  public Set<UUID> outside(Collection<Row> rows) {
    return below.outside(rows);
  }

  @Override
  public boolean takes(Collection<Row> rows) {
    return below.takes(rows);
  }

  @Override
  public void lockScopes(SortedSet<UUID> scopes) {
    below.lockScopes(scopes);
  }

  @Override
  public ChainHead chainOf(UUID deviceId, int epoch) {
    return below.chainOf(deviceId, epoch);
  }

  @Override
  public Map<Long, StoredAnswer> answers(UUID deviceId, int epoch, Collection<Long> sequences) {
    return below.answers(deviceId, epoch, sequences);
  }

  @Override
  public boolean hasSeveralEpochs(UUID deviceId) {
    return below.hasSeveralEpochs(deviceId);
  }

  @Override
  public Map<String, OperationResult> answersElsewhere(
      UUID deviceId, int epoch, Collection<Original> originals) {
    return below.answersElsewhere(deviceId, epoch, originals);
  }

  @Override
  public void store(Collection<Row> rows) {
    below.store(rows);
  }

  @Override
  public long bump(UUID scope) {
    return below.bump(scope);
  }

  @Override
  public void record(UUID deviceId, ChainHead head, List<Recorded> operations) {
    below.record(deviceId, head, operations);
  }
}
