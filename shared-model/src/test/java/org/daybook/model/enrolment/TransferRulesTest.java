package org.daybook.model.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Reason;
import org.daybook.model.course.CohortState;
import org.daybook.model.decide.Verdict;
import org.daybook.model.operation.Outcome;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.organisation.SetPolicy;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.PersonDetails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransferRulesTest {
  private static final UUID OLD = Centre.id("enrolment", 1);
  private static final UUID NEW = Centre.id("enrolment", 9);
  private static final UUID EVENING = Centre.id("cohort", 2);

  private final Centre centre = new Centre();

  @BeforeEach
  void openTheEvening() {
    centre.with(Centre.cohort(EVENING, Centre.BRANCH, CohortState.OPEN));
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING_PAYMENT, CANCELLED",
    "ENROLLED, TRANSFERRED",
    "ACTIVE, TRANSFERRED",
  })
  void theNewPlaceIsWhatTheOldOneWas(EnrolmentState was, EnrolmentState left) {
    centre.enrolmentIs(1, was);
    assertEquals(Outcome.ACCEPTED, transfer(null).outcome());
    assertEquals(left, enrolment(OLD).state());
    assertEquals(NEW, enrolment(OLD).successorId());
    assertEquals(was, enrolment(NEW).state());
    assertEquals(EVENING, enrolment(NEW).cohortId());
    assertEquals(enrolment(OLD).studentId(), enrolment(NEW).studentId());
  }

  @ParameterizedTest
  @EnumSource(
      names = {"PENDING_PAYMENT", "ENROLLED", "ACTIVE"},
      mode = EnumSource.Mode.EXCLUDE)
  void onlyWhoHasASeatIsMoved(EnrolmentState was) {
    centre.enrolmentIs(1, was);
    assertEquals(Reason.TRANSITION_NOT_ALLOWED, transfer(null).reason());
    assertEquals(was, enrolment(OLD).state());
  }

  @Test
  void whoIsRefusedTheNewPlaceKeepsTheOldOne() {
    fillTheEvening();
    assertEquals(Reason.SEATS_FULL, transfer(null).reason());
    assertEquals(EnrolmentState.ACTIVE, enrolment(OLD).state());
  }

  @Test
  void withAReasonAndThePermissionOneMoreIsLetIn() {
    fillTheEvening();
    var why = "Her brother is in the group";
    assertEquals(Reason.SEATS_FULL, transfer(why, RoleTemplate.FRONT_DESK).reason());
    assertEquals(Outcome.ACCEPTED, transfer(why, RoleTemplate.BRANCH_MANAGER).outcome());
    assertEquals(why, enrolment(NEW).reason());
  }

  /// An enrolment and a withdrawal would need two places for a moment.
  @Test
  void whereOneEnrolmentIsTheMostTheOldOneDoesNotCount() {
    centre.run(new SetPolicy(PolicyKey.MAX_CONCURRENT_ENROLMENTS, Centre.BRANCH, "1"));
    assertEquals(Outcome.ACCEPTED, transfer(null).outcome());
  }

  @Test
  void theSameMoveAgainChangesNothing() {
    transfer(null);
    var again = transfer(null);
    assertEquals(Outcome.ACCEPTED, again.outcome());
    assertEquals(List.of(), again.rows());
  }

  /// Two desks without a network.
  @Test
  void whoWasMovedElsewhereMeanwhileIsNotMovedAgain() {
    var morning = Centre.id("cohort", 3);
    centre.with(Centre.cohort(morning, Centre.BRANCH, CohortState.OPEN));
    centre.run(
        new TransferEnrolment(OLD, Centre.id("enrolment", 8), morning, Centre.TODAY, null, null));
    assertEquals(Reason.TRANSITION_NOT_ALLOWED, transfer(null).reason());
  }

  @Test
  void movedBackTheyHaveTheirPlaceAgain() {
    transfer(null);
    var third = Centre.id("enrolment", 10);
    var back = new TransferEnrolment(NEW, third, Centre.COHORT, Centre.TODAY, null, null);
    assertEquals(Outcome.ACCEPTED, centre.run(back).outcome());
    assertEquals(EnrolmentState.ACTIVE, enrolment(third).state());
    assertEquals(Centre.COHORT, enrolment(third).cohortId());
  }

  @Test
  void nobodyIsMovedToWhereTheyAreNorToAnotherBranchNorToNowhere() {
    var here = new TransferEnrolment(OLD, NEW, Centre.COHORT, Centre.TODAY, null, null);
    assertEquals(Reason.ALREADY_ENROLLED, centre.run(here).reason());
    centre.with(Centre.cohort(EVENING, Centre.BRANCH, CohortState.COMPLETED));
    assertEquals(Reason.COHORT_CLOSED, transfer(null).reason());
    centre.with(Centre.cohort(EVENING, Centre.OTHER_BRANCH, CohortState.OPEN));
    assertEquals(Reason.OTHER_BRANCH, transfer(null).reason());
    var nowhere =
        new TransferEnrolment(OLD, NEW, Centre.id("cohort", 99), Centre.TODAY, null, null);
    assertEquals(Reason.NOT_FOUND, centre.run(nowhere).reason());
    assertThrows(
        IllegalArgumentException.class,
        () -> new TransferEnrolment(OLD, OLD, EVENING, Centre.TODAY, null, null));
  }

  @Test
  void onlyWhoMayEnrolMovesThem() {
    assertEquals(Reason.NOT_PERMITTED, transfer(null, RoleTemplate.TRAINER).reason());
  }

  private void fillTheEvening() {
    for (int n = 20; n < 20 + Centre.SEATS; n++) {
      centre.withStudent(n, PersonDetails.named("Student " + n));
      centre.run(
          new EnrolStudent(
              Centre.id("enrolment", n),
              Centre.id("student", n),
              EVENING,
              EnrolmentState.PENDING_PAYMENT,
              Centre.TODAY,
              null,
              null));
    }
  }

  private Enrolment enrolment(UUID id) {
    return centre.facts().get(Enrolment.TABLE, id);
  }

  private Verdict transfer(@Nullable String overCapacityReason) {
    return transfer(overCapacityReason, RoleTemplate.OWNER);
  }

  private Verdict transfer(@Nullable String overCapacityReason, RoleTemplate author) {
    var command =
        new TransferEnrolment(OLD, NEW, EVENING, Centre.TODAY, "Too late", overCapacityReason);
    return centre.run(command, author);
  }
}
