package org.daybook.installer.bench.propagation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.daybook.installer.bench.bootstrap.BareReplica;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.place.Sources;
import org.daybook.model.rollcall.AttendanceMark;

/// Marks in an H2 file with the replica's tables, one commit for each.
final class BareMarks implements AutoCloseable {
  private static final String MARK =
      """
      insert into attendance_mark (id, organisation_id, branch_id, session_id, student_id, slot_id,
        attendance, minutes, counts, marked_by, marked_at, device_id)
      values (?, ?, ?, ?, ?, ?, 'PRESENT', 0, true, ?, ?, ?)\
      """;

  private final Connection connection;
  private final CentreRows rows;
  private final Sources sources;
  private int slot;

  BareMarks(Path folder, CentreRows rows, Sources sources) throws SQLException {
    this.connection = BareReplica.create(folder.resolve("bare"));
    this.rows = rows;
    this.sources = sources;
    connection.setAutoCommit(false);
  }

  void insert() throws SQLException {
    var place = rows.openSlot(slot++);
    try (var insert = connection.prepareStatement(MARK)) {
      insert.setObject(1, sources.ids().get());
      insert.setObject(2, rows.organisationId());
      insert.setObject(3, rows.branchId());
      insert.setObject(4, place.sessionId());
      insert.setObject(5, place.studentId());
      insert.setObject(6, AttendanceMark.slotOf(place.sessionId(), place.studentId()));
      insert.setObject(7, rows.actorId());
      insert.setObject(8, OffsetDateTime.ofInstant(sources.clock().instant(), ZoneOffset.UTC));
      insert.setObject(9, rows.actorId());
      insert.executeUpdate();
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
