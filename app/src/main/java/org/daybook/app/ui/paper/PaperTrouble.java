package org.daybook.app.ui.paper;

/// Why something did not come onto paper.
public enum PaperTrouble {
  UNREADABLE,
  /// The desk does not know it any more, or the person may not see it.
  GONE,
  UNWRITABLE,
  NO_PRINTER,
  NOT_PRINTED
}
