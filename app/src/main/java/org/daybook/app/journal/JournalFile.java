package org.daybook.app.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// The bytes beneath the journal; a seam for tests in which disks fail.
interface JournalFile extends Closeable {
  long size() throws IOException;

  /// Reads until the buffer is full or the file ends.
  void read(ByteBuffer buffer, long position) throws IOException;

  void write(ByteBuffer buffer, long position) throws IOException;

  void truncate(long size) throws IOException;

  /// Returns when what was written is on the medium.
  void force() throws IOException;
}
