package org.daybook.model.simulation;

import java.util.Arrays;
import org.daybook.model.desk.JournalUnavailableException;

/// The disk under a journal: bytes, of which only those before the last force survive a power cut.
final class Medium {
  private final LifeLine life;
  private final Ports ports;
  private byte[] bytes = new byte[256];
  private int length;
  private int forced;
  private int tearAt = -1;
  private boolean full;

  Medium(LifeLine life, Ports ports) {
    this.life = life;
    this.ports = ports;
  }

  /// A copy of the file as a backup takes it.
  Medium copy(LifeLine of) {
    var copy = new Medium(of, ports);
    copy.bytes = Arrays.copyOf(bytes, Math.max(256, length));
    copy.length = length;
    copy.forced = length;
    return copy;
  }

  void full(boolean now) {
    full = now;
  }

  boolean isFull() {
    return full;
  }

  /// The next write stops after so many bytes, and the process with it.
  void tearNext(int afterBytes) {
    tearAt = afterBytes;
  }

  void append(byte[] some) {
    if (full) {
      throw new JournalUnavailableException("no space left on the simulated disk", null);
    }
    int taken = tearAt < 0 ? some.length : Math.min(tearAt, some.length);
    if (length + taken > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + taken, bytes.length * 2));
    }
    System.arraycopy(some, 0, bytes, length, taken);
    length += taken;
    if (tearAt >= 0) {
      tearAt = -1;
      throw new LifeLine.KilledError();
    }
    life.touch();
  }

  void force() {
    forced = ports.forces() ? length : forced;
    life.touch();
  }

  /// The power fails: of what was not forced some bytes may have reached the disk.
  void cutPower(int luckyBytes) {
    length = Math.min(length, forced + luckyBytes);
    tearAt = -1;
  }

  void truncate(int newLength) {
    length = Math.min(length, newLength);
    forced = Math.min(forced, length);
  }

  /// Cuts off what was not whole when the file was opened.
  void cutTornEnd(int wholeLength) {
    if (ports.cutsTornEnd()) {
      truncate(wholeLength);
    }
  }

  int length() {
    return length;
  }

  byte[] bytes(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }
}
