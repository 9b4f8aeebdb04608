package org.daybook.installer.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.daybook.installer.proof.StrangerJournal.Capture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the server says to clients that are broken, old, early, late or malicious, and that it goes
/// on afterwards.
@ExtendWith(WorldExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsIT {
  private static final int HUNDRED_MEGABYTES = 100 * 1024 * 1024;
  private static final long HOUR_MILLIS = 3_600_000;

  private World world;
  private Organisation organisation;
  private UUID session;
  private List<UUID> students;
  private Stranger device;
  private StrangerJournal journal;

  @BeforeAll
  void fillBranch(World world) {
    this.world = world;
    organisation = world.found("North");
    var office = organisation.office("North");
    var cohort = office.openCohort("Pottery", 0);
    session = office.session(cohort);
    students = office.enrolled(cohort, 8, "Student");
    office.deliver();
  }

  @BeforeEach
  void enrolDevice() {
    device = Stranger.enrol(world.server(), organisation.code("North"));
    journal = new StrangerJournal(device);
  }

  @Test
  void malformedBodiesAreAnsweredAsSuch() {
    var head = Wire.encode(1, List.of());
    assertEquals("400 MALFORMED", device.pull("no cursor").error());
    assertEquals("400 MALFORMED", device.post("/sync/v1/pull", new byte[0]).error());
    var bodies =
        List.of(
            "{\"protocol\":1,\"cursors\":[]}".getBytes(UTF_8),
            new byte[] {(byte) 0xFF},
            Arrays.copyOf(head, head.length - 1),
            Arrays.copyOf(head, head.length + 1),
            Wire.encode(1, List.of(), "more"),
            Wire.encode(1),
            Wire.encode(),
            Wire.encode("one", List.of()),
            Wire.encode(1, List.of(List.of("scope", 1, 1))),
            Wire.encode(1, List.of(Arrays.asList(null, null, null))),
            // An array, and then a byte string, of two thousand million that never come.
            new byte[] {(byte) 0x9A, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF},
            new byte[] {(byte) 0x82, 0x01, 0x5A, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF},
            nested(100_000));
    for (var endpoint : List.of("/sync/v1/pull", "/sync/v1/load", "/sync/v1/digests")) {
      for (var body : bodies) {
        assertEquals(
            "400 MALFORMED", device.post(endpoint, body).error(), () -> endpoint + show(body));
      }
    }
    for (var body : bodies) {
      assertEquals("400 MALFORMED", device.post("/sync/v1/push", body).error(), () -> show(body));
    }
    assertEquals(200, device.pull().status(), "and the server goes on");
  }

  @Test
  void hugeBodiesAreTooLarge() throws IOException {
    var huge = new byte[HUNDRED_MEGABYTES];
    assertEquals("413 TOO_LARGE", device.post("/sync/v1/push", huge).error());
    var enrolment = new Stranger.Call("POST", "/sync/v1/enrol", Map.of(), huge);
    assertEquals("413 TOO_LARGE", device.send(enrolment).error());

    var bomb = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bomb)) {
      gzip.write(huge);
    }
    var small = device.signed("POST", "/sync/v1/push", bomb.toByteArray());
    assertEquals(
        "413 TOO_LARGE", device.send(small.withHeader("Content-Encoding", "gzip")).error());
    assertEquals(200, device.pull().status(), "and the server goes on");
  }

  @Test
  void hugeOperationsAndBatchesAreTooLarge() {
    var reason = "x".repeat(70_000);
    journal.capture(organisation.ownerId(), "cancel-session", session, reason);
    var answer = device.post("/sync/v1/push", journal.request(0, 1));
    assertEquals("413 TOO_LARGE", answer.error());

    enrolDevice();
    for (int i = 0; i < 201; i++) {
      mark(students.getFirst(), "PRESENT");
    }
    assertEquals("413 TOO_LARGE", device.post("/sync/v1/push", journal.request(0, 201)).error());
    assertEquals(201, journal.push().size(), "in two halves it is taken");
  }

  @Test
  void whatCannotBeUnderstoodIsParkedAndTheRestGoesOn() {
    var owner = organisation.ownerId();
    mark(students.get(0), "PRESENT");
    raw("fly-to-the-moon", 1, Wire.encode(session));
    raw("mark-attendance", 99, Wire.encode(session, students.get(1), "PRESENT", 0, null, "new"));
    raw("mark-attendance", 1, new byte[] {(byte) 0x9F, 1});
    raw("mark-attendance", 1, Wire.encode(session, students.get(1), "ASLEEP", 0, null));
    raw("mark-attendance", 1, Wire.encode(session, students.get(1), "PRESENT", -5, null));
    journal.capture(owner, "mark-attendance", session, students.get(2), "LATE", 5, null);

    var results = journal.push();

    assertEquals("ACCEPTED", results.get(0).get(1));
    assertEquals(List.of("PARKED", "UNKNOWN_COMMAND"), results.get(1).subList(1, 3));
    assertEquals(List.of("PARKED", "NEWER_COMMAND"), results.get(2).subList(1, 3));
    for (int i = 3; i < 6; i++) {
      assertEquals(List.of("PARKED", "UNREADABLE"), results.get(i).subList(1, 3));
    }
    assertEquals("ACCEPTED", results.get(6).get(1));
    var again = device.post("/sync/v1/push", journal.request(0, journal.size())).record();
    assertEquals(results, again.getFirst(), "sent again it gets the same answers");
    assertEquals(7L, again.get(1));
  }

  @Test
  void tomorrowsProtocolAsksForAnUpgrade() {
    var tomorrow = Wire.encode(99, List.of());
    for (var endpoint : List.of("/sync/v1/pull", "/sync/v1/load", "/sync/v1/digests")) {
      assertEquals("426 UPGRADE_REQUIRED", device.post(endpoint, tomorrow).error(), endpoint);
    }
    mark(students.get(3), "PRESENT");
    var push = new ArrayList<Object>(Wire.decode(journal.request(0, 1)));
    push.set(0, 99L);
    var body = Wire.encode(push.toArray());
    assertEquals("426 UPGRADE_REQUIRED", device.post("/sync/v1/push", body).error());
    // Fields are added at the end with a new version, so tomorrow's request is longer.
    var longer = Wire.encode(99, List.of(), "new");
    assertEquals("426 UPGRADE_REQUIRED", device.post("/sync/v1/pull", longer).error());
    var enrolment = Wire.encode(99, "ABCD-EFGH", null, Stranger.newKeys().getPublic().getEncoded());
    var call = new Stranger.Call("POST", "/sync/v1/enrol", Map.of(), enrolment);
    assertEquals("426 UPGRADE_REQUIRED", device.send(call).error());
  }

  @Test
  void codesWorkOnceAndNotForEver() throws Exception {
    var keys = Stranger.newKeys();
    var server = world.server();
    assertEquals("403 CODE_REFUSED", Stranger.enrolling(server, "AAAA-AAAA", keys).error());
    assertEquals("403 CODE_REFUSED", Stranger.enrolling(server, "", keys).error());
    var used = organisation.code("North");
    assertEquals(
        200,
        Stranger.enrolling(server, used.toLowerCase(Locale.ROOT).replace("-", ""), keys).status());
    assertEquals("403 CODE_REFUSED", Stranger.enrolling(server, used, keys).error());

    var expired = organisation.code("North");
    world.update(
        "update activation_code set expires_at = now() - interval '1 second'"
            + " where used_at is null");
    assertEquals("403 CODE_REFUSED", Stranger.enrolling(server, expired, keys).error());
  }

  @Test
  void revokedDeviceUploadsWhatItHasAndSeesNothingMore() {
    mark(students.get(4), "PRESENT");
    organisation.revoke(device.deviceId());

    assertEquals("ACCEPTED", journal.push().getFirst().get(1));
    assertEquals("403 REVOKED", device.pull().error());
    assertEquals("403 REVOKED", device.load().error());
    assertEquals("403 REVOKED", device.digests().error());
    assertTrue(
        List.of("403 REVOKED", "401 SIGN_IN_REFUSED")
            .contains(device.signIn(organisation.ownerName(), organisation.password()).error()));
  }

  @Test
  void wrongSignaturesAndClocksAreToldApart() {
    var body = Wire.encode(1, List.of());
    long now = System.currentTimeMillis();
    var good = device.signed("POST", "/sync/v1/pull", body);
    assertEquals(
        "401 SIGNATURE_REFUSED",
        device.send(good.withHeader("Daybook-Signature", "A".repeat(86))).error());
    assertEquals(
        "401 SIGNATURE_REFUSED",
        device.send(good.withHeader("Daybook-Signature", "not base64!")).error());
    assertEquals(
        "401 SIGNATURE_REFUSED",
        device.send(good.withHeader("Daybook-Device", UUID.randomUUID().toString())).error());
    assertEquals(
        "401 SIGNATURE_REFUSED", device.send(good.withHeader("Daybook-Device", "me")).error());
    for (long wrong : List.of(now - HOUR_MILLIS, now + HOUR_MILLIS, 0L, Long.MAX_VALUE)) {
      var skewed = device.send(device.signed("POST", "/sync/v1/pull", body, wrong));
      assertEquals("401 CLOCK_SKEW", skewed.error());
      long serverTime = Wire.number(Wire.decode(skewed.body()).get(2));
      assertTrue(Math.abs(serverTime - System.currentTimeMillis()) < 60_000);
    }
    assertEquals(200, device.send(good).status(), "what was refused spent no nonce");
  }

  @Test
  void wrongPasswordsAndTokensAreRefused() {
    var name = organisation.ownerName();
    assertEquals("401 SIGN_IN_REFUSED", device.signIn(name, "wrong").error());
    assertEquals("401 SIGN_IN_REFUSED", device.signIn("nobody", "wrong").error());
    var first = device.signIn(name.toUpperCase(Locale.ROOT), organisation.password()).record();
    assertEquals(organisation.ownerId(), Wire.id(first.getFirst()));
    var second = device.refresh((String) first.get(3)).record();

    assertEquals("401 TOKEN_REFUSED", device.refresh((String) first.get(3)).error());
    assertEquals(
        "401 TOKEN_REFUSED",
        device.refresh((String) second.get(3)).error(),
        "using one again ends every token of that sign-in");
    assertEquals("401 TOKEN_REFUSED", device.refresh("nothing").error());
  }

  @Test
  void chainsThatContradictAreRefusedWhole() {
    mark(students.get(5), "PRESENT");
    mark(students.get(6), "PRESENT");
    mark(students.get(7), "PRESENT");
    var gap = device.post("/sync/v1/push", journal.request(1, 3));
    assertEquals("409 GAP", gap.error());
    assertEquals(0L, Wire.decode(gap.body()).get(3), "it says after which to continue");
    assertEquals(200, device.post("/sync/v1/push", journal.request(0, 2)).status());

    var cloned = new StrangerJournal(device);
    cloned.capture(organisation.ownerId(), "open-check-in", session);
    cloned.capture(organisation.ownerId(), "open-check-in", session);
    cloned.capture(organisation.ownerId(), "open-check-in", session);
    assertEquals("409 FORKED", device.post("/sync/v1/push", cloned.request(0, 3)).error());
    assertEquals("409 FORKED", device.post("/sync/v1/push", cloned.request(2, 3)).error());

    var rest = device.post("/sync/v1/push", journal.request(2, 3));
    assertEquals(3L, rest.record().get(1), "the honest journal goes on");
    var restored = new StrangerJournal(device);
    assertEquals("409 REWOUND", device.post("/sync/v1/push", restored.request(0, 0)).error());
  }

  @Test
  void cursorsTheServerNeverGaveAreRecognised() {
    var cursor = (List<?>) ((List<?>) device.pull().record().getFirst()).getFirst();
    var scope = cursor.get(0);
    long version = Wire.number(cursor.get(1));
    assertEquals("409 UNKNOWN_CURSOR", device.pull(List.of(scope, version, 42L)).error());
    assertEquals("409 UNKNOWN_CURSOR", device.pull(List.of(scope, version + 1000, 1L)).error());
    assertEquals("409 UNKNOWN_CURSOR", device.pull(List.of(scope, -1L, 0L)).error());
  }

  @Test
  void elsewhereThereIsNothing() {
    assertEquals("404 NOT_FOUND", device.post("/sync/v1/other", new byte[0]).error());
    var get = new Stranger.Call("GET", "/sync/v1/pull", Map.of(), new byte[0]);
    assertEquals("405 METHOD_NOT_ALLOWED", device.send(get).error());
  }

  private void mark(UUID student, String value) {
    journal.capture(organisation.ownerId(), "mark-attendance", session, student, value, 0, null);
  }

  /// An operation whose command may be anything.
  private void raw(String command, int version, byte[] bytes) {
    var capture =
        new Capture(device.branchId(), organisation.ownerId(), command, version, List.of());
    journal.captureRaw(capture, bytes);
  }

  private static byte[] nested(int depth) {
    var bytes = ByteBuffer.allocate(depth + 1);
    for (int i = 0; i < depth; i++) {
      bytes.put((byte) 0x81);
    }
    return bytes.put((byte) 0xF6).array();
  }

  private static String show(byte[] body) {
    return " with " + HexFormat.of().formatHex(Arrays.copyOf(body, Math.min(40, body.length)));
  }
}
