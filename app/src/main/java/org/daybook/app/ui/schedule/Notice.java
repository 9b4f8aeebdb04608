package org.daybook.app.ui.schedule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says what was just done, and lets it be taken back where that is possible.
///
/// @param kind what it was
/// @param subject whom or what it was about
/// @param number how many, where that is told
/// @param undo takes it back, or null where it cannot be
record Notice(Kind kind, String subject, int number, @Nullable Runnable undo) {

  /// The message keys are `schedule.notice.` and the name in lower case; those that count have
  /// forms for numbers.
  enum Kind {
    MADE,
    MOVED,
    MOVED_BACK,
    CANCELLED,
    CANCELLED_BACK,
    REINSTATED,
    CLOSED,
    REOPENED,
    COURSE_SAVED,
    COHORT_SAVED,
    STATE_CHANGED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean counts() {
      return this == MADE || this == CLOSED;
    }
  }

  static Notice of(Kind kind, String subject) {
    return new Notice(kind, subject, 0, null);
  }
}
