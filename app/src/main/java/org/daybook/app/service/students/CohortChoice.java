package org.daybook.app.service.students;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.command.Command;
import org.daybook.model.command.Reason;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentRules;
import org.daybook.model.value.FoldedText;
import org.jspecify.annotations.Nullable;

/// Finds the cohorts in which somebody could be, and says of each what the rule says to it.
final class CohortChoice {
  private static final int MOST_FOUND = 6;

  /// Stands for the reason that would be given, where only whether one helps is asked.
  private static final String SOME_REASON = "-";

  private final ReplicaReader facts;
  private final Rehearsal rehearsal;
  private final UUID staffId;
  private final LocalDate today;

  /// @param today the branch's business day
  CohortChoice(ReplicaReader facts, Rehearsal rehearsal, UUID staffId, LocalDate today) {
    this.facts = facts;
    this.rehearsal = rehearsal;
    this.staffId = staffId;
    this.today = today;
  }

  /// What would be captured for a cohort.
  interface Claim {
    Command on(Cohort cohort, LocalDate firstDay, @Nullable String overCapacityReason);
  }

  /// By the words of their course and their own name; all of them while nothing is asked.
  List<CohortOption> find(String query, Predicate<Cohort> wanted, Claim claim) {
    var words = List.of(FoldedText.fold(query).split("\\s+", -1));
    var found = new ArrayList<Named>();
    facts.each(
        Cohort.TABLE,
        cohort -> {
          if (wanted.test(cohort) && cohort.state().takesEnrolments()) {
            found.add(new Named(cohort, course(cohort)));
          }
        });
    return found.stream()
        .filter(it -> it.fits(words))
        .sorted(
            Comparator.comparing((Named it) -> FoldedText.fold(it.course()))
                .thenComparing(it -> FoldedText.fold(it.cohort().name())))
        .limit(MOST_FOUND)
        .map(it -> option(it, claim))
        .toList();
  }

  private record Named(Cohort cohort, String course) {
    boolean fits(List<String> words) {
      var own = List.of(FoldedText.fold(course + " " + cohort.name()).split("\\s+", -1));
      var joined = FoldedText.fold(cohort.name()).replace(" ", "");
      return words.stream()
          .allMatch(word ->
              joined.startsWith(word) || own.stream().anyMatch(each -> each.startsWith(word)));
    }
  }

  private String course(Cohort cohort) {
    return facts.find(Course.TABLE, cohort.courseId()).map(Course::title).orElse("");
  }

  private CohortOption option(Named it, Claim claim) {
    var cohort = it.cohort();
    var objection = objection(cohort, null, claim);
    boolean mayOverride =
        objection == Reason.SEATS_FULL && objection(cohort, SOME_REASON, claim) == null;
    var seatsLeft = EnrolmentRules.seatsLeft(cohort, facts.list(Enrolment.BY_COHORT, cohort.id()));
    return new CohortOption(
        cohort.id(),
        it.course(),
        cohort.name(),
        firstDay(cohort, today),
        cohort.lastDay(),
        seatsLeft.isPresent() ? seatsLeft.getAsInt() : null,
        objection,
        mayOverride);
  }

  private @Nullable Reason objection(
      Cohort cohort, @Nullable String overCapacityReason, Claim claim) {
    var command = claim.on(cohort, firstDay(cohort, today), overCapacityReason);
    return rehearsal.verdict(command, staffId, facts).reason();
  }

  /// Nobody's place begins before the cohort does.
  static LocalDate firstDay(Cohort cohort, LocalDate today) {
    return cohort.firstDay().isAfter(today) ? cohort.firstDay() : today;
  }
}
