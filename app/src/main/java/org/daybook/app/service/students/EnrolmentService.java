package org.daybook.app.service.students;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.command.Command;
import org.daybook.model.command.Reason;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentRules;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.enrolment.MoveEnrolment;
import org.daybook.model.value.FoldedText;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// Gives students places in cohorts and takes them away, and says beforehand what the rule will say
/// to that.
public final class EnrolmentService {
  private static final int MOST_FOUND = 6;

  /// Stands for the reason that would be given, where only whether one helps is asked.
  private static final String SOME_REASON = "-";

  private final Replica replica;
  private final CaptureService capture;
  private final DeskIdentity identity;
  private final Clock clock;
  private final Rehearsal rehearsal;

  public EnrolmentService(
      Replica replica, CaptureService capture, DeskIdentity identity, Clock clock) {
    this.replica = replica;
    this.capture = capture;
    this.identity = identity;
    this.clock = clock;
    this.rehearsal = new Rehearsal(identity, clock);
  }

  /// Cohorts that take enrolments, by the words of their course and their own name; all of them
  /// while nothing is asked.
  ///
  /// @param today the branch's business day
  public List<CohortOption> cohorts(UUID staffId, UUID studentId, String query, LocalDate today) {
    return replica.read(facts -> {
      var words = List.of(FoldedText.fold(query).split("\\s+", -1));
      var found = new ArrayList<Named>();
      facts.each(
          Cohort.TABLE,
          cohort -> {
            if (cohort.branchId().equals(identity.branchId()) && cohort.state().takesEnrolments()) {
              found.add(new Named(cohort, course(cohort, facts)));
            }
          });
      return found.stream()
          .filter(it -> it.fits(words))
          .sorted(
              Comparator.comparing((Named it) -> FoldedText.fold(it.course()))
                  .thenComparing(it -> FoldedText.fold(it.cohort().name())))
          .limit(MOST_FOUND)
          .map(it -> option(it, staffId, studentId, today, facts))
          .toList();
    });
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

  private static String course(Cohort cohort, ReplicaReader facts) {
    return facts.find(Course.TABLE, cohort.courseId()).map(Course::title).orElse("");
  }

  private CohortOption option(
      Named it, UUID staffId, UUID studentId, LocalDate today, ReplicaReader facts) {
    var cohort = it.cohort();
    var objection = objection(staffId, studentId, cohort, today, null, facts);
    boolean mayOverride =
        objection == Reason.SEATS_FULL
            && objection(staffId, studentId, cohort, today, SOME_REASON, facts) == null;
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
      UUID staffId,
      UUID studentId,
      Cohort cohort,
      LocalDate today,
      @Nullable String overCapacityReason,
      ReplicaReader facts) {
    var command =
        claim(
            cohort.id(),
            studentId,
            cohort,
            EnrolmentState.PENDING_PAYMENT,
            today,
            overCapacityReason);
    return rehearsal.verdict(command, staffId, facts).reason();
  }

  private static EnrolStudent claim(
      UUID enrolmentId,
      UUID studentId,
      Cohort cohort,
      EnrolmentState entry,
      LocalDate today,
      @Nullable String overCapacityReason) {
    return new EnrolStudent(
        enrolmentId,
        studentId,
        cohort.id(),
        entry,
        firstDay(cohort, today),
        overCapacityReason,
        null);
  }

  private static LocalDate firstDay(Cohort cohort, LocalDate today) {
    return cohort.firstDay().isAfter(today) ? cohort.firstDay() : today;
  }

  /// Claims a place.
  ///
  /// @param entry the state it begins in
  /// @param today the branch's business day
  /// @param overCapacityReason why the student is let in although it is full, or null
  /// @return empty when the desk does not know the cohort
  public Optional<Claim> enrol(
      UUID staffId,
      UUID intentId,
      UUID studentId,
      UUID cohortId,
      EnrolmentState entry,
      LocalDate today,
      @Nullable String overCapacityReason) {
    var id =
        RowIds.fresh(clock.instant(), ("enrolment" + intentId).getBytes(StandardCharsets.UTF_8));
    return replica
        .read(facts -> facts.find(Cohort.TABLE, cohortId))
        .map(cohort ->
            new Claim(
                id,
                capture(
                    staffId,
                    intentId,
                    claim(id, studentId, cohort, entry, today, overCapacityReason))));
  }

  /// A place that was claimed, and what became of that at the desk.
  public record Claim(UUID enrolmentId, CaptureResult result) {}

  /// Gives up a place. Empty when there is none any more.
  public Optional<CaptureResult> leave(
      UUID staffId, UUID intentId, UUID enrolmentId, String reason) {
    return replica
        .read(facts ->
            facts
                .find(Enrolment.TABLE, enrolmentId)
                .flatMap(it -> Optional.ofNullable(CardReader.leavesTo(it.state()))))
        .map(to -> capture(staffId, intentId, new MoveEnrolment(enrolmentId, to, reason, null)));
  }

  /// Gives a seat to who waits for one.
  public CaptureResult giveSeat(UUID staffId, UUID intentId, UUID enrolmentId) {
    var to = EnrolmentState.PENDING_PAYMENT;
    return capture(staffId, intentId, new MoveEnrolment(enrolmentId, to, null, null));
  }

  private CaptureResult capture(UUID staffId, UUID intentId, Command command) {
    return capture.capture(Gesture.of(intentId, staffId, command));
  }
}
