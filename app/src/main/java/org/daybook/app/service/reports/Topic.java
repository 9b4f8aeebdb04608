package org.daybook.app.service.reports;

/// What a report is about.
public enum Topic {
  /// Sessions that are over and whose register nobody has submitted.
  MISSING,
  /// How much is attended of what weighs, against what the centre asks for.
  ATTENDANCE,
  /// Who comes late, and by how much.
  LATENESS
}
