package org.daybook.app.ui.reports;

/// Why there is no report, or no file of it.
public enum ReportsTrouble {
  UNREADABLE,
  UNWRITABLE
}
