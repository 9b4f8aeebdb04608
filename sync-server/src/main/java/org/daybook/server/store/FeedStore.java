package org.daybook.server.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.protocol.Cursor;

/// How far devices have read the feeds of their scopes, and how far these are cut.
public final class FeedStore {
  private final StoreTransaction transaction;

  public FeedStore(StoreTransaction transaction) {
    this.transaction = transaction;
  }

  /// What one cut took away.
  ///
  /// @param lines of rows that had left
  /// @param tags of versions that nobody reads from any more
  public record Cut(long lines, long tags) {}

  /// Notes from where a device asked, now.
  public void note(DeviceIdentity device, Collection<Cursor> cursors) {
    for (var cursor : cursors) {
      transaction.update(
          """
          insert into device_cursor (device_id, epoch, scope_id, organisation_id, version, asked_at)
          values (?, ?, ?, ?, ?, now())
          on conflict (device_id, epoch, scope_id)
          do update set version = excluded.version, asked_at = excluded.asked_at\
          """,
          device.id(),
          device.epoch(),
          cursor.scope(),
          device.organisationId(),
          cursor.version());
    }
  }

  /// Every scope of the database; tells nothing of what is in them.
  public List<UUID> scopes() {
    return transaction.query("select scopes_of_all()", line -> line.getObject(1, UUID.class));
  }

  /// Raises the floor of a scope to the slowest device that asked within that time; empty while
  /// another server does so.
  public Optional<Long> raiseFloor(UUID scope, Duration silent) {
    return transaction
        .query(
            "select raise_floor(?, make_interval(secs => ?))",
            line -> Optional.ofNullable((Long) line.getObject(1)),
            scope,
            (double) silent.toSeconds())
        .getFirst();
  }

  /// Cuts some of what lies below the floor of a scope.
  public Cut cutBelowFloor(UUID scope, int most) {
    return transaction
        .query(
            "select lines, tags from cut_below_floor(?, ?)",
            line -> new Cut(line.getLong(1), line.getLong(2)),
            scope,
            most)
        .getFirst();
  }
}
