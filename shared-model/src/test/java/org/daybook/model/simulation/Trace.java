package org.daybook.model.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/// What happened, in order, boiled down to one number: two runs of a scenario that differ anywhere
/// differ here. The last lines are kept for whoever reads about a failure.
final class Trace {
  private static final int KEPT = 60;
  private static final long PRIME = 0x100000001b3L;

  private final Scheduler scheduler;
  private final Deque<String> last = new ArrayDeque<>();
  private long hash = 0xcbf29ce484222325L;

  Trace(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  void note(String what) {
    note(what, new byte[0]);
  }

  /// @param bytes whatever went over a wire or onto a disk
  void note(String what, byte[] bytes) {
    mix(scheduler.millis());
    for (int i = 0; i < what.length(); i++) {
      mix(what.charAt(i));
    }
    if (bytes.length > 0) {
      var sum = new CRC32C();
      sum.update(bytes);
      mix(sum.getValue());
      mix(bytes.length);
    }
    last.add(scheduler.millis() + " " + what);
    if (last.size() > KEPT) {
      last.remove();
    }
  }

  String hash() {
    return HexFormat.of().toHexDigits(hash);
  }

  List<String> last() {
    return List.copyOf(last);
  }

  private void mix(long part) {
    hash = (hash ^ part) * PRIME;
    hash ^= hash >>> 29;
  }
}
