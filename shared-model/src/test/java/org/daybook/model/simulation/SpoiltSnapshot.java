package org.daybook.model.simulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.centre.CentreSnapshot;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.TableChanges;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// A server's snapshot that is about to be spoilt: everything goes through, but what a bug
/// overrides.
class SpoiltSnapshot implements CentreSnapshot {
  protected final CentreSnapshot below;

  SpoiltSnapshot(CentreSnapshot below) {
    this.below = below;
  }

  @Override
  public Cursor cursorOf(UUID scope) {
    return below.cursorOf(scope);
  }

  @Override
  public boolean knows(Cursor cursor) {
    return below.knows(cursor);
  }

  @Override
  public long floorOf(UUID scope) {
    return below.floorOf(scope);
  }

  @Override
  public int countChanges(UUID scope, long afterVersion, int limit) {
    return below.countChanges(scope, afterVersion, limit);
  }

  @Override
  public List<TableChanges> changes(UUID scope, long afterVersion) {
    return below.changes(scope, afterVersion);
  }

  @Override
  public List<TableDigest> digests(UUID scope, long afterVersion) {
    return below.digests(scope, afterVersion);
  }

  @Override
  public List<CanonicalRow> rows(
      UUID scope, Table<? extends Row> table, Optional<UUID> after, UUID through, int limit) {
    return below.rows(scope, table, after, through, limit);
  }

  @Override
  public List<OperationResult> results(UUID deviceId, int epoch, long afterVersion, int limit) {
    return below.results(deviceId, epoch, afterVersion, limit);
  }

  @Override
  public ChainHead chainOf(UUID deviceId, int epoch) {
    return below.chainOf(deviceId, epoch);
  }
}
