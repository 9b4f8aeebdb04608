package org.daybook.app.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The journal cannot be trusted before its end. The file is left as it is: what lies behind the
/// damage may be all that there is.
public final class JournalDamagedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JournalDamagedException(Path path, long position, String what, @Nullable Throwable cause) {
    super(path + " at byte " + position + ": " + what, cause);
  }
}
