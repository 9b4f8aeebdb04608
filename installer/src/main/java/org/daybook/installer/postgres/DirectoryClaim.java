package org.daybook.installer.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The right of this process to serve a directory. The operating system takes it back when the
/// process ends, however it ends.
final class DirectoryClaim implements AutoCloseable {
  private final FileChannel channel;

  private DirectoryClaim(FileChannel channel) {
    this.channel = channel;
  }

  static DirectoryClaim take(Path directory) throws IOException {
    var file = directory.resolve("lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      channel.close();
      throw new DirectoryInUseException(directory);
    }
    return new DirectoryClaim(channel);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
