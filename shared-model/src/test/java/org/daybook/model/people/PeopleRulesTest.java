package org.daybook.model.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.Outcome;
import org.daybook.model.session.AdmitGuest;
import org.daybook.model.session.AdmitWalkIn;
import org.daybook.model.session.GuestKind;
import org.daybook.model.session.SessionGuest;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.PersonDetails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleRulesTest {
  private final Centre centre = new Centre();

  /// The first of the two is Mona Ali, 555 0777, born 2014-05-05.
  @ParameterizedTest
  @CsvSource({
    "Ali Mona, (555) 0777, 2001-01-01, true",
    "Mona Ali, 555 0888, 2014-05-05, true",
    "Mona Ali, 555 0888, 2001-01-01, false",
    "Mona Ali, , , true",
    "Mona Ali, 555 0888, , false",
    "Mona Aly, 555 0777, 2014-05-05, false"
  })
  void findsLikelyDuplicates(
      String name, @Nullable String phone, @Nullable LocalDate birthDate, boolean likely) {
    centre.withStudent(
        20, new PersonDetails("Mona Ali", "555 0777", LocalDate.of(2014, 5, 5), null));
    centre.with(Centre.family(21));
    var verdict = centre.run(add(21, new PersonDetails(name, phone, birthDate, null)));
    assertEquals(likely ? Reason.LIKELY_DUPLICATE : null, verdict.reason());
    assertTrue(centre.facts().find(Student.TABLE, Centre.id("student", 21)).isPresent());
    if (likely) {
      var item = centre.facts().all(AttentionItem.TABLE).getFirst();
      assertEquals(Centre.id("student", 21), item.ownRowId());
      assertEquals(Centre.id("student", 20), item.otherRowId());
    }
  }

  @Test
  void theSameDetailsAgainChangeNothing() {
    centre.with(Centre.family(21));
    centre.run(add(21, PersonDetails.named("Mona Ali")));
    var again = centre.run(add(21, PersonDetails.named("Mona Ali")));
    assertEquals(Outcome.ACCEPTED, again.outcome());
    assertEquals(0, again.rows().size());
  }

  @Test
  void aCodeThatSomebodyCarriesIsAnException() {
    centre.with(Centre.family(21));
    var command =
        new AddStudent(
            Centre.id("student", 21),
            Centre.id("family", 21),
            "NO-1",
            PersonDetails.named("Mona Ali"),
            null);
    assertEquals(Reason.ALREADY_EXISTS, centre.run(command).reason());
  }

  @Test
  void anUnknownFamilyIsAnException() {
    assertEquals(Reason.NOT_FOUND, centre.run(add(21, PersonDetails.named("Mona"))).reason());
  }

  @Test
  void aStudentOfAnotherBranchStaysAsItIs() {
    var command = add(9, PersonDetails.named("Somebody Else"));
    var owner = Centre.staff(RoleTemplate.OWNER);
    var context = centre.context(owner, Centre.OTHER_BRANCH);
    assertEquals(Outcome.ACCEPTED_WITH_EXCEPTION, centre.run(command, context).outcome());
    var row = centre.facts().get(Student.TABLE, Centre.STRANGER);
    assertEquals("Noura Haddad", row.fullName());
  }

  @Test
  void admitsAGuestWithAFamilyOfOne() {
    var context = centre.next(RoleTemplate.FRONT_DESK);
    var command = new AdmitGuest(Centre.SESSION, "NO-G1", PersonDetails.named("Jo Guest"));
    assertEquals(Outcome.ACCEPTED, centre.run(command, context).outcome());
    var student = centre.facts().get(Student.TABLE, AdmitGuest.studentIdOf(context));
    assertTrue(student.guest());
    assertEquals("Jo Guest", centre.facts().get(Family.TABLE, student.familyId()).name());
    var place = SessionGuest.idOf(Centre.SESSION, student.id());
    assertEquals(GuestKind.GUEST, centre.facts().get(SessionGuest.TABLE, place).kind());
  }

  @Test
  void aGuestWhoIsLikelyKnownStaysAndIsAnException() {
    var command = new AdmitGuest(Centre.SESSION, "NO-G1", PersonDetails.named("Noura Haddad"));
    var verdict = centre.run(command, RoleTemplate.FRONT_DESK);
    assertEquals(Reason.LIKELY_DUPLICATE, verdict.reason());
    assertEquals(1, centre.facts().all(SessionGuest.TABLE).size());
  }

  @ParameterizedTest
  @CsvSource({"CANCELLED, SESSION_CANCELLED", "MISSED, SESSION_MISSED", "FINISHED,"})
  void aWalkInIsKeptWhateverBecameOfTheSession(SessionState state, @Nullable Reason reason) {
    centre.sessionIs(state);
    var command = new AdmitWalkIn(Centre.SESSION, Centre.STRANGER);
    assertEquals(reason, centre.run(command, RoleTemplate.FRONT_DESK).reason());
    assertEquals(1, centre.facts().all(SessionGuest.TABLE).size());
    centre.run(command, RoleTemplate.TRAINER);
    assertEquals(1, centre.facts().all(SessionGuest.TABLE).size());
  }

  private static AddStudent add(int n, PersonDetails person) {
    return new AddStudent(Centre.id("student", n), Centre.id("family", n), "NO-" + n, person, null);
  }
}
