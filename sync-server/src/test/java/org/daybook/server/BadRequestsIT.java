package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.Outcome;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.EnrolRequest;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.RequestSignature;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.server.devices.Authentication;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.EarlierPull;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong with a request has a code of its own, and nothing that was taken in is lost.
class BadRequestsIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final byte[] PULL = new EarlierPull(1, List.of()).bytes();
  private static Campus campus;
  private static TestDesk desk;

  @BeforeAll
  static void open() {
    campus = new Campus(CLOCK);
    desk = campus.desk(campus.north, CLOCK);
  }

  @AfterAll
  static void close() {
    campus.close();
  }

  @Test
  void malformedBodiesAreToldAsSuch() {
    for (var path : List.of("push", "pull", "load", "digests")) {
      assertError(ErrorCode.MALFORMED, desk.post("/sync/v1/" + path, new byte[] {1, 2, 3}));
    }
    assertError(ErrorCode.MALFORMED, desk.post("/auth/v1/sign-in", bytes("{\"json\":true}")));
    assertError(
        ErrorCode.MALFORMED, TestDesk.unsigned(campus.port(), "/sync/v1/enrol", bytes("{")));
  }

  /// Over a socket, without the body: who goes on sending what nobody reads may lose the answer.
  @ParameterizedTest
  @ValueSource(ints = {Protocol.MAX_BODY_BYTES + 1, 100 * 1024 * 1024})
  void hugeBodyIsRefusedBeforeItIsRead(int length) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), campus.port())) {
      var request = "POST /sync/v1/push HTTP/1.1\r\nHost: x\r\nContent-Length: " + length;
      socket.getOutputStream().write(bytes(request + "\r\nConnection: close\r\n\r\n"));
      socket.getOutputStream().flush();
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertEquals("HTTP/1.1 413", answer.substring(0, 12));
      assertTrue(answer.contains(ErrorCode.TOO_LARGE.name()), answer);
    }
  }

  @Test
  void smallBodyThatInflatesToHugeOneIsRefused() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      for (int i = 0; i < 100; i++) {
        gzip.write(new byte[1024 * 1024]);
      }
    }
    var signed = desk.signed("POST", "/sync/v1/pull", out.toByteArray(), nonce(), now());
    var request = TestDesk.request(campus.port(), "/sync/v1/pull");
    signed.headers().map().forEach((n, values) -> request.header(n, values.getFirst()));
    request.header("Content-Encoding", "gzip");

    var answer = TestDesk.send(request.POST(BodyPublishers.ofByteArray(out.toByteArray())).build());

    assertError(ErrorCode.TOO_LARGE, answer);
  }

  @Test
  void requestsThatNoKnownDeviceSignedAreRefused() {
    assertError(
        ErrorCode.SIGNATURE_REFUSED, TestDesk.unsigned(campus.port(), "/sync/v1/pull", PULL));
    var other = campus.desk(campus.north, CLOCK);
    var forged = other.signed("POST", "/sync/v1/pull", PULL, nonce(), now());
    var request = TestDesk.request(campus.port(), "/sync/v1/pull");
    forged.headers().map().forEach((n, values) -> request.header(n, values.getFirst()));
    request.setHeader(RequestSignature.DEVICE, UUID.randomUUID().toString());
    assertError(
        ErrorCode.SIGNATURE_REFUSED,
        TestDesk.send(request.POST(BodyPublishers.ofByteArray(PULL)).build()));
    request.setHeader(RequestSignature.DEVICE, other.identity.deviceId().toString());
    assertError(
        ErrorCode.SIGNATURE_REFUSED,
        TestDesk.send(request.POST(BodyPublishers.ofByteArray(Cbor.encode("another"))).build()));
  }

  @Test
  void nonceWorksOnce() {
    var nonce = nonce();
    var request = desk.signed("POST", "/sync/v1/pull", PULL, nonce, now());

    assertEquals(200, TestDesk.send(request).statusCode());
    assertError(ErrorCode.SIGNATURE_REFUSED, TestDesk.send(request));
  }

  @Test
  void wrongClockIsToldTheServersTime() {
    var early = now() - Duration.ofMinutes(11).toMillis();

    var answer = TestDesk.send(desk.signed("POST", "/sync/v1/pull", PULL, nonce(), early));

    assertError(ErrorCode.CLOCK_SKEW, answer);
    var there = TestDesk.error(answer).serverTime().toEpochMilli();
    assertTrue(Math.abs(there - now()) < 60_000);
    assertError(
        ErrorCode.CLOCK_SKEW,
        TestDesk.send(desk.signed("POST", "/sync/v1/pull", PULL, nonce(), Long.MIN_VALUE)));
  }

  @Test
  void unknownCursorTagMeansThatTheServerWasRestored() {
    var cursor = desk.pull().cursors().getFirst();
    var forged = new Cursor(cursor.scope(), cursor.version(), cursor.tag() + 1);
    var body = new EarlierPull(1, List.of(forged)).bytes();

    assertError(ErrorCode.UNKNOWN_CURSOR, desk.post("/sync/v1/pull", body));
  }

  @Test
  void unknownAndNewerCommandsAreParkedAndTheOthersGoOn() {
    var sender = campus.desk(campus.north, CLOCK);
    var branch = campus.north.id();
    var actor = campus.north.staff();
    sender.append(branch, actor, "fly", 1, new byte[] {1}, null);
    sender.append(branch, actor, "mark-attendance", 2, new byte[] {1}, null);
    sender.append(branch, actor, "x".repeat(500), 1, new byte[] {1}, null);
    sender.capture(actor, present());

    var outcomes = sender.pushFrom(1).results().stream().map(it -> it.outcome()).toList();

    assertEquals(
        List.of(Outcome.PARKED, Outcome.PARKED, Outcome.PARKED, Outcome.ACCEPTED), outcomes);
  }

  @Test
  void revokedDeviceMayStillPushButNotRead() {
    var sender = campus.desk(campus.north, CLOCK);
    sender.capture(campus.north.staff(), present());
    var verdict =
        campus
            .administration()
            .devices()
            .revoke(campus.organisation, campus.north.id(), sender.identity.deviceId(), "stolen");
    assertTrue(verdict.outcome().holds());

    assertTrue(sender.pushFrom(1).results().getFirst().outcome().holds());
    assertError(ErrorCode.REVOKED, sender.post("/sync/v1/pull", PULL));
    assertError(ErrorCode.REVOKED, sender.post("/sync/v1/load", PULL));
    assertError(ErrorCode.REVOKED, sender.post("/sync/v1/digests", PULL));
  }

  @Test
  void activationCodeWorksOnceAndNotForGuesses() {
    var code =
        campus
            .administration()
            .activationCodes()
            .create(campus.organisation, campus.north.id(), "Desk", Duration.ofHours(1))
            .shown();
    TestDesk.enrol(campus.port(), code.toLowerCase(Locale.ROOT), CLOCK);
    for (var wrong : List.of(code, "AAAA-AAAA", "", "x".repeat(1000))) {
      var key = TestDesk.newKeys().getPublic().getEncoded();
      var request = Cbor.encode(new EnrolRequest(1, wrong, null, key));
      assertError(
          ErrorCode.CODE_REFUSED, TestDesk.unsigned(campus.port(), "/sync/v1/enrol", request));
    }
    var noKey = Cbor.encode(new EnrolRequest(1, code, null, new byte[] {1}));
    assertError(ErrorCode.MALFORMED, TestDesk.unsigned(campus.port(), "/sync/v1/enrol", noKey));
  }

  @Test
  void unknownPathsAndMethodsAreToldAsSuchWithoutDetails() {
    var nowhere = TestDesk.unsigned(campus.port(), "/sync/v1/nowhere", PULL);
    assertError(ErrorCode.NOT_FOUND, nowhere);
    var get = TestDesk.send(TestDesk.request(campus.port(), "/sync/v1/pull").GET().build());
    assertError(ErrorCode.METHOD_NOT_ALLOWED, get);
    var browser = TestDesk.send(TestDesk.request(campus.port(), "/").GET().build());
    var text = new String(browser.body(), StandardCharsets.UTF_8);
    assertEquals(404, browser.statusCode());
    assertTrue(text.contains("\"code\":\"NOT_FOUND\""), text);
    assertFalse(text.contains("Exception"), text);
    assertEquals("nosniff", browser.headers().firstValue("X-Content-Type-Options").orElse(""));
  }

  @Test
  void healthAndMetricsAnswer() {
    for (var path : List.of("/healthz", "/readyz")) {
      assertEquals(
          200, TestDesk.send(TestDesk.request(campus.port(), path).GET().build()).statusCode());
    }
    desk.pull();
    var metrics = TestDesk.send(TestDesk.request(campus.port(), "/metrics").GET().build());
    var text = new String(metrics.body(), StandardCharsets.UTF_8);
    assertTrue(text.contains("daybook_requests_seconds_count"), text);
  }

  @Test
  void metricsAreForThisMachineAlone() {
    var forwarded =
        TestDesk.request(campus.port(), "/metrics").header("X-Forwarded-For", "192.0.2.1").GET();
    assertEquals(404, TestDesk.send(forwarded.build()).statusCode());
  }

  @Test
  void deviceThatListensTooOftenLosesItsOldestStream() throws Exception {
    var listener = campus.desk(campus.north, CLOCK);
    try (var http = HttpClient.newHttpClient()) {
      var streams = new ArrayList<InputStream>();
      for (int i = 0; i < 4; i++) {
        var request = listener.signed("GET", "/sync/v1/poke", new byte[0], nonce(), now());
        var body = http.send(request, BodyHandlers.ofInputStream()).body();
        assertEquals('e', body.read(), "the first event");
        streams.add(body);
      }
      assertTimeoutPreemptively(Duration.ofSeconds(15), () -> streams.getFirst().readAllBytes());
      for (var stream : streams) {
        stream.close();
      }
      http.shutdownNow();
    }
  }

  @Test
  void serverWithAWrongClockForgetsNoNonceThatCounts() {
    var request = desk.signed("POST", "/sync/v1/pull", PULL, nonce(), now());
    assertEquals(200, TestDesk.send(request).statusCode());
    var ahead = Clock.offset(CLOCK, Duration.ofDays(365));
    new Authentication(campus.administration().database(), ahead).forgetExpired();
    assertError(ErrorCode.SIGNATURE_REFUSED, TestDesk.send(request));
  }

  private static MarkAttendance present() {
    return new MarkAttendance(
        campus.north.session(),
        campus.north.students().getFirst(),
        AttendanceValue.PRESENT,
        0,
        null);
  }

  private static void assertError(ErrorCode code, HttpResponse<byte[]> answer) {
    assertNotEquals(200, answer.statusCode());
    assertEquals(code, TestDesk.error(answer).code());
    assertEquals(code.status(), answer.statusCode());
  }

  private static String nonce() {
    return TestDesk.nonce();
  }

  private static long now() {
    return CLOCK.millis();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
