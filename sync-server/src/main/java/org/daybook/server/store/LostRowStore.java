package org.daybook.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.operation.HashChain;
import org.daybook.model.protocol.LostRow;
import org.daybook.model.row.Row;

/// Rows of an earlier life of the database, as desks reported them.
public final class LostRowStore {
  private final StoreTransaction transaction;

  public LostRowStore(StoreTransaction transaction) {
    this.transaction = transaction;
  }

  /// A row as it was reported first.
  ///
  /// @param life the life of the database that had it
  public record Lost(LostRow row, UUID life, UUID deviceId, Instant reportedAt) {}

  /// Keeps what is not kept yet; answers how many that were.
  public int keep(DeviceIdentity device, UUID life, Collection<LostRow> rows, Instant now) {
    int kept = 0;
    for (var lost : rows) {
      kept +=
          transaction.update(
              """
              insert into lost_row (scope_id, table_name, row_id, row_hash, organisation_id, life,
                bytes, device_id, reported_at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
              """,
              lost.scope(),
              lost.table(),
              lost.rowId(),
              HashChain.sha256(lost.row()),
              device.organisationId(),
              life,
              lost.row(),
              device.id(),
              now);
    }
    return kept;
  }

  /// How much is kept of what a device told.
  public record Told(long rows, long bytes) {}

  public Told of(UUID deviceId) {
    return transaction
        .queryOne(
            """
            select count(*), coalesce(sum(octet_length(bytes)), 0) from lost_row
            where device_id = ?\
            """,
            line -> new Told(line.getLong(1), line.getLong(2)),
            deviceId)
        .orElseGet(() -> new Told(0, 0));
  }

  public List<Lost> all() {
    return transaction.query(
        """
        select scope_id, table_name, row_id, bytes, life, device_id, reported_at from lost_row
        order by table_name, reported_at, row_id\
        """,
        line ->
            new Lost(
                new LostRow(
                    line.getObject(1, UUID.class),
                    line.getString(2),
                    line.getObject(3, UUID.class),
                    line.getBytes(4)),
                line.getObject(5, UUID.class),
                line.getObject(6, UUID.class),
                line.getTimestamp(7).toInstant()));
  }

  /// The row of the same table and id as it is now.
  public Optional<? extends Row> present(Row row) {
    return new RowStore(transaction).find(row.table(), row.id());
  }
}
