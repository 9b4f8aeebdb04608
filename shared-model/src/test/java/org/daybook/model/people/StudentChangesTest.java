package org.daybook.model.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.course.CohortState;
import org.daybook.model.decide.Authority;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.enrolment.MoveEnrolment;
import org.daybook.model.enrolment.TransferEnrolment;
import org.daybook.model.session.AdmitGuest;
import org.daybook.model.session.AdmitWalkIn;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.PersonDetails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever is done about a student says who did it, where, and what it was.
class StudentChangesTest {
  private static final UUID MONA = Centre.id("student", 21);
  private static final UUID FAMILY = Centre.id("family", 21);
  private static final UUID PLACE = Centre.id("enrolment", 9);
  private static final PersonDetails KNOWN =
      new PersonDetails("Mona Ali", "555 0777", LocalDate.of(2014, 5, 5), null);

  private final Centre centre = new Centre();

  @Test
  void whoIsAddedAndWhoseDetailsAreChanged() {
    assertTold(FAMILY, null, List.of(), family("Ali"));
    assertTold(FAMILY, null, List.of("NAME"), family("Ali Hassan"));
    assertTold(MONA, null, List.of(), add(KNOWN));
    var other = new PersonDetails("Mona Hassan", null, LocalDate.of(2015, 5, 5), "Has asthma");
    assertTold(MONA, null, List.of("NAME", "PHONE", "BIRTH_DATE", "NOTE"), add(other));
  }

  /// What a note says is for those who may see notes, and stands on the student's row alone.
  @Test
  void whatADetailIsOrWasIsNotTold() {
    centre.run(family("Ali"));
    centre.run(add(KNOWN));
    var entry = told(add(new PersonDetails("Mona Ali", "555 0777", null, "Has asthma")));
    assertFalse(entry.toString().contains("asthma"));
    assertFalse(entry.toString().contains("Mona"));
  }

  @Test
  void whatChangesNothingIsNotTold() {
    centre.run(family("Ali"));
    centre.run(add(KNOWN));
    assertEquals(List.of(), centre.run(add(KNOWN)).rows());
    assertEquals(List.of(), centre.run(family("Ali")).rows());
  }

  @Test
  void aPlaceThatIsTakenAndGivenUp() {
    assertTold(Centre.STRANGER, PLACE, List.of("PENDING_PAYMENT"), enrol());
    assertTold(
        Centre.STRANGER,
        PLACE,
        List.of("CANCELLED"),
        new MoveEnrolment(PLACE, EnrolmentState.CANCELLED, "Moved away", null));
  }

  @Test
  void aMoveToAnotherCohort() {
    var evening = Centre.id("cohort", 2);
    centre.with(Centre.cohort(evening, Centre.BRANCH, CohortState.OPEN));
    var old = Centre.id("enrolment", 1);
    var move = new TransferEnrolment(old, PLACE, evening, Centre.TODAY, null, null);
    assertTold(Centre.ENROLLED.getFirst(), old, List.of("TRANSFERRED"), move);
  }

  @Test
  void whoIsMergedAndParted() {
    var other = Centre.ENROLLED.getFirst();
    assertTold(Centre.STRANGER, other, List.of(), new MergeStudents(Centre.STRANGER, other));
    assertTold(Centre.STRANGER, other, List.of(), new UndoMerge(Centre.STRANGER));
  }

  @Test
  void whoWasAskedAfterWithoutWhatWasHeard() {
    var call = Centre.id("call", 1);
    var person = new PersonDetails("Mona Ali", null, null, "Has asthma");
    var command = new RecordCall(call, Centre.STRANGER, Centre.SESSION, person);
    assertTold(Centre.STRANGER, call, List.of(), command);
    assertTold(Centre.STRANGER, call, List.of(), new TakeBackCall(call));
  }

  @Test
  void whoIsLetInWithoutAnEnrolment() {
    assertTold(
        Centre.STRANGER,
        Centre.SESSION,
        List.of(),
        new AdmitWalkIn(Centre.SESSION, Centre.STRANGER));
    var guest = told(new AdmitGuest(Centre.SESSION, "NO-G1", PersonDetails.named("Jo Guest")));
    assertEquals(List.of("GUEST"), guest.details());
    assertEquals(Centre.SESSION, guest.aboutId());
  }

  @Test
  void aDoubtfulStudentIsToldToo() {
    centre.run(family("Haddad"));
    assertTold(MONA, null, List.of(), add(PersonDetails.named("Noura Haddad")));
  }

  /// A whole book that is taken in would double what each desk holds.
  @Test
  void whatTheCentreItselfTakesInIsNotTold() {
    var device = Centre.id("device", 0);
    var context = new Context(Centre.ORGANISATION, Centre.BRANCH, device, 1, 1, device, Centre.NOW);
    var rows = centre.decide(family("Ali"), context, Authority.OF_THE_CENTRE, false).rows();
    assertEquals(List.of(Family.class), rows.stream().map(Object::getClass).toList());
  }

  private void assertTold(
      UUID subject, @Nullable UUID about, List<String> details, Command command) {
    var entry = told(command);
    assertEquals(subject, entry.subjectId());
    assertEquals(details, entry.details());
    if (about == null) {
      assertNull(entry.aboutId());
    } else {
      assertEquals(about, entry.aboutId());
    }
  }

  private StudentChange told(Command command) {
    var context = centre.next(RoleTemplate.OWNER);
    var entry =
        centre.run(command, context).rows().stream()
            .filter(StudentChange.class::isInstance)
            .map(StudentChange.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(context.actorId(), entry.actorId());
    assertEquals(context.deviceId(), entry.deviceId());
    assertEquals(context.capturedAt(), entry.madeAt());
    return entry;
  }

  private static RecordFamily family(String name) {
    return new RecordFamily(FAMILY, PersonDetails.named(name), null);
  }

  private static AddStudent add(PersonDetails person) {
    return new AddStudent(MONA, FAMILY, "NO-21", person, null);
  }

  private static EnrolStudent enrol() {
    return new EnrolStudent(
        PLACE,
        Centre.STRANGER,
        Centre.COHORT,
        EnrolmentState.PENDING_PAYMENT,
        Centre.TODAY,
        null,
        null);
  }
}
