package org.daybook.app.service.reports;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.UUID;

/// Of what a report takes account; what is empty does not restrict it.
///
/// @param trainer who teaches, or nobody when that is what is asked for
/// @param age how long ago a register was due
/// @param offer the package of the catalogue
/// @param holder whose wallets
public record ReportFilter(
    Optional<UUID> course,
    Optional<UUID> cohort,
    Optional<Trainer> trainer,
    Optional<UUID> student,
    Optional<DayOfWeek> weekday,
    Optional<Overdue> age,
    Optional<UUID> offer,
    Optional<Holder> holder) {

  public static final ReportFilter NONE =
      new ReportFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// Somebody who teaches; empty for sessions of which nobody is named.
  public record Trainer(Optional<UUID> staffId) {}

  public ReportFilter ofCourse(Optional<UUID> wanted) {
    return new ReportFilter(wanted, cohort, trainer, student, weekday, age, offer, holder);
  }

  public ReportFilter ofCohort(Optional<UUID> wanted) {
    return new ReportFilter(course, wanted, trainer, student, weekday, age, offer, holder);
  }

  public ReportFilter ofTrainer(Optional<Trainer> wanted) {
    return new ReportFilter(course, cohort, wanted, student, weekday, age, offer, holder);
  }

  public ReportFilter ofStudent(UUID wanted) {
    return new ReportFilter(
        course, cohort, trainer, Optional.of(wanted), weekday, age, offer, holder);
  }

  public ReportFilter ofWeekday(DayOfWeek wanted) {
    return new ReportFilter(
        course, cohort, trainer, student, Optional.of(wanted), age, offer, holder);
  }

  public ReportFilter ofAge(Overdue wanted) {
    return new ReportFilter(
        course, cohort, trainer, student, weekday, Optional.of(wanted), offer, holder);
  }

  public ReportFilter ofOffer(UUID wanted) {
    return new ReportFilter(
        course, cohort, trainer, student, weekday, age, Optional.of(wanted), holder);
  }

  public ReportFilter ofHolder(Holder wanted) {
    return new ReportFilter(
        course, cohort, trainer, student, weekday, age, offer, Optional.of(wanted));
  }
}
