package org.daybook.app.ui.reports;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.daybook.app.service.reports.Choices;
import org.daybook.app.service.reports.Choices.CohortChoice;

/// How somebody says from when to when.
public enum Period {
  WEEK,
  MONTH,
  /// The days of the chosen cohort, or else of all that run.
  TERM,
  /// From one day to another.
  DAYS;

  /// First and last day.
  public record Span(LocalDate from, LocalDate to) {}

  /// @param cohort the chosen one
  /// @param chosen what somebody chose last, for [#DAYS]
  Span of(Choices choices, Optional<CohortChoice> cohort, Span chosen) {
    var today = choices.today();
    return switch (this) {
      case WEEK ->
          new Span(today.with(TemporalAdjusters.previousOrSame(choices.firstOfWeek())), today);
      case MONTH -> new Span(today.withDayOfMonth(1), today);
      case TERM ->
          cohort
              .map(it -> new Span(it.firstDay(), earlier(it.lastDay(), today, it.firstDay())))
              .orElse(new Span(choices.termFrom(), today));
      case DAYS -> chosen;
    };
  }

  /// A cohort that has not begun has its first day.
  private static LocalDate earlier(LocalDate last, LocalDate today, LocalDate first) {
    var end = last.isBefore(today) ? last : today;
    return end.isBefore(first) ? first : end;
  }
}
