package org.daybook.installer.proof;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;

/// What a server of an older release is to a newer desk: whatever the desk asks begins with the
/// number of a protocol that the server does not know.
final class OlderServer implements AutoCloseable {
  private static final int UPGRADE_REQUIRED = 426;

  private final HttpServer http;
  private final AtomicInteger pushes = new AtomicInteger();

  private OlderServer(HttpServer http) {
    this.http = http;
  }

  static OlderServer start(int port) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var server = new OlderServer(HttpServer.create(address, 0));
    server.http.createContext("/", server::refuse);
    server.http.start();
    return server;
  }

  /// How many pushes it has refused.
  int pushes() {
    return pushes.get();
  }

  private void refuse(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
      if (exchange.getRequestURI().getPath().equals("/sync/v1/push")) {
        pushes.incrementAndGet();
      }
      var refusal =
          new ErrorAnswer(
              ErrorCode.UPGRADE_REQUIRED,
              "the protocol version is not accepted",
              Instant.now(),
              null);
      var body = Cbor.encode(refusal);
      exchange.getResponseHeaders().set("Content-Type", Protocol.CONTENT_TYPE);
      exchange.sendResponseHeaders(UPGRADE_REQUIRED, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
