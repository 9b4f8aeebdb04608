package org.daybook.app.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/// How gestures lie in the file: length, CRC-32C, payload, one behind the other.
final class Frames {
  static final int HEAD_BYTES = 8;
  private static final int MOST_PAYLOAD_BYTES = 64 * 1024 * 1024;

  private final JournalFile file;

  Frames(JournalFile file) {
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
    if (length <= 0 || length > MOST_PAYLOAD_BYTES || position + HEAD_BYTES + length > end) {
      return Optional.empty();
    }
    var payload = new byte[length];
    file.read(ByteBuffer.wrap(payload), position + HEAD_BYTES);
    return checksum == checksum(payload) ? Optional.of(payload) : Optional.empty();
  }

  /// Whether a whole frame lies anywhere from that place on: then what is broken before it is not a
  /// torn end.
  boolean anyFrom(long start, long end) throws IOException {
    for (long position = start; position + HEAD_BYTES < end; position++) {
      if (at(position, end).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static int checksum(byte[] payload) {
    var checksum = new CRC32C();
    checksum.update(payload);
    return (int) checksum.getValue();
  }
}
