package org.daybook.app.service.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.daybook.app.device.DeviceKeys;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.signin.SignInResult.Refused;
import org.daybook.app.service.signin.SignInResult.Why;
import org.daybook.app.sync.RequestSigner;
import org.daybook.app.sync.ServerClock;
import org.daybook.app.sync.ServerConnection;
import org.daybook.app.sync.SyncClient;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.SignInAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInServiceIT {
  private static final String PASSWORD = "correct horse";

  private final Centre centre = new Centre(1);
  private final MockWebServer server = new MockWebServer();
  private final Random random = new Random(1);

  @TempDir Path folder;
  private OpenedDesk desk;
  private ServerConnection connection;
  private SignInService signIn;

  @BeforeEach
  void open() throws IOException {
    server.start();
    desk = new OpenedDesk(folder, centre).filled(centre);
    var clock = new ServerClock(desk.clock);
    connection = new ServerConnection(server.url("/").toString(), clock);
    var keys = DeviceKeys.generate(random);
    var client = new SyncClient(connection, new RequestSigner(centre.device, keys, clock, random));
    signIn = new SignInService(desk.replica, client, desk.identity, desk.clock);
  }

  @AfterEach
  void close() {
    connection.close();
    desk.close();
    server.close();
  }

  @Test
  void knowsAPersonAgainWithoutTheNetworkUntilTheLeaseIsOver() {
    connection.switchOffline(true);
    assertEquals(new Refused(Why.NOT_KNOWN_HERE), signIn.signIn("rana", PASSWORD));
    signInOnline();
    connection.switchOffline(true);
    assertInstanceOf(SignInResult.SignedIn.class, signIn.signIn("RANA ", PASSWORD));
    assertEquals(new Refused(Why.WRONG), signIn.signIn("rana", "wrong horse"));
    desk.clock.advance(Duration.ofDays(15));
    assertEquals(new Refused(Why.LEASE_OVER), signIn.signIn("rana", PASSWORD));
  }

  @Test
  void forgetsAPasswordThatTheServerRefuses() {
    signInOnline();
    var refusal = new ErrorAnswer(ErrorCode.SIGN_IN_REFUSED, "no", Centre.NOW, null);
    server.enqueue(response(401, refusal));
    assertEquals(new Refused(Why.WRONG), signIn.signIn("rana", PASSWORD));
    connection.switchOffline(true);
    assertEquals(new Refused(Why.NOT_KNOWN_HERE), signIn.signIn("rana", PASSWORD));
  }

  @Test
  void locksThePinAfterFiveWrongOnes() {
    signInOnline();
    signIn.setPin("4711");
    for (int attempt = 1; attempt < SignInService.PIN_TRIES; attempt++) {
      assertEquals(new Refused(Why.PIN_WRONG), signIn.switchTo(centre.staff, "0000"));
    }
    assertEquals(new Refused(Why.PIN_LOCKED), signIn.switchTo(centre.staff, "0000"));
    assertEquals(new Refused(Why.PIN_LOCKED), signIn.switchTo(centre.staff, "4711"));
    assertEquals(List.of(), signIn.switchable());
  }

  @Test
  void switchesByPinForTwelveHours() {
    signInOnline();
    signIn.setPin("4711");
    desk.clock.advance(SignInService.PIN_HOLDS);
    assertInstanceOf(SignInResult.SignedIn.class, signIn.switchTo(centre.staff, "4711"));
    desk.clock.advance(Duration.ofSeconds(1));
    assertEquals(new Refused(Why.PIN_TOO_OLD), signIn.switchTo(centre.staff, "4711"));
  }

  private void signInOnline() {
    connection.switchOffline(false);
    var answer = new SignInAnswer(centre.staff, "a", Centre.NOW, "r", Centre.NOW);
    server.enqueue(response(200, answer));
    assertInstanceOf(SignInResult.SignedIn.class, signIn.signIn("rana", PASSWORD));
  }

  private static MockResponse response(int code, Object message) {
    return new MockResponse.Builder()
        .code(code)
        .body(new Buffer().write(Cbor.encode(message)))
        .build();
  }
}
