package org.daybook.installer.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.daybook.installer.proof.Weather.Fate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The proxy itself, before two servers that answer each line with their name and the line.
@Timeout(30)
class FaultProxyIT {
  private static final long SEED = 7;
  private static final String LONG = "x".repeat(100_000);

  private final List<Server> servers = new ArrayList<>();
  private FaultProxy proxy;

  @BeforeEach
  void open() throws IOException {
    serve("a");
    serve("b");
    List<IntSupplier> ports = new ArrayList<>();
    servers.forEach(server -> ports.add(server.door()::getLocalPort));
    proxy = FaultProxy.open(ports, SEED);
  }

  @AfterEach
  void close() throws Exception {
    proxy.close();
    for (var server : servers) {
      server.close();
    }
  }

  @Test
  void takesServersInTurnAndPassesOverThoseThatRefuse() throws Exception {
    assertEquals(
        List.of("a", "b"), List.of(says("hello"), says("hello")).stream().sorted().toList());

    servers.getFirst().close();

    assertEquals(List.of("b", "b", "b"), List.of(says("1"), says("2"), says("3")));
    assertEquals(Map.of(Fate.WHOLE, 5), proxy.fates());
  }

  @Test
  void closesWhereNobodyServes() throws Exception {
    for (var server : servers) {
      server.close();
    }

    assertEquals("", answer("hello"));
  }

  @Test
  void delaysAndLosesNothing() throws IOException {
    proxy.weather(new Weather(0, 100, 0, 0));

    assertEquals(LONG.length() + 1, answer(LONG).length());
  }

  @Test
  void drops() throws IOException {
    proxy.weather(new Weather(100, 0, 0, 0));

    assertEquals("", answer("hello"));
  }

  @Test
  void cutsInTheMiddle() throws IOException {
    proxy.weather(new Weather(0, 0, 100, 0));

    for (int i = 0; i < 10; i++) {
      assertTrue(answer(LONG).length() < LONG.length());
    }
  }

  @Test
  void leavesHalfOpen() throws IOException {
    proxy.weather(new Weather(0, 0, 0, 100));
    try (var client = client()) {
      client.getOutputStream().write((LONG + "\n").getBytes(US_ASCII));
      client.setSoTimeout(500);
      var told = new StringBuilder();
      boolean open = true;
      try {
        read(client, told);
        open = false;
      } catch (SocketTimeoutException stillOpen) {
        assertTrue(told.length() < LONG.length());
      }
      assertTrue(open, "nobody hung up");
    }
  }

  private String says(String line) throws IOException {
    return answer(line).substring(0, 1);
  }

  /// All that comes back until the other side closes.
  private String answer(String line) throws IOException {
    var told = new StringBuilder();
    try (var client = client()) {
      client.getOutputStream().write((line + "\n").getBytes(US_ASCII));
      client.shutdownOutput();
      read(client, told);
    } catch (SocketException reset) {
      // Closed in another way.
    }
    return told.toString().strip();
  }

  private Socket client() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), proxy.url().getPort());
  }

  private static void read(Socket client, StringBuilder told) throws IOException {
    var in = client.getInputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      told.append((char) next);
    }
  }

  private void serve(String name) throws IOException {
    var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    servers.add(new Server(door, Thread.ofVirtual().name(name).start(() -> answer(name, door))));
  }

  private static void answer(String name, ServerSocket door) {
    while (!door.isClosed()) {
      try (var connection = door.accept();
          var lines =
              new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII))) {
        var line = lines.readLine();
        connection.getOutputStream().write((name + line + "\n").getBytes(US_ASCII));
      } catch (IOException gone) {
        // The next one may be luckier.
      }
    }
  }

  /// A door and the one who waits behind it. As long as somebody waits, a door that was closed goes
  /// on taking connections, which then break; it refuses them once nobody does.
  private record Server(ServerSocket door, Thread behind) {
    void close() throws IOException, InterruptedException {
      door.close();
      behind.join();
    }
  }
}
