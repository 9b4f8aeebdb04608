package org.daybook.installer.bench.push;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.daybook.installer.bench.centre.BenchDevice;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.model.operation.HashChain;
import org.daybook.model.rollcall.AttendanceMark;

/// The least that keeping a mark can cost: its row, its operation and its feed line, inserted by
/// plain JDBC batches into the server's own tables, with their indexes and fsync, one commit for
/// each batch. Nothing is checked, decided or read.
public final class BareInserts implements AutoCloseable {
  private static final String MARK =
      """
      insert into attendance_mark (id, organisation_id, branch_id, session_id, student_id, slot_id,
        attendance, minutes, counts, marked_by, marked_at, device_id)
      values (?, ?, ?, ?, ?, ?, 'PRESENT', 0, true, ?, ?, ?)\
      """;
  static final String OPERATION =
      """
      insert into operation_log (device_id, epoch, sequence, organisation_id, branch_id, bytes,
        operation_hash, outcome, version, received_at)
      values (?, ?, ?, ?, ?, ?, ?, 'ACCEPTED', ?, ?)\
      """;
  private static final String FEED =
      """
      insert into feed (scope_id, table_name, row_id, organisation_id, version, has_left)
      values (?, 'attendance_mark', ?, ?, ?, false)\
      """;

  private final Connection connection;
  private final BenchDevice device;
  private final CentreRows rows;
  private final byte[] operation;
  private final byte[] hash;
  private final OffsetDateTime time;
  private long sequence;

  /// Connects as the owner, whom row-level security does not hold.
  ///
  /// @param operation bytes of an operation as a desk seals it
  public BareInserts(
      String url, BenchDevice device, CentreRows rows, byte[] operation, OffsetDateTime time)
      throws SQLException {
    this.connection = DriverManager.getConnection(url + "&reWriteBatchedInserts=true");
    this.connection.setAutoCommit(false);
    this.device = device;
    this.rows = rows;
    this.operation = operation;
    this.hash = HashChain.sha256(operation);
    this.time = time.withOffsetSameInstant(ZoneOffset.UTC);
  }

  /// Inserts a batch and commits it.
  public void insert(int operations, long version) throws SQLException {
    try (var marks = connection.prepareStatement(MARK);
        var log = connection.prepareStatement(OPERATION);
        var feed = connection.prepareStatement(FEED)) {
      for (var i = 0; i < operations; i++) {
        sequence++;
        var id = markId();
        addMark(marks, id);
        addOperation(log, device, sequence, operation, hash, version, time);
        addFeed(feed, id, version);
      }
      marks.executeBatch();
      log.executeBatch();
      feed.executeBatch();
    }
    connection.commit();
  }

  private UUID markId() {
    var millis = time.toInstant().toEpochMilli() + sequence;
    return new UUID(millis << 16 | 0x7000, device.id().getLeastSignificantBits() ^ sequence);
  }

  private void addMark(PreparedStatement insert, UUID id) throws SQLException {
    var slot = rows.openSlot(Math.toIntExact(sequence - 1));
    insert.setObject(1, id);
    insert.setObject(2, device.organisationId());
    insert.setObject(3, device.branchId());
    insert.setObject(4, slot.sessionId());
    insert.setObject(5, slot.studentId());
    insert.setObject(6, AttendanceMark.slotOf(slot.sessionId(), slot.studentId()));
    insert.setObject(7, rows.actorId());
    insert.setObject(8, time);
    insert.setObject(9, device.id());
    insert.addBatch();
  }

  /// Adds a line of [#OPERATION].
  static void addOperation(
      PreparedStatement insert,
      BenchDevice device,
      long sequence,
      byte[] operation,
      byte[] hash,
      long version,
      OffsetDateTime time)
      throws SQLException {
    insert.setObject(1, device.id());
    insert.setInt(2, BenchDevice.EPOCH);
    insert.setLong(3, sequence);
    insert.setObject(4, device.organisationId());
    insert.setObject(5, device.branchId());
    insert.setBytes(6, operation);
    insert.setBytes(7, hash);
    insert.setLong(8, version);
    insert.setObject(9, time);
    insert.addBatch();
  }

  private void addFeed(PreparedStatement insert, UUID id, long version) throws SQLException {
    insert.setObject(1, device.branchId());
    insert.setObject(2, id);
    insert.setObject(3, device.organisationId());
    insert.setLong(4, version);
    insert.addBatch();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
