package org.daybook.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.model.device.RevokeDevice;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.HealthReport;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.testkit.SettableClock;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Desks that fail, each for a reason of its own, over real HTTP and PostgreSQL.
class DeviceHealthIT {
  private static final SettableClock CLOCK =
      new SettableClock(Instant.parse("2026-03-02T08:00:00Z"));
  private static Campus campus;

  private TestDesk desk;
  private String printed = "";

  @BeforeAll
  static void open() {
    campus = new Campus(CLOCK);
  }

  @AfterAll
  static void close() {
    campus.close();
  }

  @BeforeEach
  void enrol() {
    desk = campus.desk(campus.north, CLOCK);
  }

  @Test
  void aDeskThatIsWellIsNotOnTheListOfThoseThatFail() {
    pullTwice();
    tell(report(0, null, null));

    assertEquals(List.of(), reasons());
    assertEquals(0, json().get("behind").asInt());
    assertEquals("0.1", json().get("program").asString());
    assertEquals(Protocol.VERSION, json().get("protocol").asInt());
  }

  @Test
  void aDeskThatNeverCameBack() {
    assertEquals(List.of(), reasons());
    CLOCK.advance(Duration.ofMinutes(61));
    assertEquals(List.of("NEVER_SEEN"), reasons());
  }

  @Test
  void aDeskThatIsSilent() {
    pullTwice();
    CLOCK.advance(Duration.ofHours(25));
    assertEquals(List.of("SILENT"), reasons());
    assertEquals(List.of(), reasons("--silent-hours", "48"));
  }

  @Test
  void aDeskWhosePushesAreRefusedUntilTheyAreTaken() {
    pullTwice();
    capture();
    capture();
    var second = desk.push(2, List.copyOf(desk.journal.subList(1, 2)));
    assertEquals(409, desk.post("/sync/v1/push", Cbor.encode(second)).statusCode());
    assertEquals(List.of("PUSHES_REFUSED"), reasons());
    assertTrue(printed.contains("its pushes are refused with GAP for 0 min"), printed);

    desk.pushFrom(1);
    assertEquals(List.of(), reasons());
  }

  @Test
  void aDeskThatSpeaksANewerProtocolThanThisServer() {
    var newer = Cbor.encode(List.of(99, List.of(), "something new"));
    assertEquals(426, desk.post("/sync/v1/pull", newer).statusCode());
    assertEquals(List.of("PULLS_REFUSED"), reasons());
    assertTrue(printed.contains("UPGRADE_REQUIRED"), printed);
  }

  @Test
  void aDeskThatDoesNotTakeInWhatItIsSent() {
    pullTwice();
    capture();
    desk.pushFrom(1);
    var stale = desk.identity;
    for (int i = 0; i < 8; i++) {
      desk.pull(new Cursor(stale.branchId(), 0, 0), new Cursor(stale.organisationId(), 0, 0));
      CLOCK.advance(Duration.ofMinutes(5));
    }
    assertEquals(List.of("BEHIND"), reasons());
    assertTrue(json().get("behind").asInt() > 0);
  }

  @Test
  void aDeskWhoseOldestOperationWaits() {
    pullTwice();
    tell(report(7, CLOCK.instant().minus(Duration.ofMinutes(20)), null));
    assertEquals(List.of("BACKLOG_OLD"), reasons());
    assertTrue(printed.contains("7 operations wait, the oldest for 20 min"), printed);
  }

  @Test
  void aDeskThatSaysThatItIsStuck() {
    pullTwice();
    tell(report(0, null, "JOURNAL_UNWRITABLE"));
    assertEquals(List.of("STUCK"), reasons());
    assertTrue(printed.contains("its journal cannot be written"), printed);

    tell(report(0, null, "SOMETHING_OF_TOMORROW"));
    assertEquals(List.of("STUCK"), reasons());
    assertTrue(printed.contains("it says SOMETHING_OF_TOMORROW"), printed);
  }

  @Test
  void aDeskWhoseCanaryIsLate() {
    pullTwice();
    tell(report(0, null, "CANARY_LATE"));
    assertEquals(List.of("CANARY_LATE"), reasons());
    assertTrue(printed.contains("the server's rows do not reach it"), printed);
  }

  @Test
  void aRevokedDeskThatHoldsSomething() {
    pullTwice();
    tell(report(3, CLOCK.instant(), null));
    campus.issue(campus.north.id(), new RevokeDevice(desk.identity.deviceId(), "sold"));
    assertEquals(List.of("REVOKED_UNSENT"), reasons());
    tell(report(0, null, null));
    assertEquals(List.of(), reasons());
  }

  @Test
  void theWorstComesFirstAndTheExitCodeTells() {
    tell(report(0, null, "REPLICA_UNUSABLE"));
    var other = campus.desk(campus.south, CLOCK);
    other.pull();
    assertEquals(DeviceHealthCommand.SOME_FAIL, run("--failing", "--branch", "north"));
    assertTrue(printed.contains("REPLICA") || printed.contains("its replica"), printed);
    run("--json");
    var all = JsonMapper.shared().readTree(printed);
    boolean wellSeen = false;
    for (var one : all) {
      boolean well = one.get("findings").isEmpty();
      assertFalse(wellSeen && !well, "one that fails behind one that is well");
      wellSeen |= well;
    }
    assertTrue(wellSeen);
  }

  @Test
  void onlyItsOwnOrganisationIsSeenAndNothingIsDecidedByAReport() {
    tell(report(Integer.MAX_VALUE, Instant.EPOCH, "REVOKED"));
    assertEquals(List.of("STUCK", "BACKLOG_OLD"), reasons());
    capture();
    assertEquals(1, desk.pushFrom(1).lastSequence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop table device_health", "stuck", ""})
  void aCauseThatIsNoCodeIsMalformed(String cause) {
    var body = Cbor.encode(new Forged(Protocol.VERSION, "0.1", 0, null, null, cause, null));
    assertEquals(400, desk.post("/sync/v1/health", body).statusCode());
  }

  @Test
  void momentsThatNoDatabaseKeepsAreMalformed() {
    var body = Cbor.encode(report(1, Instant.ofEpochMilli(Long.MIN_VALUE / 2), null));
    assertEquals(400, desk.post("/sync/v1/health", body).statusCode());
  }

  @Test
  void figuresOfTheDeskAreForTheCollector() {
    pullTwice();
    tell(report(4, CLOCK.instant().minus(Duration.ofMinutes(2)), null));
    campus.keepSightings();
    campus.lookAtDesks();

    var metrics = TestDesk.send(TestDesk.request(campus.port(), "/metrics").GET().build());
    var text = new String(metrics.body(), StandardCharsets.UTF_8);
    var id = desk.identity.deviceId();
    for (var line :
        List.of(
            "daybook_device_pending_operations{device=\"" + id + "\"} 4.0",
            "daybook_device_oldest_pending_seconds{device=\"" + id + "\"} 120.0",
            "daybook_device_silence_seconds{device=\"" + id + "\"} 0.0",
            "daybook_device_staleness_seconds{device=\"" + id + "\"} 0.0",
            "daybook_device_versions_behind{device=\"" + id + "\"} 0.0",
            "daybook_devices_failing{reason=\"PUSHES_REFUSED\"}")) {
      assertTrue(text.contains(line), line + " in " + text);
    }
  }

  /// A report as somebody writes it who keeps to no rule.
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Forged(
      int protocol,
      String program,
      int waiting,
      Instant oldestAt,
      Instant pulledAt,
      String stuck,
      Instant stuckSince) {}

  /// The last one shows that the answer before it was taken in. The canary sings between, so that
  /// it does not sing of its own accord while the clock stands still.
  private void pullTwice() {
    var cursors = pull(List.of());
    campus.sing();
    pull(pull(cursors));
  }

  private List<Cursor> pull(List<Cursor> cursors) {
    var request = Cbor.encode(new PullRequest(Protocol.VERSION, cursors));
    var answer = desk.post("/sync/v1/pull", request);
    return TestDesk.decode(answer, PullAnswer.class).cursors();
  }

  private void capture() {
    var student = campus.north.students().getFirst();
    desk.capture(
        campus.north.staff(),
        new MarkAttendance(campus.north.session(), student, AttendanceValue.PRESENT, 0, null));
  }

  private HealthReport report(int waiting, Instant oldestAt, String stuck) {
    var since = stuck == null ? null : CLOCK.instant();
    return new HealthReport(
        Protocol.VERSION, "0.1", waiting, oldestAt, CLOCK.instant(), stuck, since);
  }

  private void tell(HealthReport report) {
    assertEquals(204, desk.post("/sync/v1/health", Cbor.encode(report)).statusCode());
  }

  private List<String> reasons(String... more) {
    run(more);
    var shown = printed;
    var reasons = new ArrayList<String>();
    mine(more).get("findings").forEach(it -> reasons.add(it.get("reason").asString()));
    printed = shown;
    return reasons;
  }

  private JsonNode json() {
    return mine();
  }

  private JsonNode mine(String... more) {
    var arguments = new ArrayList<>(List.of(more));
    arguments.add("--json");
    run(arguments.toArray(String[]::new));
    for (var one : JsonMapper.shared().readTree(printed)) {
      if (one.get("id").asString().equals(desk.identity.deviceId().toString())) {
        return one;
      }
    }
    throw new AssertionError("not listed: " + printed);
  }

  private int run(String... more) {
    campus.keepSightings();
    var line = new CommandLine(CommandLine.Model.CommandSpec.create().name("daybook server"));
    AdminCommands.addTo(
        line,
        new AdminContext(
            Map.of(), _ -> campus.administration(), _ -> {}, CLOCK, new SecureRandom(), _ -> null));
    var out = new StringWriter();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(out));
    var arguments = new ArrayList<>(List.of("device", "health"));
    arguments.addAll(List.of(more));
    int code = line.execute(arguments.toArray(String[]::new));
    printed = out.toString();
    return code;
  }
}
