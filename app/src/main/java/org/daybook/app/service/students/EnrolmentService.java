package org.daybook.app.service.students;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.command.Command;
import org.daybook.model.course.Cohort;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.enrolment.MoveEnrolment;
import org.daybook.model.enrolment.TransferEnrolment;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// Gives students places in cohorts and takes them away, and says beforehand what the rule will say
/// to that.
public final class EnrolmentService {
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
    return replica.read(facts ->
        new CohortChoice(facts, rehearsal, staffId, today)
            .find(
                query,
                this::here,
                (cohort, firstDay, reason) ->
                    new EnrolStudent(
                        cohort.id(),
                        studentId,
                        cohort.id(),
                        EnrolmentState.PENDING_PAYMENT,
                        firstDay,
                        reason,
                        null)));
  }

  /// Cohorts to which a student could be moved from a place in another one.
  public List<CohortOption> cohortsInsteadOf(
      UUID staffId, UUID enrolmentId, String query, LocalDate today) {
    return replica.read(facts -> {
      var former = facts.find(Enrolment.TABLE, enrolmentId).map(Enrolment::cohortId);
      return new CohortChoice(facts, rehearsal, staffId, today)
          .find(
              query,
              cohort -> here(cohort) && !former.equals(Optional.of(cohort.id())),
              (cohort, firstDay, reason) ->
                  new TransferEnrolment(
                      enrolmentId, cohort.id(), cohort.id(), firstDay, null, reason));
    });
  }

  private boolean here(Cohort cohort) {
    return cohort.branchId().equals(identity.branchId());
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
    var id = fresh(intentId);
    return firstDay(cohortId, today)
        .map(firstDay ->
            new EnrolStudent(id, studentId, cohortId, entry, firstDay, overCapacityReason, null))
        .map(command -> new Claim(id, capture(staffId, intentId, command)));
  }

  /// Moves a student from a place to one in another cohort, all or nothing.
  ///
  /// @param today the branch's business day
  /// @param overCapacityReason why the student is let in although it is full, or null
  /// @return empty when the desk does not know the cohort
  public Optional<Claim> move(
      UUID staffId,
      UUID intentId,
      UUID enrolmentId,
      UUID cohortId,
      LocalDate today,
      @Nullable String overCapacityReason) {
    var id = fresh(intentId);
    return firstDay(cohortId, today)
        .map(firstDay ->
            new TransferEnrolment(enrolmentId, id, cohortId, firstDay, null, overCapacityReason))
        .map(command -> new Claim(id, capture(staffId, intentId, command)));
  }

  /// Back to the cohort from which a student was just moved, while there is still a seat.
  public Optional<Claim> moveBack(
      UUID staffId, UUID intentId, UUID enrolmentId, UUID formerEnrolmentId, LocalDate today) {
    return replica
        .read(facts -> facts.find(Enrolment.TABLE, formerEnrolmentId))
        .flatMap(it -> move(staffId, intentId, enrolmentId, it.cohortId(), today, null));
  }

  private UUID fresh(UUID intentId) {
    var intent = ("enrolment" + intentId).getBytes(StandardCharsets.UTF_8);
    return RowIds.fresh(clock.instant(), intent);
  }

  private Optional<LocalDate> firstDay(UUID cohortId, LocalDate today) {
    return replica
        .read(facts -> facts.find(Cohort.TABLE, cohortId))
        .map(cohort -> CohortChoice.firstDay(cohort, today));
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
