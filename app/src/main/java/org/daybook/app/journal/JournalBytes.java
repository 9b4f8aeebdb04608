package org.daybook.app.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/// The bytes of a journal, to be read.
interface JournalBytes {
  long size() throws IOException;

  /// Reads until the buffer is full or the file ends.
  void read(ByteBuffer buffer, long position) throws IOException;
}
