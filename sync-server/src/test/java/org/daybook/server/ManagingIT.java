package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.command.Reason;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.ActivationRequest;
import org.daybook.model.protocol.ChangeAnswer;
import org.daybook.model.protocol.CodeAnswer;
import org.daybook.model.protocol.DeviceChange;
import org.daybook.model.protocol.DeviceChangeRequest;
import org.daybook.model.protocol.DeviceStanding;
import org.daybook.model.protocol.DevicesAnswer;
import org.daybook.model.protocol.DevicesRequest;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.HealthReport;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.SignInAnswer;
import org.daybook.model.protocol.SignInRequest;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.AssignRole;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.SettableClock;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a person in charge asks of the server about devices, over HTTP, and who may not.
class ManagingIT {
  private static final int V = Protocol.VERSION;
  private static final UUID RECEPTIONIST = new UUID(0x0190_0000_0000_7000L, 1L << 63 | 71);
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T09:00:00Z"));
  private Campus campus;
  private TestDesk desk;

  @BeforeEach
  void open() {
    campus = new Campus(clock);
    desk = campus.desk(campus.north, clock);
  }

  @AfterEach
  void close() {
    campus.close();
  }

  @Test
  void aCodeMadeByAPersonInChargeEnrolsOneDeskInHerName() {
    var answer = TestDesk.decode(activate(token("north")), CodeAnswer.class);

    assertEquals(clock.instant().plus(Duration.ofDays(1)), answer.expiresAt());
    var newcomer = TestDesk.enrol(campus.port(), answer.code(), clock);
    assertEquals(campus.north.id(), newcomer.identity.branchId());
    assertEquals("Side desk", newcomer.identity.deviceName());
    var entry = entries(newcomer.identity.deviceId()).getFirst();
    assertEquals(campus.north.staff(), entry.actorId());
    assertEquals(
        ErrorCode.CODE_REFUSED,
        TestDesk.error(
                TestDesk.unsigned(
                    campus.port(),
                    "/sync/v1/enrol",
                    Cbor.encode(
                        new org.daybook.model.protocol.EnrolRequest(
                            V, answer.code(), null, TestDesk.newKeys().getPublic().getEncoded()))))
            .code(),
        "a code works once");
  }

  @Test
  void whoMayNotManageDevicesGetsNoCodeAndSeesNothing() {
    hireReceptionist();
    var token = token("rita");

    assertError(ErrorCode.FORBIDDEN, activate(token));
    assertError(ErrorCode.FORBIDDEN, devices(token));
    var change = TestDesk.decode(revoke(token, desk), ChangeAnswer.class);
    assertEquals(Reason.NOT_FOUND, change.refusal());
    assertEquals(DeviceState.ACTIVE, device(desk).state());
  }

  @Test
  void anotherBranchsDevicesAreOutOfReachAndSoAreItsCodes() {
    var southern = campus.desk(campus.south, clock);
    var token = token("north");

    var seen = TestDesk.decode(devices(token), DevicesAnswer.class);
    assertEquals(List.of(campus.north.id()), seen.branches());
    assertFalse(ids(seen).contains(southern.identity.deviceId()));
    assertEquals(
        Reason.NOT_FOUND, TestDesk.decode(revoke(token, southern), ChangeAnswer.class).refusal());
    assertError(
        ErrorCode.FORBIDDEN,
        desk.post(
            "/manage/v1/activation",
            Cbor.encode(new ActivationRequest(V, token, campus.south.id(), "Sneaky"))));
    assertError(
        ErrorCode.FORBIDDEN,
        desk.post(
            "/manage/v1/activation",
            Cbor.encode(new ActivationRequest(V, token, UUID.randomUUID(), "Nowhere"))));
  }

  @Test
  void whoIsInChargeEverywhereReachesEveryBranch() {
    campus.issue(
        campus.organisation,
        new AssignRole(
            campus.north.staff(), RoleTemplate.OWNER.idIn(campus.organisation), null, true));
    var southern = campus.desk(campus.south, clock);
    var token = token("north");

    var seen = TestDesk.decode(devices(token), DevicesAnswer.class);
    assertTrue(ids(seen).contains(southern.identity.deviceId()));
    assertNull(TestDesk.decode(revoke(token, southern), ChangeAnswer.class).refusal());
    assertEquals(DeviceState.REVOKED, device(southern).state());
    assertEquals(
        List.of("register-device", "revoke-device"),
        entries(southern.identity.deviceId()).stream().map(AuditEntry::command).toList());
  }

  @Test
  void anotherOrganisationsDevicesAreOutOfReach() {
    var other = UUID.randomUUID();
    var branch = UUID.randomUUID();
    var operations = campus.administration().operations();
    operations.run(
        other,
        bench ->
            List.of(
                bench.issue(
                    org.daybook.server.centre.CentreCommand.at(
                        other,
                        new org.daybook.model.organisation.FoundOrganisation(
                            "Other", "EUR", "en"))),
                bench.issue(
                    org.daybook.server.centre.CentreCommand.at(
                        other,
                        new org.daybook.model.organisation.OpenBranch(
                            branch, "Theirs", "TH", "UTC", null)))));
    var code =
        campus
            .administration()
            .activationCodes()
            .create(other, branch, "Theirs", Duration.ofHours(1));
    var theirs = TestDesk.enrol(campus.port(), code.shown(), clock);
    var token = token("north");

    assertEquals(
        Reason.NOT_FOUND, TestDesk.decode(revoke(token, theirs), ChangeAnswer.class).refusal());
    assertError(
        ErrorCode.FORBIDDEN,
        desk.post(
            "/manage/v1/activation",
            Cbor.encode(new ActivationRequest(V, token, branch, "Sneaky"))));
    assertError(
        ErrorCode.TOKEN_REFUSED,
        theirs.post("/manage/v1/devices", Cbor.encode(new DevicesRequest(V, token))));
  }

  @Test
  void aTokenIsOfItsDeskAndItsQuarterOfAnHour() {
    var token = token("north");
    var beside = campus.desk(campus.north, clock);
    var refresh = signIn("north").refreshToken();

    assertError(
        ErrorCode.TOKEN_REFUSED,
        beside.post("/manage/v1/devices", Cbor.encode(new DevicesRequest(V, token))));
    assertError(ErrorCode.TOKEN_REFUSED, devices(refresh));
    assertError(ErrorCode.TOKEN_REFUSED, devices("made up"));
    clock.advance(Duration.ofMinutes(15).plusSeconds(1));
    assertError(ErrorCode.TOKEN_REFUSED, devices(token));
  }

  @Test
  void whoLeftMeanwhileAndADeskOutOfServiceGetNothing() {
    hireReceptionist();
    var left = token("rita");
    campus.issue(campus.organisation, receptionist(false));
    assertError(ErrorCode.TOKEN_REFUSED, devices(left));

    var token = token("north");
    assertNull(TestDesk.decode(revoke(token, desk), ChangeAnswer.class).refusal());
    assertError(ErrorCode.REVOKED, devices(token));
    assertError(ErrorCode.REVOKED, activate(token));
  }

  @Test
  void theSameRequestSentAgainIsRefused() {
    var body =
        Cbor.encode(new ActivationRequest(V, token("north"), campus.north.id(), "Side desk"));
    var request =
        desk.signed("POST", "/manage/v1/activation", body, TestDesk.nonce(), clock.millis());

    assertEquals(200, TestDesk.send(request).statusCode());
    assertError(ErrorCode.SIGNATURE_REFUSED, TestDesk.send(request));
  }

  @Test
  void tooManyCodesAreTooMany() {
    var token = token("north");
    var answer = activate(token);
    for (int i = 0; i < 40 && answer.statusCode() == 200; i++) {
      answer = activate(token);
    }

    assertError(ErrorCode.SLOW_DOWN, answer);
    assertEquals(200, devices(token).statusCode(), "what gives out nothing goes on");
  }

  @Test
  void tellsHowDevicesAreThoseThatNeedSomebodyFirst() {
    var stuck = campus.desk(campus.north, clock);
    var now = clock.instant();
    var report = new HealthReport(3, "0.1", 41, now.minusSeconds(7200), now, null, null);
    stuck.post("/sync/v1/health", Cbor.encode(report));
    campus.keepSightings();

    var standing =
        TestDesk.decode(devices(token("north")), DevicesAnswer.class).devices().getFirst();
    assertEquals(stuck.identity.deviceId(), standing.deviceId());
    assertEquals(41, standing.waiting());
    assertEquals("0.1", standing.program());
    assertEquals(now, standing.seenAt());
    assertEquals(List.of("BACKLOG_OLD"), standing.ailments());
  }

  @Test
  void aDeviceIsRenamedAndDeclaredLost() {
    var other = campus.desk(campus.north, clock);
    var token = token("north");

    assertNull(change(token, other, DeviceChange.RENAME, "Hall").refusal());
    assertEquals("Hall", device(other).name());
    assertNull(change(token, other, DeviceChange.DECLARE_LOST, "Stolen on the tram").refusal());
    assertEquals(DeviceState.LOST, device(other).state());
    assertEquals("Stolen on the tram", device(other).reason());
    assertEquals(
        Reason.TRANSITION_NOT_ALLOWED,
        change(token, other, DeviceChange.DECLARE_LOST, "Again").refusal());
    assertError(
        ErrorCode.MALFORMED,
        desk.post(
            "/manage/v1/device",
            Cbor.encode(
                new DeviceChangeRequest(
                    V, token, desk.identity.deviceId(), DeviceChange.RENAME, "x".repeat(300)))));
  }

  private void hireReceptionist() {
    var role = RoleTemplate.FRONT_DESK.idIn(campus.organisation);
    campus.issue(
        campus.organisation,
        RoleTemplate.FRONT_DESK.definition(campus.organisation),
        receptionist(true),
        new AssignRole(RECEPTIONIST, role, null, true));
    campus
        .administration()
        .credentials()
        .setPassword(campus.organisation, RECEPTIONIST, Campus.PASSWORD);
  }

  private static AddStaffMember receptionist(boolean active) {
    return new AddStaffMember(RECEPTIONIST, PersonDetails.named("Rita"), "rita", active, null);
  }

  private String token(String name) {
    return signIn(name).accessToken();
  }

  private SignInAnswer signIn(String name) {
    var request = Cbor.encode(new SignInRequest(name, Campus.PASSWORD));
    return TestDesk.decode(desk.post("/auth/v1/sign-in", request), SignInAnswer.class);
  }

  private HttpResponse<byte[]> activate(String token) {
    var request = new ActivationRequest(V, token, campus.north.id(), "Side desk");
    return desk.post("/manage/v1/activation", Cbor.encode(request));
  }

  private HttpResponse<byte[]> devices(String token) {
    return desk.post("/manage/v1/devices", Cbor.encode(new DevicesRequest(V, token)));
  }

  private HttpResponse<byte[]> revoke(String token, TestDesk which) {
    return post(token, which, DeviceChange.REVOKE, "Sold");
  }

  private ChangeAnswer change(String token, TestDesk which, DeviceChange change, String words) {
    return TestDesk.decode(post(token, which, change, words), ChangeAnswer.class);
  }

  private HttpResponse<byte[]> post(
      String token, TestDesk which, DeviceChange change, String words) {
    var request = new DeviceChangeRequest(V, token, which.identity.deviceId(), change, words);
    return desk.post("/manage/v1/device", Cbor.encode(request));
  }

  private Device device(TestDesk which) {
    return campus
        .administration()
        .operations()
        .rehearse(
            campus.organisation,
            bench -> bench.facts().find(Device.TABLE, which.identity.deviceId()).orElseThrow());
  }

  private List<AuditEntry> entries(UUID subject) {
    return campus
        .administration()
        .operations()
        .rehearse(campus.organisation, bench -> bench.facts().list(AuditEntry.BY_SUBJECT, subject));
  }

  private static List<UUID> ids(DevicesAnswer answer) {
    return answer.devices().stream().map(DeviceStanding::deviceId).collect(Collectors.toList());
  }

  private static void assertError(ErrorCode code, HttpResponse<byte[]> answer) {
    assertEquals(code, TestDesk.error(answer).code());
    assertEquals(code.status(), answer.statusCode());
  }
}
