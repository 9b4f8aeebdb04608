package org.daybook.app.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/// How gestures lie in the file: length, CRC-32C, payload, one behind the other.
final class Frames {
  static final int HEAD_BYTES = 8;
  private static final int MOST_PAYLOAD_BYTES = 64 * 1024 * 1024;
  private static final int SHORT_PAYLOAD_BYTES = 64 * 1024;
  private static final int WINDOW_BYTES = 1024 * 1024;

  private final JournalBytes file;

  Frames(JournalBytes file) {
    this.file = file;
  }

  static ByteBuffer frame(byte[] payload) {
    var frame = ByteBuffer.allocate(HEAD_BYTES + payload.length);
    return frame.putInt(payload.length).putInt(checksum(payload)).put(payload).flip();
  }

  /// The payload of the frame at that place, empty when no whole frame is there.
  Optional<byte[]> at(long position, long end) throws IOException {
    if (position + HEAD_BYTES > end) {
      return Optional.empty();
    }
    var head = ByteBuffer.allocate(HEAD_BYTES);
    file.read(head, position);
    head.flip();
    int length = head.getInt();
    int checksum = head.getInt();
    if (!fits(position, length, end)) {
      return Optional.empty();
    }
    var payload = new byte[length];
    file.read(ByteBuffer.wrap(payload), position + HEAD_BYTES);
    return checksum == checksum(payload) ? Optional.of(payload) : Optional.empty();
  }

  /// Whether a whole frame lies anywhere from that place on: then what is broken before it is not a
  /// torn end.
  boolean anyFrom(long start, long end) throws IOException {
    var window = ByteBuffer.allocate(WINDOW_BYTES + Integer.BYTES);
    for (long base = start; base + HEAD_BYTES < end; base += WINDOW_BYTES) {
      window.clear().limit((int) Math.min(window.capacity(), end - base));
      file.read(window, base);
      long last = Math.min(base + WINDOW_BYTES, end - HEAD_BYTES);
      for (long position = base; position < last; position++) {
        int length = window.getInt((int) (position - base));
        if (mayBegin(position, length, end) && at(position, end).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /// Chance makes lengths out of many bytes, and to read what they promise takes hours in a large
  /// file. So what would be a long frame must have another one behind it, or the end.
  private boolean mayBegin(long position, int length, long end) throws IOException {
    if (!fits(position, length, end)) {
      return false;
    }
    long next = position + HEAD_BYTES + length;
    if (length <= SHORT_PAYLOAD_BYTES || next + HEAD_BYTES > end) {
      return true;
    }
    var head = ByteBuffer.allocate(Integer.BYTES);
    file.read(head, next);
    int following = head.flip().getInt();
    return following > 0 && following <= MOST_PAYLOAD_BYTES;
  }

  private static boolean fits(long position, int length, long end) {
    return length > 0 && length <= MOST_PAYLOAD_BYTES && position + HEAD_BYTES + length <= end;
  }

  private static int checksum(byte[] payload) {
    var checksum = new CRC32C();
    checksum.update(payload);
    return (int) checksum.getValue();
  }
}
