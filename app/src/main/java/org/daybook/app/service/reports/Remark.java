package org.daybook.app.service.reports;

/// What has to be said about the figures of a report.
public enum Remark {
  /// Shifts of drawers that nobody has counted are not in them.
  UNCOUNTED_LEFT_OUT
}
