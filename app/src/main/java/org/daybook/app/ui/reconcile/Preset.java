package org.daybook.app.ui.reconcile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// Periods that somebody asks for again and again.
enum Preset {
  TODAY(1),
  WEEK(7),
  MONTH(30);

  private final int days;

  Preset(int days) {
    this.days = days;
  }

  Span until(LocalDate today) {
    return new Span(today.minusDays(days - 1L), today);
  }

  /// Which of them a period is, if any.
  static Optional<Preset> of(Span span, LocalDate today) {
    return Arrays.stream(values()).filter(it -> it.until(today).equals(span)).findFirst();
  }
}
