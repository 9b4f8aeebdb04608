package org.daybook.app.ui.students;

import org.jspecify.annotations.Nullable;

/// Says what was just done, and lets it be taken back where that is possible.
///
/// @param kind what it was
/// @param subject whom or what it was about
/// @param undo takes it back, or null where it cannot be
record Notice(Kind kind, String subject, @Nullable Runnable undo) {

  /// The message keys are `students.notice.` and the name in lower case.
  enum Kind {
    ADDED,
    /// Added, and the rule takes two students for one person.
    ADDED_TWICE,
    CHANGED,
    CHANGED_BACK,
    DISCARDED,
    ENROLLED,
    ENROLLED_BACK,
    WAITING,
    SEAT_GIVEN,
    LEFT,
    MOVED,
    MOVED_BACK,
    BOOKING_CANCELLED,
    PRICE_KEPT,
    PRICE_GIVEN_BACK,
    PACKAGE_GRANTED,
    PACKAGE_GIVEN_BACK,
    MERGED,
    UNMERGED
  }
}
