package org.daybook.server.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/// The open pokes, bounded for each device and in all. A desk that lost its connection without a
/// word listens anew before the old stream is found dead, so it is the oldest that has to go.
final class Streams {
  private final int mostOfDevice;
  private final int most;
  private final Map<UUID, Deque<Runnable>> open = new HashMap<>();
  private int count;

  Streams(int mostOfDevice, int most) {
    this.mostOfDevice = mostOfDevice;
    this.most = most;
  }

  /// Opens one.
  ///
  /// @param end ends it, when the device opens too many
  /// @return to be closed when the stream has ended
  Stream open(UUID device, Runnable end) {
    var oldest = admit(device, end);
    if (oldest != null) {
      oldest.run();
    }
    return () -> close(device, end);
  }

  private synchronized @Nullable Runnable admit(UUID device, Runnable end) {
    var own = open.computeIfAbsent(device, _ -> new ArrayDeque<>());
    boolean full = own.size() >= mostOfDevice;
    if (!full && count >= most) {
      if (own.isEmpty()) {
        open.remove(device);
      }
      throw new Problem(ErrorCode.SLOW_DOWN, "too many devices listen at this server");
    }
    var oldest = full ? own.removeFirst() : null;
    own.addLast(end);
    count += full ? 0 : 1;
    return oldest;
  }

  private synchronized void close(UUID device, Runnable end) {
    var own = open.get(device);
    if (own != null && own.remove(end)) {
      count--;
      if (own.isEmpty()) {
        open.remove(device);
      }
    }
  }

  /// One that is open.
  interface Stream extends AutoCloseable {
    @Override
    void close();
  }
}
