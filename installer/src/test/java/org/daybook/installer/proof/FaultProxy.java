package org.daybook.installer.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.daybook.installer.proof.Weather.Fate;
import org.jspecify.annotations.Nullable;

/// A plain TCP proxy before several servers, which knows nothing of what it carries: each
/// connection goes to the next server that takes one. It spoils connections as the weather says.
final class FaultProxy implements AutoCloseable {
  private static final int WAITING = 500;
  private static final int BUFFER = 8 * 1024;
  // A few requests or answers, so that the end falls into any part of one.
  private static final int LONGEST_WAY = 4 * 1024;
  private static final int LONGEST_DELAY_MILLIS = 100;

  private final ServerSocket door;
  private final List<IntSupplier> ports;
  private final Random chance;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Dam dam = new Dam();
  private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
  private volatile Weather weather = Weather.FAIR;
  private int next;

  private FaultProxy(ServerSocket door, List<IntSupplier> ports, Random chance) {
    this.door = door;
    this.ports = List.copyOf(ports);
    this.chance = chance;
  }

  /// Opens one on a free port of this machine.
  ///
  /// @param ports of the servers, asked for each connection
  /// @param seed of what becomes of the connections
  static FaultProxy open(List<IntSupplier> ports, long seed) {
    try {
      var door = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
      var proxy = new FaultProxy(door, ports, new Random(seed));
      Thread.ofVirtual().name("proxy-door").start(proxy::admit);
      return proxy;
    } catch (IOException failure) {
      throw new UncheckedIOException("no port for a proxy", failure);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /// For connections that are made from now on.
  void weather(Weather coming) {
    weather = coming;
  }

  /// Where answers can be held.
  Dam dam() {
    return dam;
  }

  /// How many connections met each fate.
  Map<Fate, Integer> fates() {
    synchronized (fates) {
      return new EnumMap<>(fates);
    }
  }

  @Override
  public void close() {
    closeQuietly(door);
    sockets.forEach(FaultProxy::closeQuietly);
  }

  private void admit() {
    try {
      while (true) {
        var client = door.accept();
        sockets.add(client);
        Thread.ofVirtual().name("proxy").start(() -> serve(client));
      }
    } catch (IOException closed) {
      sockets.forEach(FaultProxy::closeQuietly);
    }
  }

  private void serve(Socket client) {
    var fate = fate();
    var server = fate == Fate.DROPPED ? null : connected();
    if (server == null) {
      end(client);
      return;
    }
    sockets.add(server);
    boolean spoilsAnswers = draw(2) == 0;
    boolean spoilt = fate == Fate.CUT || fate == Fate.HALF_OPEN;
    long way = spoilt ? draw(LONGEST_WAY) : Long.MAX_VALUE;
    var there = new Passage(client, server, fate, spoilsAnswers ? Long.MAX_VALUE : way, false);
    var back = new Passage(server, client, fate, spoilsAnswers ? way : Long.MAX_VALUE, true);
    var answers = Thread.ofVirtual().name("proxy-answers").start(() -> carry(back));
    carry(there);
    try {
      answers.join();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    } finally {
      end(client);
      end(server);
    }
  }

  /// One direction of a connection.
  ///
  /// @param way after how many bytes its fate overtakes it
  /// @param answers whether it carries the server's answers
  private record Passage(Socket from, Socket to, Fate fate, long way, boolean answers) {}

  private void carry(Passage passage) {
    var buffer = new byte[BUFFER];
    long left = passage.way();
    try {
      var in = passage.from().getInputStream();
      var out = passage.to().getOutputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (passage.fate() == Fate.DELAYED) {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(draw(LONGEST_DELAY_MILLIS)));
        }
        if (passage.answers()) {
          dam.pass(count);
        }
        int passing = (int) Math.min(count, left);
        out.write(buffer, 0, passing);
        left -= passing;
        if (passing < count && passage.fate() == Fate.CUT) {
          throw new IOException("cut");
        }
      }
      passage.to().shutdownOutput();
    } catch (IOException broken) {
      // Whichever side broke it, the other shall hear of it at once.
      end(passage.from());
      end(passage.to());
    }
  }

  /// A connection to the next server that takes it; null where none does.
  private @Nullable Socket connected() {
    for (int i = 0; i < ports.size(); i++) {
      try {
        return new Socket(InetAddress.getLoopbackAddress(), nextPort());
      } catch (IOException refused) {
        // Killed, or not yet there.
      }
    }
    return null;
  }

  private synchronized int nextPort() {
    next = (next + 1) % ports.size();
    return ports.get(next).getAsInt();
  }

  private Fate fate() {
    synchronized (fates) {
      var fate = weather.draw(chance);
      fates.merge(fate, 1, Integer::sum);
      return fate;
    }
  }

  private int draw(int bound) {
    synchronized (fates) {
      return chance.nextInt(bound);
    }
  }

  private void end(Socket socket) {
    closeQuietly(socket);
    sockets.remove(socket);
  }

  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception gone) {
      // It is closed all the same.
    }
  }
}
