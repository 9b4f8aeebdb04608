package org.daybook.app.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.daybook.app.disk.Folder;

/// A file on disk that this process alone has open.
final class ChannelFile implements JournalFile {
  private final FileChannel channel;

  private ChannelFile(FileChannel channel) {
    this.channel = channel;
  }

  static ChannelFile open(Path path) throws IOException {
    boolean fresh = !Files.exists(path);
    var channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new JournalBusyException(path);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new JournalBusyException(path, e);
    } catch (IOException | JournalBusyException e) {
      channel.close();
      throw e;
    }
    if (fresh) {
      Folder.force(path);
    }
    return new ChannelFile(channel);
  }

  @Override
  public long size() throws IOException {
    return channel.size();
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
  public void write(ByteBuffer buffer, long position) throws IOException {
    long at = position;
    while (buffer.hasRemaining()) {
      at += channel.write(buffer, at);
    }
  }

  @Override
  public void truncate(long size) throws IOException {
    channel.truncate(size);
  }

  @Override
  public void force() throws IOException {
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
