package org.daybook.installer.bench.propagation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import org.daybook.installer.bench.push.PushClient;
import org.jspecify.annotations.Nullable;

/// Protocol clients that hold their lines open and send marks, each at its own even pace. They hear
/// that there is news, and do not ask for it.
final class Crowd implements AutoCloseable {
  private static final int THREADS = 32;
  private static final long SECONDS_TO_CONNECT = 60;

  private final List<EventSource> lines = new ArrayList<>();
  private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
  private final AtomicInteger pushed = new AtomicInteger();
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
  private final List<Future<?>> senders = new ArrayList<>();
  private long started;

  /// Connects all, and returns once each has heard from the server.
  Crowd(List<PushClient> clients) throws IOException, InterruptedException {
    var connected = new CountDownLatch(clients.size());
    for (var client : clients) {
      lines.add(client.listen(new Line(connected)));
    }
    if (!connected.await(SECONDS_TO_CONNECT, TimeUnit.SECONDS)) {
      close();
      throw new IOException(connected.getCount() + " clients could not connect");
    }
  }

  /// Begins to send what each client has prepared, a body every so often.
  void send(List<PushClient> clients, List<List<byte[]>> bodies, Duration pace) {
    started = System.nanoTime();
    for (var i = 0; i < clients.size(); i++) {
      var client = clients.get(i);
      var left = new ArrayDeque<>(bodies.get(i));
      senders.add(
          threads.scheduleAtFixedRate(
              () -> push(client, left),
              pace.toNanos() * i / clients.size(),
              pace.toNanos(),
              TimeUnit.NANOSECONDS));
    }
  }

  /// Pushes per second until now.
  ///
  /// @throws IOException when one failed, or a line broke
  double rate() throws IOException {
    var failed = failure.get();
    if (failed != null) {
      throw failed;
    }
    if (senders.stream().anyMatch(Future::isDone)) {
      throw new IOException("a client broke down");
    }
    return pushed.get() / ((System.nanoTime() - started) / 1e9);
  }

  private void push(PushClient client, Deque<byte[]> left) {
    var body = left.poll();
    if (body == null) {
      failure.compareAndSet(null, new IOException("the crowd has nothing left to send"));
      return;
    }
    try {
      client.push(body);
      pushed.incrementAndGet();
    } catch (IOException e) {
      failure.compareAndSet(null, e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    lines.forEach(EventSource::cancel);
  }

  private final class Line extends EventSourceListener {
    private final CountDownLatch connected;

    Line(CountDownLatch connected) {
      this.connected = connected;
    }

    @Override
    public void onEvent(
        EventSource source, @Nullable String id, @Nullable String type, String data) {
      connected.countDown();
    }

    @Override
    public void onFailure(
        EventSource source, @Nullable Throwable cause, @Nullable Response response) {
      failure.compareAndSet(null, new IOException("a line broke", cause));
    }
  }
}
