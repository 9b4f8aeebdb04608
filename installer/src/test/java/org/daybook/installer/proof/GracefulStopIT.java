package org.daybook.installer.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// A server that is told to stop answers what it was asked before.
@ExtendWith(WorldExtension.class)
class GracefulStopIT {
  private static final int STOPPED_BY_SIGTERM = 143;

  @Test
  @Timeout(90)
  void requestInFlightIsAnsweredAfterSigterm(World world) throws Exception {
    var organisation = world.found("North");
    try (var server = world.ownServer()) {
      var stranger = Stranger.enrol(server.url(), organisation.code("North"));
      var body = new byte[] {(byte) 0x82, 1, (byte) 0x80};
      var call = stranger.signed("POST", "/sync/v1/pull", body);
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.url().getPort())) {
        var answers =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        write(socket, head(call, body.length).getBytes(ISO_8859_1));
        // The server asks for the body only once it works at the request.
        assertEquals("HTTP/1.1 100 Continue", answers.readLine());
        assertEquals("", answers.readLine());

        var stopped = CompletableFuture.supplyAsync(server.process()::stop);
        Patience.until("the server stops", server::isReady, it -> !it);
        write(socket, body);

        assertEquals("HTTP/1.1 200 OK", answers.readLine());
        var length = answers.lines().filter(it -> it.startsWith("Content-Length: ")).findFirst();
        assertTrue(Integer.parseInt(length.orElseThrow().substring(16)) > 0);
        assertEquals(STOPPED_BY_SIGTERM, stopped.get(30, TimeUnit.SECONDS));
      }
    }
  }

  private static String head(Stranger.Call call, int length) {
    var head = new StringBuilder("POST " + call.path() + " HTTP/1.1\r\nHost: localhost\r\n");
    call.headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("Expect: 100-continue\r\nContent-Type: application/cbor\r\n")
        .append("Content-Length: ")
        .append(length)
        .append("\r\n\r\n")
        .toString();
  }

  private static void write(Socket socket, byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }
}
