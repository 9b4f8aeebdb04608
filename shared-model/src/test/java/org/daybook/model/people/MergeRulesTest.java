package org.daybook.model.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.command.Reason;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.operation.Outcome;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.PersonDetails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergeRulesTest {
  private static final UUID MONA = Centre.id("student", 20);
  private static final UUID MONA_AGAIN = Centre.id("student", 21);
  private static final UUID MONA_AS_GUEST = Centre.id("student", 22);

  private final Centre centre = new Centre();

  @BeforeEach
  void writeHerInThreeTimes() {
    for (int number = 20; number <= 22; number++) {
      centre.withStudent(number, new PersonDetails("Mona Ali", "555 0777", null, null));
    }
  }

  @Test
  void whoStaysStandsForBoth() {
    assertEquals(Outcome.ACCEPTED, merge(MONA_AGAIN, MONA));
    assertEquals(MONA, SamePerson.current(MONA_AGAIN, centre.facts()));
    assertEquals(MONA, SamePerson.current(MONA, centre.facts()));
    assertEquals(
        List.of(MONA, MONA_AGAIN), List.copyOf(SamePerson.all(MONA_AGAIN, centre.facts())));
  }

  @Test
  void mergedOneAfterTheOtherAllAreOne() {
    merge(MONA_AS_GUEST, MONA_AGAIN);
    merge(MONA_AGAIN, MONA);
    assertEquals(MONA, SamePerson.current(MONA_AS_GUEST, centre.facts()));
    assertEquals(
        Set.of(MONA, MONA_AGAIN, MONA_AS_GUEST), SamePerson.all(MONA_AGAIN, centre.facts()));
  }

  /// Two desks without a network, each of which keeps the entry it knows.
  @Test
  void theOtherWayRoundChangesNothing() {
    merge(MONA_AGAIN, MONA);
    var other = centre.run(new MergeStudents(MONA, MONA_AGAIN));
    assertEquals(Outcome.ACCEPTED, other.outcome());
    assertEquals(List.of(), other.rows());
    assertEquals(MONA, SamePerson.current(MONA_AGAIN, centre.facts()));
  }

  @Test
  void whoGaveWayIsNotMergedIntoSomebodyElseToo() {
    merge(MONA_AGAIN, MONA);
    var verdict = centre.run(new MergeStudents(MONA_AGAIN, MONA_AS_GUEST));
    assertEquals(Outcome.REJECTED, verdict.outcome());
    assertEquals(Reason.ALREADY_EXISTS, verdict.reason());
  }

  @Test
  void undoneTheyAreTwoAgainAndMayBeMergedAnew() {
    merge(MONA_AGAIN, MONA);
    centre.run(new UndoMerge(MONA_AGAIN));
    assertEquals(MONA_AGAIN, SamePerson.current(MONA_AGAIN, centre.facts()));
    assertEquals(Set.of(MONA), SamePerson.all(MONA, centre.facts()));
    assertEquals(List.of(), centre.run(new UndoMerge(MONA_AGAIN)).rows());

    merge(MONA, MONA_AGAIN);
    assertEquals(MONA_AGAIN, SamePerson.current(MONA, centre.facts()));
  }

  @Test
  void onlyWhoMayWriteStudentsMergesThem() {
    var command = new MergeStudents(MONA_AGAIN, MONA);
    assertEquals(Reason.NOT_PERMITTED, centre.run(command, RoleTemplate.TRAINER).reason());
    assertEquals(
        Reason.NOT_PERMITTED, centre.run(new UndoMerge(MONA_AGAIN), RoleTemplate.TRAINER).reason());
  }

  @Test
  void nobodyIsMergedWithThemselvesOrWithNobody() {
    assertThrows(IllegalArgumentException.class, () -> new MergeStudents(MONA, MONA));
    var unknown = centre.run(new MergeStudents(MONA, Centre.id("student", 99)));
    assertEquals(Reason.NOT_FOUND, unknown.reason());
  }

  @Test
  void whoIsKnownToBeTheSameIsNoLikelyDuplicate() {
    merge(MONA_AGAIN, MONA);
    merge(MONA_AS_GUEST, MONA);
    var changed =
        new AddStudent(
            MONA,
            Centre.id("family", 20),
            "NO-20",
            new PersonDetails("Mona Ali", "555 0888", null, null),
            null);
    centre.with(Centre.family(20));
    assertNull(centre.run(changed).reason());
  }

  @Test
  void oneChairIsEnoughForOnePerson() {
    centre.run(enrol(MONA, 70));
    merge(MONA_AGAIN, MONA);
    assertEquals(Reason.ALREADY_ENROLLED, centre.run(enrol(MONA_AGAIN, 71)).reason());
    centre.run(new UndoMerge(MONA_AGAIN));
    assertNotEquals(Reason.ALREADY_ENROLLED, centre.run(enrol(MONA_AGAIN, 71)).reason());
  }

  private Outcome merge(UUID student, UUID into) {
    return centre.run(new MergeStudents(student, into)).outcome();
  }

  private static EnrolStudent enrol(UUID student, int number) {
    return new EnrolStudent(
        Centre.id("enrolment", number),
        student,
        Centre.COHORT,
        EnrolmentState.PENDING_PAYMENT,
        Centre.TODAY,
        null,
        null);
  }
}
