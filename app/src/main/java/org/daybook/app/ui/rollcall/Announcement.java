package org.daybook.app.ui.rollcall;

/// What was just done, said once and without being asked. The message keys are `rollcall.said.` and
/// the name in lower case.
///
/// @param count how many it was about
/// @param who whom it was about, empty when it was about several
public record Announcement(Kind kind, int count, String who) {

  /// What was done.
  public enum Kind {
    MARKED_REST,
    SCANNED,
    NOT_FOUND,
    ADMITTED,
    SUBMITTED,
    TAKEN_BACK,
    CORRECTED
  }

  /// Whether it can be taken back for a while.
  public boolean undoable() {
    return kind == Kind.MARKED_REST || kind == Kind.SCANNED;
  }
}
