package org.daybook.app.service.reports;

/// For how long a register is missing.
public enum Overdue {
  TODAY(0),
  /// One to three days.
  DAYS(3),
  /// Four to fourteen days.
  WEEKS(14),
  LONGER(Long.MAX_VALUE);

  private final long mostDays;

  Overdue(long mostDays) {
    this.mostDays = mostDays;
  }

  /// @param days calendar days since the session
  static Overdue of(long days) {
    for (var each : values()) {
      if (days <= each.mostDays) {
        return each;
      }
    }
    return LONGER;
  }
}
