package org.daybook.app.ui.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that the search found.
public sealed interface Hit {

  /// A student of the book.
  record Student(UUID studentId, String name, String code, @Nullable String phone) implements Hit {}

  /// Something to do.
  record Command(String words, Runnable act) implements Hit {}

  /// A session of today.
  record Session(
      UUID sessionId, String course, String cohort, @Nullable String room, Instant startsAt)
      implements Hit {}
}
