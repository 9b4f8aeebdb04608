package org.daybook.app.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// The bytes beneath the journal; a seam for tests in which disks fail.
interface JournalFile extends JournalBytes, Closeable {
  void write(ByteBuffer buffer, long position) throws IOException;

  void truncate(long size) throws IOException;

  /// Returns when what was written is on the medium.
  void force() throws IOException;
}
