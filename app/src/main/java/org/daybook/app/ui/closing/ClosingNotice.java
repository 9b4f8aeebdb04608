package org.daybook.app.ui.closing;

/// Says what was just done.
///
/// @param subject whom or what it was about, or empty
record ClosingNotice(Kind kind, String subject) {

  /// The message keys are `closing.notice.` and the name in lower case.
  enum Kind {
    SUBMITTED,
    CLOSED,
    REVIEWED,
    /// The centre was asked to seal the day.
    ASKED_TO_SEAL,
    /// The count stays as it is typed.
    KEPT,
    /// What had been half typed was submitted before the desk ended.
    SUBMITTED_BEFORE
  }
}
