package org.daybook.installer.bench.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Stands between a desk and the server and counts the bytes that pass, those of HTTP included.
final class CountingRelay implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 14;

  private final ServerSocket door;
  private final URI server;
  private final AtomicLong up = new AtomicLong();
  private final AtomicLong down = new AtomicLong();
  private final Semaphore passages = new Semaphore(0);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Opens on a free port.
  CountingRelay(URI server) throws IOException {
    this.server = server;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::admit);
  }

  URI address() {
    return URI.create("http://localhost:" + door.getLocalPort());
  }

  /// Bytes from the desk so far.
  long up() {
    return up.get();
  }

  /// Bytes in both directions so far.
  long all() {
    return up.get() + down.get();
  }

  /// Forgets what has passed, and waits until something passes again.
  void awaitPassage(Duration patience) throws IOException, InterruptedException {
    passages.drainPermits();
    if (!passages.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IOException("nothing passed for " + patience.toSeconds() + " s");
    }
  }

  /// Waits until nothing has passed for that long.
  void awaitQuiet(Duration quiet) throws InterruptedException {
    while (passages.tryAcquire(quiet.toMillis(), TimeUnit.MILLISECONDS)) {
      passages.drainPermits();
    }
  }

  private void admit() {
    try {
      while (true) {
        var desk = door.accept();
        var centre = new Socket(server.getHost(), server.getPort());
        threads.execute(() -> relay(desk, centre, up));
        threads.execute(() -> relay(centre, desk, down));
      }
    } catch (IOException closed) {
      threads.shutdown();
    }
  }

  /// Ends both ways when one ends: what is measured breaks nothing off.
  private void relay(Socket from, Socket to, AtomicLong count) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      var buffer = new byte[BUFFER_BYTES];
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        count.addAndGet(read);
        passages.release();
      }
    } catch (IOException ended) {
      return; // The other way has hung up.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
