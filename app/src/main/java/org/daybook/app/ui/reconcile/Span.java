package org.daybook.app.ui.reconcile;

import java.time.LocalDate;

/// First and last day of a period.
public record Span(LocalDate from, LocalDate to) {
  public Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " is after " + to);
    }
  }

  boolean isOneDay() {
    return from.equals(to);
  }
}
