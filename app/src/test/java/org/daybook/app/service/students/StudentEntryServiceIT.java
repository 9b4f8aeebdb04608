package org.daybook.app.service.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.students.LookAlike.Likeness;
import org.daybook.app.service.students.StudentEntry.FamilyEntry;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Role;
import org.daybook.model.value.PersonDetails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentEntryServiceIT {
  private static final UUID INTENT = Centre.id(5);

  private final Centre centre = new Centre(3);

  @TempDir Path folder;
  private OpenedDesk desk;
  private StudentSearch search;
  private StudentEntryService entries;

  @BeforeEach
  void open() {
    desk = new OpenedDesk(folder, centre).filled(centre);
    BookOfStudents.fill(desk, centre);
    search = StudentSearch.over(desk.replica);
    entries =
        new StudentEntryService(desk.replica, desk.capture, search, desk.identity, desk.clock);
  }

  @AfterEach
  void close() {
    search.close();
    desk.close();
  }

  @Test
  void aNewStudentComesWithAFamilyAndIsFoundAtOnce() {
    var entry = newEntry(new PersonDetails("Zoë Noble", "0100 200 300", null, "Asthma"));

    var saved = assertInstanceOf(CaptureResult.Saved.class, save(entry));

    assertEquals(2, saved.operations().size());
    var row = student(entry.studentId());
    assertEquals("Zoë Noble", row.fullName());
    assertEquals("Asthma", row.note());
    var family = desk.replica.read(facts -> facts.find(Family.TABLE, row.familyId()));
    assertEquals("Noble", family.orElseThrow().name());
    assertEquals(entry.studentId(), search.find("zoe", 5).getFirst().studentId());
  }

  @Test
  void theSameGestureAgainAddsNobodyTwice() {
    var entry = newEntry(PersonDetails.named("Zoë Noble"));
    save(entry);
    save(entry);
    assertEquals(1, search.find("zoe", 5).size());
  }

  @Test
  void codesBeginWithTheBranchAndDiffer() {
    var one = entries.newStudent(Centre.id(31));
    var other = entries.newStudent(Centre.id(32));
    assertTrue(one.code().matches("NRT-[2-9A-HJ-NP-Z]{6}"), one.code());
    assertNotEquals(one.code(), other.code());
    assertNotEquals(one.studentId(), one.familyId());
  }

  @Test
  void aChangeKeepsWhatTheFormDoesNotShow() {
    var before = layla();
    var changed =
        new StudentEntry(
            before.studentId(),
            before.code(),
            new PersonDetails(
                "Layla Said",
                before.person().phone(),
                before.person().birthDate(),
                before.person().note()),
            before.family());

    var saved = assertInstanceOf(CaptureResult.Saved.class, save(changed));

    assertEquals(1, saved.operations().size(), "the family has not changed");
    assertEquals("sis-NC-1899", student(BookOfStudents.LAYLA).sourcedId());
    assertEquals(BookOfStudents.NOTE, student(BookOfStudents.LAYLA).note());
  }

  /// Saving a form that could not show the note must not empty it.
  @Test
  void aNoteThatThePersonMayNotSeeStays() {
    var permissions =
        List.of(Permission.STUDENT_VIEW.wireName(), Permission.STUDENT_WRITE.wireName());
    put(new Role(Centre.id(4), centre.organisation, "Sales", permissions));
    var before = layla();
    assertEquals(null, before.person().note());

    save(
        new StudentEntry(
            before.studentId(), before.code(), PersonDetails.named("Layla Said"), before.family()));

    assertEquals("Layla Said", student(BookOfStudents.LAYLA).fullName());
    assertEquals(BookOfStudents.NOTE, student(BookOfStudents.LAYLA).note());
  }

  @Test
  void whatHasNotChangedIsNotSaved() {
    var saved = assertInstanceOf(CaptureResult.Saved.class, save(layla()));
    assertEquals(List.of(), saved.operations());
  }

  @Test
  void theFamilysNumberIsChangedForAll() {
    var before = layla();
    var family = before.family();
    save(
        new StudentEntry(
            before.studentId(),
            before.code(),
            before.person(),
            new FamilyEntry(family.familyId(), family.name(), "012 999")));
    var row = desk.replica.read(facts -> facts.find(Family.TABLE, BookOfStudents.FAMILY));
    assertEquals("012 999", row.orElseThrow().phone());
  }

  @Test
  void namesWhomTheRuleTakesForTheSameFirst() {
    var entry = newEntry(new PersonDetails("haddad LAYLA", null, Centre.DAY.minusYears(14), null));

    var alike = entries.lookAlikes(centre.staff, entry);
    var saved = assertInstanceOf(CaptureResult.Saved.class, save(entry));

    assertEquals(BookOfStudents.LAYLA, alike.getFirst().hit().studentId());
    assertEquals(Likeness.LIKELY_SAME, alike.getFirst().likeness());
    assertEquals(Reason.LIKELY_DUPLICATE, saved.operations().getLast().reason());
  }

  @Test
  void namesWhoseNameBeginsLikeItAndWhosePhoneIsTheSame() {
    assertEquals(
        List.of(Likeness.SIMILAR_NAME, Likeness.SIMILAR_NAME),
        entries.lookAlikes(centre.staff, newEntry(PersonDetails.named("Hadda"))).stream()
            .map(LookAlike::likeness)
            .toList());
    var phone = new PersonDetails("Zoë", "100 555 0142", LocalDate.of(2000, 1, 1), null);
    var alike = entries.lookAlikes(centre.staff, newEntry(phone));
    assertEquals(Likeness.SAME_PHONE, alike.getFirst().likeness());
    assertEquals(BookOfStudents.LAYLA, alike.getFirst().hit().studentId());
  }

  @Test
  void nobodyLooksLikeThemselves() {
    assertEquals(List.of(), entries.lookAlikes(centre.staff, layla()));
  }

  @Test
  void familiesAreFoundByTheirMembersOnce() {
    var found = entries.families("haddad");
    assertEquals(1, found.size());
    assertEquals(BookOfStudents.FAMILY, found.getFirst().familyId());
    assertEquals(List.of("Karim Haddad", "Layla Haddad"), found.getFirst().members());
  }

  private StudentEntry layla() {
    return entries.entry(BookOfStudents.LAYLA, centre.staff).orElseThrow();
  }

  private StudentEntry newEntry(PersonDetails person) {
    var begun = entries.newStudent(INTENT);
    return new StudentEntry(
        begun.studentId(), begun.code(), person, new FamilyEntry(begun.familyId(), "Noble", null));
  }

  private CaptureResult save(StudentEntry entry) {
    return entries.save(centre.staff, INTENT, entry);
  }

  private Student student(UUID id) {
    return desk.replica.read(facts -> facts.find(Student.TABLE, id)).orElseThrow();
  }

  private void put(org.daybook.model.row.Row row) {
    desk.replica.write(transaction -> {
      transaction.put(List.of(row));
      return true;
    });
  }
}
