package org.daybook.app.service.online;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.daybook.app.service.Centre;
import org.daybook.app.service.ManagedCentre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.Servers;
import org.daybook.app.service.devices.DevicesService;
import org.daybook.app.service.online.Online.Why;
import org.daybook.app.sync.SyncClient;
import org.daybook.model.device.DeviceState;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.CodeAnswer;
import org.daybook.model.protocol.DeviceStanding;
import org.daybook.model.protocol.DevicesAnswer;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.SignInAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a desk asks in somebody's name, and what becomes of it.
class OnlineCallsIT {
  private static final Online<CodeAnswer> NO_TOKEN = new Online.Not<>(Why.SIGN_IN);

  private final Centre centre = new Centre(1);
  private final MockWebServer server = new MockWebServer();

  @TempDir Path folder;
  private OpenedDesk desk;
  private SyncClient client;
  private PersonalTokens tokens;
  private DevicesService devices;

  @BeforeEach
  void open() throws Exception {
    server.start();
    desk = new OpenedDesk(folder, centre).filled(centre);
    ManagedCentre.fill(desk, centre);
    client = Servers.client(server, desk, centre);
    tokens = new PersonalTokens(client);
    devices = new DevicesService(desk.replica, new OnlineCalls(client, tokens), desk.identity);
  }

  @AfterEach
  void close() {
    client.connection().close();
    desk.close();
    server.close();
  }

  @Test
  void whoDidNotSignInWithTheServerIsToldTo() {
    assertEquals(NO_TOKEN, activate());
    assertEquals(0, server.getRequestCount());
  }

  @Test
  void theTokenGoesAlongAndIsForgottenWithWhomItIs() throws Exception {
    tokens.keep(answer("access", Duration.ofMinutes(15)));
    var code = new CodeAnswer("K7QF-29MD", Centre.NOW.plusSeconds(60), Centre.NOW);
    server.enqueue(response(200, code));

    assertEquals(new Online.Done<>(code), activate());
    assertEquals("/manage/v1/activation", server.takeRequest().getTarget());
    tokens.forget(centre.staff);
    assertEquals(NO_TOKEN, activate());
  }

  @Test
  void aTokenThatIsAboutToExpireIsRenewedFirst() throws Exception {
    tokens.keep(answer("old", Duration.ofSeconds(10)));
    server.enqueue(response(200, answer("new", Duration.ofMinutes(15))));
    var code = new CodeAnswer("K7QF-29MD", Centre.NOW.plusSeconds(60), Centre.NOW);
    server.enqueue(response(200, code));

    assertEquals(new Online.Done<>(code), activate());
    assertEquals("/auth/v1/refresh", server.takeRequest().getTarget());
    assertEquals("/manage/v1/activation", server.takeRequest().getTarget());
  }

  @Test
  void whoseTokenIsRenewedNoMoreSignsInAgain() {
    tokens.keep(answer("old", Duration.ZERO));
    server.enqueue(refused(ErrorCode.TOKEN_REFUSED));

    assertEquals(NO_TOKEN, activate());
    assertEquals(NO_TOKEN, activate());
    assertEquals(1, server.getRequestCount());
  }

  @Test
  void everyRefusalHasItsReason() {
    tokens.keep(answer("access", Duration.ofMinutes(15)));
    server.enqueue(refused(ErrorCode.FORBIDDEN));
    server.enqueue(refused(ErrorCode.SLOW_DOWN));
    server.enqueue(refused(ErrorCode.NOT_FOUND));
    server.enqueue(refused(ErrorCode.REVOKED));

    assertEquals(new Online.Not<>(Why.FORBIDDEN), activate());
    assertEquals(new Online.Not<>(Why.TOO_OFTEN), activate());
    assertEquals(new Online.Not<>(Why.SERVER_TOO_OLD), activate());
    assertEquals(new Online.Not<>(Why.DEVICE_REFUSED), activate());
    client.connection().switchOffline(true);
    assertEquals(new Online.Not<>(Why.UNREACHABLE), activate());
  }

  @Test
  void devicesOfAllHerBranchesAreShownAsTheServerKnowsThemElseThoseOfThisOne() {
    var standing =
        new DeviceStanding(
            ManagedCentre.OTHER_DESK,
            ManagedCentre.SOUTH,
            "Hall",
            DeviceState.ACTIVE,
            null,
            Centre.NOW,
            Centre.NOW,
            3,
            Centre.NOW,
            "0.1",
            List.of("SILENT"));
    tokens.keep(answer("access", Duration.ofMinutes(15)));
    server.enqueue(
        response(
            200, new DevicesAnswer(List.of(ManagedCentre.SOUTH), List.of(standing), Centre.NOW)));

    var seen = devices.everywhere(centre.staff);
    assertEquals("South", seen.devices().getFirst().branch());
    assertEquals(List.of("SILENT"), seen.devices().getFirst().told().ailments());

    client.connection().switchOffline(true);
    var here = devices.everywhere(centre.staff);
    assertEquals(Why.UNREACHABLE, here.why());
    assertEquals(
        List.of("Front desk 1", "Hall"), here.devices().stream().map(it -> it.name()).toList());
  }

  private Online<CodeAnswer> activate() {
    return devices.activate(centre.staff, centre.branch, "Desk");
  }

  private SignInAnswer answer(String access, Duration validity) {
    var until = Centre.NOW.plus(validity);
    return new SignInAnswer(
        centre.staff, access, until, "refresh" + UUID.randomUUID(), until.plusSeconds(9));
  }

  private static MockResponse refused(ErrorCode code) {
    return response(code.status(), new ErrorAnswer(code, "no", Centre.NOW, null));
  }

  private static MockResponse response(int status, Object message) {
    return new MockResponse.Builder()
        .code(status)
        .body(new Buffer().write(Cbor.encode(message)))
        .build();
  }
}
