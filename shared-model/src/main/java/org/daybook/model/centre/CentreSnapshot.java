package org.daybook.model.centre;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.TableChanges;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// What a pull asks of the server's database: one consistent state, and of it only the device's
/// organisation and scopes. PostgreSQL implements it; so does the test kit, in memory.
public interface CentreSnapshot {
  /// A version after which everything has changed.
  long BEFORE_ALL = -1;

  /// Where a scope stands.
  Cursor cursorOf(UUID scope);

  /// Whether the server gave this tag at this version of the scope (version 0 has tag 0).
  boolean knows(Cursor cursor);

  /// The version of a scope below which its feed is cut: what left it up to there is forgotten, and
  /// so are the tags of earlier versions. 0 where nothing was cut.
  long floorOf(UUID scope);

  /// How many rows changed in a scope after a version, counted no further than one above a limit.
  int countChanges(UUID scope, long afterVersion, int limit);

  /// What changed in a scope after a version, in the order of the feed.
  List<TableChanges> changes(UUID scope, long afterVersion);

  /// Digests of a scope's tables that changed after a version, as they are now; one that became
  /// empty has no rows. After [#BEFORE_ALL] they are those of all tables.
  List<TableDigest> digests(UUID scope, long afterVersion);

  /// A table's rows of a scope, ascending by [org.daybook.model.value.RowIds#ORDER].
  ///
  /// @param after the id before the first; empty for the beginning
  /// @param through the last id that is asked for
  /// @param limit most rows
  List<CanonicalRow> rows(
      UUID scope, Table<? extends Row> table, Optional<UUID> after, UUID through, int limit);

  /// A row as it is sent.
  record CanonicalRow(UUID id, byte[] bytes) {
    public static CanonicalRow of(Row row) {
      return new CanonicalRow(row.id(), Cbor.encode(row));
    }
  }

  /// Answers to a device's operations after a version of its branch's scope, ascending, at most
  /// that many.
  List<OperationResult> results(UUID deviceId, int epoch, long afterVersion, int limit);

  /// The chain of a device's epoch as far as the server holds it; sequence 0 when it holds none.
  ChainHead chainOf(UUID deviceId, int epoch);
}
