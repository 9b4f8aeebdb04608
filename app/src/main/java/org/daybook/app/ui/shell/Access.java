package org.daybook.app.ui.shell;

/// Whether a place can be entered now, and if not, why.
public enum Access {
  OPEN,
  NOT_PERMITTED
}
