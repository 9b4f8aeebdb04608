package org.daybook.model.enrolment;

import static org.daybook.model.testkit.Centre.COHORT;
import static org.daybook.model.testkit.Centre.COURSE;
import static org.daybook.model.testkit.Centre.ENROLLED;
import static org.daybook.model.testkit.Centre.ORGANISATION;
import static org.daybook.model.testkit.Centre.STRANGER;
import static org.daybook.model.testkit.Centre.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.command.Reason;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.Course;
import org.daybook.model.course.CourseState;
import org.daybook.model.decide.Verdict;
import org.daybook.model.operation.Outcome;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.organisation.SetPolicy;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.PersonDetails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnrolmentRulesTest {
  private static final UUID NEW = Centre.id("enrolment", 9);

  private final Centre centre = new Centre();

  @Test
  void takesAFreeSeat() {
    assertEquals(Outcome.ACCEPTED, enrol(STRANGER, null, RoleTemplate.FRONT_DESK).outcome());
    var row = centre.facts().get(Enrolment.TABLE, NEW);
    assertEquals(EnrolmentState.PENDING_PAYMENT, row.state());
  }

  @Test
  void refusesOneMoreThanTheSeats() {
    fill();
    assertEquals(Reason.SEATS_FULL, enrol(STRANGER, null, RoleTemplate.OWNER).reason());
  }

  @Test
  void letsOneInOverCapacityOnlyWithReasonAndPermission() {
    fill();
    var why = "Her brother is in the group";
    assertEquals(Reason.SEATS_FULL, enrol(STRANGER, why, RoleTemplate.FRONT_DESK).reason());
    assertEquals(Outcome.ACCEPTED, enrol(STRANGER, why, RoleTemplate.BRANCH_MANAGER).outcome());
    assertEquals(why, centre.facts().get(Enrolment.TABLE, NEW).reason());
  }

  @ParameterizedTest
  @EnumSource(names = {"ENQUIRY", "WAITLISTED"})
  void waitsForAFullCohortButIsNotSeatedInIt(EnrolmentState entry) {
    fill();
    assertEquals(Outcome.ACCEPTED, centre.run(enrolment(STRANGER, entry, null)).outcome());
    var promote = new MoveEnrolment(NEW, EnrolmentState.PENDING_PAYMENT, null, null);
    assertEquals(Reason.SEATS_FULL, centre.run(promote).reason());
    centre.enrolmentIs(1, EnrolmentState.WITHDRAWN);
    assertEquals(Outcome.ACCEPTED, centre.run(promote).outcome());
  }

  @Test
  void refusesTheSameStudentTwice() {
    assertEquals(
        Reason.ALREADY_ENROLLED, enrol(ENROLLED.getFirst(), null, RoleTemplate.OWNER).reason());
  }

  @Test
  void enrolsAgainAfterWithdrawal() {
    centre.enrolmentIs(1, EnrolmentState.WITHDRAWN);
    assertEquals(Outcome.ACCEPTED, enrol(ENROLLED.getFirst(), null, RoleTemplate.OWNER).outcome());
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "COMPLETED", "CANCELLED"})
  void refusesAClosedCohort(CohortState state) {
    centre.with(Centre.cohort(COHORT, Centre.BRANCH, state));
    assertEquals(Reason.COHORT_CLOSED, enrol(STRANGER, null, RoleTemplate.OWNER).reason());
  }

  /// The cohort began on 2026-02-02, the enrolment begins on 2026-03-02.
  @ParameterizedTest
  @CsvSource({
    "2014-02-02, COHORT_START, ",
    "2014-02-03, COHORT_START, TOO_YOUNG",
    "2014-02-03, ENROLMENT_DAY, ",
    "2011-02-03, COHORT_START, ",
    "2011-02-02, COHORT_START, TOO_OLD",
    ", COHORT_START, AGE_UNKNOWN"
  })
  void measuresTheAgeOnThePolicysDay(
      @Nullable LocalDate birthDate, String measuredOn, @Nullable Reason reason) {
    centre.run(new SetPolicy(PolicyKey.AGE_MEASURED_ON, null, measuredOn));
    centre.with(
        new Course(COURSE, ORGANISATION, "Robotics", "ROB", 12, 14, CourseState.PUBLISHED, null));
    centre.withStudent(9, new PersonDetails("Noura Haddad", null, birthDate, null));
    assertEquals(reason, enrol(STRANGER, null, RoleTemplate.OWNER).reason());
  }

  @Test
  void refusesMoreEnrolmentsThanThePolicyAllows() {
    centre.run(new SetPolicy(PolicyKey.MAX_CONCURRENT_ENROLMENTS, Centre.BRANCH, "1"));
    var second = Centre.id("cohort", 2);
    centre.with(Centre.cohort(second, Centre.BRANCH, CohortState.OPEN));
    var command =
        new EnrolStudent(
            NEW, ENROLLED.getFirst(), second, EnrolmentState.PENDING_PAYMENT, TODAY, null, null);
    assertEquals(Reason.TOO_MANY_ENROLMENTS, centre.run(command).reason());
  }

  @Test
  void theSameEnrolmentAgainChangesNothing() {
    enrol(STRANGER, null, RoleTemplate.OWNER);
    var again = enrol(STRANGER, null, RoleTemplate.OWNER);
    assertEquals(Outcome.ACCEPTED, again.outcome());
    assertEquals(0, again.rows().size());
  }

  @Test
  void refusesWhatIsNotThereOrElsewhere() {
    var unknown = Centre.id("nobody", 1);
    assertEquals(Reason.NOT_FOUND, enrol(unknown, null, RoleTemplate.OWNER).reason());
    centre.with(Centre.cohort(COHORT, Centre.OTHER_BRANCH, CohortState.OPEN));
    assertEquals(Reason.OTHER_BRANCH, enrol(STRANGER, null, RoleTemplate.OWNER).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "ENROLLED, WITHDRAWN, REASON_MISSING",
    "PENDING_PAYMENT, CANCELLED, REASON_MISSING",
    "ACTIVE, TRANSFERRED, INVALID_VALUE"
  })
  void leavingNeedsItsReasonOrSuccessor(EnrolmentState from, EnrolmentState to, Reason reason) {
    centre.enrolmentIs(1, from);
    var command = new MoveEnrolment(Centre.id("enrolment", 1), to, null, null);
    assertEquals(reason, centre.run(command).reason());
  }

  private void fill() {
    centre.withStudent(4, PersonDetails.named("Fourth"));
    centre.enrolmentIs(4, EnrolmentState.ENROLLED);
  }

  private Verdict enrol(UUID studentId, @Nullable String why, RoleTemplate author) {
    return centre.run(enrolment(studentId, EnrolmentState.PENDING_PAYMENT, why), author);
  }

  private static EnrolStudent enrolment(
      UUID studentId, EnrolmentState entry, @Nullable String why) {
    return new EnrolStudent(NEW, studentId, COHORT, entry, TODAY, why, null);
  }
}
