package org.daybook.installer.bench.save;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The least that a durable save can cost: an append and an fsync.
final class BareAppend implements AutoCloseable {
  private final FileChannel file;

  BareAppend(Path path) throws IOException {
    this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /// Returns when the bytes are on the medium.
  void append(byte[] bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    file.force(false);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
