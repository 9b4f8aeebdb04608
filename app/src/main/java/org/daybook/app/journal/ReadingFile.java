package org.daybook.app.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that is only looked at: neither locked nor changed, so a desk may go on writing it.
final class ReadingFile implements JournalBytes, Closeable {
  private final FileChannel channel;
  private final long size;

  ReadingFile(Path path) throws IOException {
    channel = FileChannel.open(path, StandardOpenOption.READ);
    // What is written from now on is none of this reading's business.
    size = channel.size();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void read(ByteBuffer buffer, long position) throws IOException {
    long at = position;
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer, at);
      if (count < 0) {
        return;
      }
      at += count;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
