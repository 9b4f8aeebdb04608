package org.daybook.server.pull;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.model.catalogue.RowHistory;
import org.daybook.model.catalogue.RowHistory.Growth;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.DifferenceReply;
import org.daybook.model.centre.PullReply;
import org.daybook.model.device.DeviceState;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.people.Student;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.DifferenceAnswer;
import org.daybook.model.protocol.DifferenceRequest;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.RangeDigest;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableCount;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.value.RowIds;
import org.daybook.server.store.Database;
import org.daybook.server.testkit.Campus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A desk of an earlier protocol, and rows that have grown since.
class EarlierClientIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int EARLIER = 2;
  private static final int NOW = 3;
  private static final RowHistory HISTORY =
      new RowHistory(
          List.of(
              new Growth.NewField(Student.TABLE, "guest", NOW),
              new Growth.NewField(Student.TABLE, "sourced_id", NOW),
              new Growth.NewConstant(AttendanceValue.LATE, AttendanceValue.PRESENT, NOW),
              new Growth.NewTable(Enrolment.TABLE, NOW)));

  private Campus campus;
  private DeviceIdentity device;
  private Database database;

  @BeforeEach
  void open() {
    campus = new Campus(CLOCK);
    database = campus.administration().database();
    var desk = campus.desk(campus.north, CLOCK);
    for (var student : campus.north.students()) {
      var late = new MarkAttendance(campus.north.session(), student, AttendanceValue.LATE, 5, null);
      desk.capture(campus.north.staff(), late);
    }
    desk.pushFrom(1);
    var id = desk.identity.deviceId();
    device = new DeviceIdentity(id, campus.organisation, campus.north.id(), 1, DeviceState.ACTIVE);
  }

  @AfterEach
  void close() {
    campus.close();
  }

  @Test
  void pullsBringWhatItsProgramKnew() throws UnreadableException {
    var now = byTable(pull(NOW));
    assertEquals(12, fields(now.get("student").getFirst()).length);
    assertEquals("LATE", fields(now.get("attendance_mark").getFirst())[6]);

    var earlier = byTable(pull(EARLIER));

    assertFalse(earlier.containsKey("enrolment"), "a table that came later");
    assertEquals(Campus.STUDENTS, earlier.get("student").size());
    for (int i = 0; i < Campus.STUDENTS; i++) {
      var whole = fields(now.get("student").get(i));
      assertArrayEquals(Arrays.copyOf(whole, 10), fields(earlier.get("student").get(i)));
    }
    assertEquals(Campus.STUDENTS, earlier.get("attendance_mark").size());
    for (var mark : earlier.get("attendance_mark")) {
      assertEquals("PRESENT", fields(mark)[6]);
    }
    assertEquals(now.get("session").size(), earlier.get("session").size());
    assertArrayEquals(now.get("session").getFirst(), earlier.get("session").getFirst());
  }

  /// A table that is not named when all are is one without rows.
  @Test
  void digestsAreOfTheBytesThatItHolds() {
    var pulled = pull(EARLIER);
    var named = digests(pulled.digests());
    assertFalse(named.containsKey("student"), "a pull is no moment to read a table through");
    assertFalse(named.containsKey("attendance_mark"));
    assertTrue(named.containsKey("session"));

    var all = digestsAsOf(EARLIER);
    assertFalse(all.containsKey("enrolment"));
    byTable(pulled)
        .forEach((table, rows) -> {
          var digest = all.get(table);
          assertTrue(digestOf(rows).is(digest.rows(), digest.digest()), table);
        });
    var now = digestsAsOf(NOW);
    assertTrue(now.containsKey("enrolment"));
    assertEquals(Optional.empty(), new Digests(database, HISTORY, 0).of(device, EARLIER));
    assertTrue(new Digests(database, HISTORY, 0).of(device, NOW).isPresent(), "kept ones are told");
    byTable(pull(NOW))
        .forEach((table, rows) -> {
          var digest = now.get(table);
          assertTrue(digestOf(rows).is(digest.rows(), digest.digest()), table);
        });
  }

  @Test
  void differencesAreToThoseBytes() {
    var held = byTable(pull(EARLIER)).get("student");
    assertEquals(List.of(), differences(held).ranges(), "it holds what it can know");

    var found = differences(held.subList(1, held.size())).ranges();
    assertEquals(1, found.size());
    assertEquals(digestOf(held).rows(), found.getFirst().rows().size());
    assertTrue(
        digestOf(found.getFirst().rows()).is(held.size(), digestOf(held).value()),
        "in the bytes that it knows");
  }

  @Test
  void loadsBringWhatItsProgramKnew() {
    var loaded = new ArrayList<LoadChunk>();
    var counts = new ArrayList<TableCount>();
    var loads = new FirstLoads(database, CLOCK, new Readers(database), HISTORY, 1);
    assertEquals(
        Optional.empty(),
        loads.load(
            device,
            LoadRequest.anew(EARLIER),
            new FirstLoads.Sink() {
              @Override
              public void manifest(LoadManifest manifest) {
                counts.addAll(manifest.counts());
              }

              @Override
              public void chunk(LoadChunk chunk) {
                loaded.add(chunk);
              }
            }));

    assertTrue(counts.stream().noneMatch(it -> it.table().equals("enrolment")));
    var rows = new HashMap<String, List<byte[]>>();
    loaded.forEach(
        it -> rows.computeIfAbsent(it.table(), _ -> new ArrayList<>()).addAll(it.rows()));
    byTable(pull(EARLIER))
        .forEach((table, pulled) -> {
          var digest = digestOf(pulled);
          assertTrue(digestOf(rows.get(table)).is(digest.rows(), digest.value()), table);
        });
  }

  private PullAnswer pull(int protocol) {
    var pulling = new Pulling(database, CLOCK, new Readers(database), HISTORY);
    var nothing = List.of(new Cursor(campus.north.id(), 0, 0));
    var reply = pulling.pull(device, new PullRequest(protocol, nothing));
    return assertInstanceOf(PullReply.Answered.class, reply).answer();
  }

  private Map<String, TableDigest> digestsAsOf(int protocol) {
    var answer = new Digests(database, HISTORY, 1).of(device, protocol);
    return digests(answer.orElseThrow().digests());
  }

  private DifferenceAnswer differences(List<byte[]> held) {
    var digest = digestOf(held);
    var all = new RangeDigest(RowIds.LAST, digest.rows(), digest.value());
    var request = new DifferenceRequest(EARLIER, campus.north.id(), "student", null, List.of(all));
    var reply = new Differences(database, CLOCK, HISTORY, 1).answer(device, request);
    return assertInstanceOf(DifferenceReply.Answered.class, reply).answer();
  }

  private static Map<String, List<byte[]>> byTable(PullAnswer answer) {
    var rows = new HashMap<String, List<byte[]>>();
    for (var changes : answer.changes()) {
      for (var change : changes.changes()) {
        rows.computeIfAbsent(changes.table(), _ -> new ArrayList<>()).add(change.row());
      }
    }
    return rows;
  }

  private static Map<String, TableDigest> digests(List<TableDigest> digests) {
    var byTable = new HashMap<String, TableDigest>();
    digests.forEach(it -> byTable.put(it.table(), it));
    return byTable;
  }

  private static RowDigest digestOf(List<byte[]> rows) {
    var digest = new RowDigest();
    rows.forEach(digest::add);
    return digest;
  }

  private static Object[] fields(byte[] row) throws UnreadableException {
    return Cbor.decode(row, Object[].class);
  }
}
