package org.daybook.app.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.service.students.StudentHit;
import org.daybook.app.ui.students.StudentsViewModel.Outcome;
import org.daybook.app.ui.students.StudentsViewModel.Trouble;
import org.daybook.model.people.Student;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentsViewModelTest {

  @TempDir Path folder;

  private final List<UUID> registers = new ArrayList<>();
  private StudentsBench bench;
  private StudentsViewModel model;

  @BeforeEach
  void open() {
    bench = new StudentsBench(folder);
    model = bench.model((session, student) -> registers.add(session));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theBestHitShowsItsCardWhileOneTypes() {
    model.queryProperty().set("hadd lay");

    assertEquals(Outcome.FOUND, model.outcomeProperty().get());
    assertEquals(BookOfStudents.LAYLA, shown());
  }

  @Test
  void aCardStaysChosenWhileItsStudentIsStillFound() {
    model.queryProperty().set("ha");
    model.choose(BookOfStudents.LAYLA);
    model.queryProperty().set("haddad");

    assertEquals(BookOfStudents.LAYLA, shown());
    assertEquals(2, model.hits().size());
  }

  @Test
  void arrowsMoveTheChoiceAndStopAtTheEnds() {
    model.queryProperty().set("haddad");
    assertEquals(BookOfStudents.KARIM, shown());
    model.move(1);
    model.move(1);
    assertEquals(BookOfStudents.LAYLA, shown());
    model.move(-5);
    assertEquals(BookOfStudents.KARIM, shown());
  }

  @Test
  void thoseOpenedLastAreOfferedWhileNothingIsAsked() {
    model.open(BookOfStudents.LAYLA);
    model.open(BookOfStudents.KARIM);

    assertEquals(
        List.of("Karim Haddad", "Layla Haddad"),
        model.hits().stream().map(StudentHit::name).toList());
    assertEquals(Outcome.NOT_ASKED, model.outcomeProperty().get());
  }

  @Test
  void theListDoesNotMoveUnderTheHandThatWorksIt() {
    model.open(BookOfStudents.LAYLA);
    model.open(BookOfStudents.KARIM);
    model.move(1);
    model.refresh();
    assertEquals(BookOfStudents.LAYLA, shown());
    assertEquals("Karim Haddad", model.hits().getFirst().name());
  }

  @Test
  void saysSoWhenNobodyIsFoundAndShowsNobody() {
    model.open(BookOfStudents.LAYLA);
    model.queryProperty().set("xyzzy");
    assertEquals(Outcome.NOTHING, model.outcomeProperty().get());
    assertNull(model.cardProperty().get());
  }

  @Test
  void aStudentWhoIsNotHereAnyMoreIsNotShownAsIfThere() {
    model.open(BookOfStudents.LAYLA);
    model.open(Centre.id(99_999));
    assertNull(model.cardProperty().get());
    assertEquals(Trouble.GONE, model.troubleProperty().get());
    model.open(BookOfStudents.KARIM);
    assertNull(model.troubleProperty().get());
  }

  @Test
  void whatChangedElsewhereIsShownAfterReadingAgain() {
    model.queryProperty().set("layla");
    var row = bench.desk.replica.read(facts -> facts.find(Student.TABLE, BookOfStudents.LAYLA));
    var before = row.orElseThrow();
    bench.put(
        new Student(
            before.id(),
            before.organisationId(),
            before.branchId(),
            before.familyId(),
            before.code(),
            "Layla Haddad-Said",
            Student.matchKeyOf("Layla Haddad-Said"),
            before.phone(),
            before.birthDate(),
            before.note(),
            false,
            null));
    model.refresh();

    var card = model.cardProperty().get();
    assertNotNull(card);
    assertEquals("Layla Haddad-Said", card.details().name());
    assertEquals("Layla Haddad-Said", model.hits().getFirst().name());
  }

  @Test
  void aSessionLeadsToItsRegister() {
    model.open(BookOfStudents.LAYLA);
    model.openRegister(Centre.id(71_100));
    assertEquals(List.of(Centre.id(71_100)), registers);
    model.printCard();
    assertEquals(List.of(shown()), bench.printed);
  }

  private UUID shown() {
    var card = model.cardProperty().get();
    assertNotNull(card);
    return card.details().studentId();
  }
}
