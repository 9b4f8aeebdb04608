package org.daybook.app.ui.schedule;

import java.util.Locale;

/// How many days are shown. The message keys are `schedule.span.` and the name in lower case.
public enum Span {
  WEEK(7),
  DAY(1);

  private final int days;

  Span(int days) {
    this.days = days;
  }

  public int days() {
    return days;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
