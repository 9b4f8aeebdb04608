package org.daybook.installer.proof;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.rollcall.MarkAttendance;

/// The marks that the centre took in, as its log of operations has them. Two that say the same of
/// one student merge into one row, so that the rows alone hide that something came twice.
final class CapturedMarks {
  private static final String MARKING = "mark-attendance";

  private CapturedMarks() {}

  /// Whom one device marked more than once in a session, as `session student`.
  static Set<String> doubled(World world, Organisation organisation) throws SQLException {
    var once = new HashSet<Captured>();
    var doubled = new HashSet<String>();
    for (var captured : all(world, organisation)) {
      if (!once.add(captured)) {
        doubled.add(captured.sessionId() + " " + captured.studentId());
      }
    }
    return doubled;
  }

  private static List<Captured> all(World world, Organisation organisation) throws SQLException {
    return world
        .query(
            "select encode(bytes, 'hex') from operation_log where organisation_id = ?::uuid",
            organisation.id().toString())
        .stream()
        .map(it -> HexFormat.of().parseHex(it))
        .map(CapturedMarks::mark)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Captured> mark(byte[] bytes) {
    try {
      var operation = Envelope.read(bytes).operation();
      if (!operation.commandName().equals(MARKING)) {
        return Optional.empty();
      }
      var mark = Cbor.decode(operation.command(), MarkAttendance.class);
      return Optional.of(new Captured(operation.deviceId(), mark.sessionId(), mark.studentId()));
    } catch (UnreadableException failure) {
      throw new AssertionError("the centre holds what nobody can read", failure);
    }
  }

  private record Captured(UUID deviceId, UUID sessionId, UUID studentId) {}
}
