package org.daybook.server.pull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.daybook.model.catalogue.RowHistory;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.PullReply;
import org.daybook.model.device.DeviceState;
import org.daybook.model.people.Family;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.LoadPoint;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PullRequest;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.PgCentreTransaction;
import org.daybook.server.testkit.Campus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The feed is cut below the slowest device that still asks, and nobody reads from below the cut.
class CompactionIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration SILENT = Duration.ofDays(90);
  private static final UUID MOVER = UUID.randomUUID();

  private Campus campus;
  private Database database;
  private Readers readers;
  private DeviceIdentity slow;
  private DeviceIdentity fast;
  private List<Cursor> early;

  @BeforeEach
  void someRowLeaves() {
    campus = new Campus(CLOCK);
    database = campus.administration().database();
    readers = new Readers(database);
    slow = device();
    fast = device();
    store(campus.north.id());
    early = answered(fast, List.of()).cursors();
    store(campus.south.id());
    answered(slow, early);
  }

  @AfterEach
  void end() {
    campus.close();
  }

  @Test
  void whatAReaderInTheMiddleHasNotReadStays() {
    answered(fast, now());
    readers.write();

    assertEquals(0, compaction().compact(SILENT).lines());
    assertTrue(hearsOfLeave(slow), "the slow one has yet to be told of it");

    answered(slow, now());
    readers.write();
    var cut = compaction().compact(SILENT);
    assertEquals(1, cut.lines());
    assertTrue(cut.tags() > 0, "nor does anybody read from the versions before");
    assertEquals(0, compaction().compact(SILENT).lines(), "once");
    answered(fast, now());
  }

  /// As after an upgrade from a release that did not note who reads.
  @Test
  void whereNobodyIsKnownToReadNothingIsCut() {
    assertEquals(0, compaction().compact(SILENT).lines());

    assertTrue(hearsOfLeave(slow));
  }

  /// A desk names a scope of others: it is not noted, and holds up nobody's.
  @Test
  void whatADeskSaysOfForeignScopesIsNotNoted() {
    var named = new ArrayList<>(early);
    named.add(new Cursor(UUID.randomUUID(), 1, 1));
    answered(slow, named);
    answered(fast, now());
    readers.write();
    assertEquals(0, compaction().compact(SILENT).lines(), "its own are");

    answered(slow, now());
    readers.write();
    assertEquals(1, compaction().compact(SILENT).lines(), "so are those of others");
  }

  @Test
  void whoeverHasReadLessThanTheCutBeginsAnew() {
    answered(fast, now());
    readers.write();
    silent(slow, 91);

    assertEquals(1, compaction().compact(SILENT).lines());

    assertEquals(ErrorCode.TOO_FAR_BEHIND, refused(slow, early));
    var point = new LoadRequest(Protocol.VERSION, early, point());
    assertEquals(
        ErrorCode.TOO_FAR_BEHIND,
        new FirstLoads(database, CLOCK, readers, RowHistory.SHIPPED, 1)
            .load(slow, point, new Nowhere())
            .orElseThrow(),
        "nor does a load go on from there");
    answered(slow, List.of());
  }

  @Test
  void whoWasSilentForLessThanTheAgeHoldsItBack() {
    answered(fast, now());
    readers.write();
    silent(slow, 89);

    assertEquals(0, compaction().compact(SILENT).lines());
  }

  @Test
  void revokedDeviceHoldsNothingBack() {
    answered(fast, now());
    readers.write();
    campus
        .administration()
        .devices()
        .revoke(campus.organisation, campus.north.id(), slow.id(), "sold");

    assertEquals(1, compaction().compact(SILENT).lines());
  }

  @Test
  void oneServerAtATimeCuts() throws SQLException {
    answered(slow, now());
    readers.write();
    silent(fast, 91);
    try (var other = DriverManager.getConnection(campus.postgres.ownerUrl())) {
      other.setAutoCommit(false);
      other.createStatement().execute("select pg_advisory_xact_lock(7233173838382854001)");

      assertEquals(0, compaction().compact(SILENT).lines(), "another is at it");

      other.rollback();
    }
    assertEquals(1, compaction().compact(SILENT).lines());
  }

  private Compaction compaction() {
    return new Compaction(database, new SimpleMeterRegistry());
  }

  private DeviceIdentity device() {
    var id = campus.desk(campus.north, CLOCK).identity;
    return new DeviceIdentity(
        id.deviceId(), id.organisationId(), id.branchId(), id.epoch(), DeviceState.ACTIVE);
  }

  /// A family that lies in that branch from now on.
  private void store(UUID branch) {
    var both = Set.of(campus.north.id(), campus.south.id());
    database.within(
        Access.to(campus.organisation, both),
        Isolation.LOCKING,
        transaction -> {
          var centre = new PgCentreTransaction(transaction, campus.organisation, () -> 7);
          centre.lockScopes(new TreeSet<>(both));
          centre.store(List.of(new Family(MOVER, campus.organisation, branch, "M", null, null)));
          return true;
        });
  }

  private List<Cursor> now() {
    return answered(fast, List.of()).cursors();
  }

  private boolean hearsOfLeave(DeviceIdentity device) {
    return answered(device, early).changes().stream()
        .flatMap(table -> table.changes().stream())
        .anyMatch(change -> change.rowId().equals(MOVER) && change.row() == null);
  }

  private PullAnswer answered(DeviceIdentity device, List<Cursor> cursors) {
    return assertInstanceOf(PullReply.Answered.class, pull(device, cursors)).answer();
  }

  private ErrorCode refused(DeviceIdentity device, List<Cursor> cursors) {
    return assertInstanceOf(PullReply.Refused.class, pull(device, cursors)).code();
  }

  private PullReply pull(DeviceIdentity device, List<Cursor> cursors) {
    return new Pulling(database, CLOCK, readers, RowHistory.SHIPPED)
        .pull(device, new PullRequest(Protocol.VERSION, cursors));
  }

  private static LoadPoint point() {
    return new LoadPoint(1, LocalDate.EPOCH, 0, MOVER);
  }

  private void silent(DeviceIdentity device, int days) {
    try (var owner = DriverManager.getConnection(campus.postgres.ownerUrl());
        var update =
            owner.prepareStatement(
                "update device_cursor set asked_at = now() - make_interval(days => ?)"
                    + " where device_id = ?")) {
      update.setInt(1, days);
      update.setObject(2, device.id());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Nowhere implements FirstLoads.Sink {
    @Override
    public void manifest(LoadManifest manifest) {
      throw new IllegalStateException("no load was to go on");
    }

    @Override
    public void chunk(LoadChunk chunk) {
      throw new IllegalStateException("no load was to go on");
    }
  }
}
