package org.daybook.app.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Clock;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.SignInRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerConnectionIT {
  private static final SignInRequest MESSAGE = new SignInRequest("mona", "a password");

  private final MockWebServer server = new MockWebServer();
  private ServerConnection connection;

  @BeforeEach
  void start() throws IOException {
    server.start();
    var clock = new ServerClock(Clock.systemUTC());
    connection = new ServerConnection("http://127.0.0.1:" + server.getPort(), clock);
  }

  @AfterEach
  void stop() {
    connection.close();
    server.close();
  }

  /// The server may have acted on it, and knows its nonce: sent again as it was it would be
  /// refused.
  @Test
  void doesNotSendTheSameRequestTwiceWhenItsConnectionBreaks() throws Exception {
    server.enqueue(answer());
    server.enqueue(
        new MockResponse.Builder()
            .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
            .build());
    server.enqueue(answer());
    post();

    var failure = assertThrows(ServerUnreachableException.class, this::post);

    assertFalse(failure.timedOut());
    assertEquals(2, server.getRequestCount());
    post();
    assertEquals(3, server.getRequestCount(), "what is tried again is another request");
  }

  /// A proxy that lets nothing large pass answers with a page of its own.
  @Test
  void takesABare413ForTooMuchAndNotForSilence() {
    server.enqueue(new MockResponse.Builder().code(413).body("<html>too large</html>").build());

    var refused = assertThrows(ServerRefusedException.class, this::post);

    assertEquals(ErrorCode.TOO_LARGE, refused.answer().code());
  }

  private void post() throws ServerRefusedException, ServerUnreachableException {
    connection.post("/sync/v1/push", MESSAGE, SignInRequest.class, null);
  }

  private static MockResponse answer() {
    return new MockResponse.Builder().body(new Buffer().write(Cbor.encode(MESSAGE))).build();
  }
}
