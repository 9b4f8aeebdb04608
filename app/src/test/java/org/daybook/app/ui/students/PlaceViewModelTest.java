package org.daybook.app.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.service.students.StudentCard.EnrolmentLine;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.text.Refusal;
import org.daybook.model.command.Reason;
import org.daybook.model.enrolment.EnrolmentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceViewModelTest {

  @TempDir Path folder;

  private StudentsBench bench;
  private StudentsViewModel students;
  private PlaceViewModel places;

  @BeforeEach
  void open() {
    bench = new StudentsBench(folder);
    students = bench.model((session, student) -> {});
    places = bench.places(students);
    places.speak(new Messages(Language.ENGLISH, ZoneOffset.UTC));
    students.open(BookOfStudents.LAYLA);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void takesASeatAndTakesItBack() {
    pick("engl");
    assertTrue(places.mayEnrol());
    places.enrol();
    assertNull(places.questionProperty().get());
    assertEquals(EnrolmentState.PENDING_PAYMENT, line("EN-21").state());

    var said = students.noticeProperty().get();
    assertNotNull(said);
    assertEquals(Notice.Kind.ENROLLED, said.kind());
    var undo = said.undo();
    assertNotNull(undo);
    undo.run();

    assertEquals(EnrolmentState.CANCELLED, line("EN-21").state());
  }

  @Test
  void whatTheRuleForbidsCannotBeAskedFor() {
    pick("rf14");
    assertFalse(places.mayEnrol());
    places.enrol();
    assertNotNull(places.questionProperty().get());
    assertEquals(1, lines().stream().filter(it -> it.cohort().equals("RF-14")).count());
  }

  @Test
  void whereAllSeatsAreTakenOneCanWait() {
    pick("wd");
    assertFalse(places.mayEnrol());
    places.putOnWaitingList();
    assertEquals(EnrolmentState.WAITLISTED, line("WD-02").state());

    places.giveSeat(line("WD-02"));

    assertEquals(new Refusal(Reason.SEATS_FULL), students.refusalProperty().get());
    assertEquals(EnrolmentState.WAITLISTED, line("WD-02").state());
  }

  @Test
  void typingOnUnpicksWhatWasPicked() {
    pick("engl");
    places.queryProperty().set("wd");
    assertNull(places.pickedProperty().get());
    assertFalse(places.mayEnrol());
  }

  @Test
  void aPlaceIsGivenUpOnlyWithAReason() {
    places.askLeave(card(), line("RF-14"));
    places.leave();
    assertEquals(EnrolmentState.ACTIVE, line("RF-14").state());
    places.reasonProperty().set("Moved away");
    places.leave();
    assertEquals(EnrolmentState.WITHDRAWN, line("RF-14").state());
    assertNull(places.questionProperty().get());
  }

  @Test
  void movesToAnotherGroupAndBack() {
    places.askMove(card(), line("RF-14"));
    places.queryProperty().set("engl");
    places.pickedProperty().set(places.options().getFirst());
    assertTrue(places.mayEnrol());
    places.enrol();

    assertNull(places.questionProperty().get());
    assertEquals(EnrolmentState.ACTIVE, line("EN-21").state());
    assertEquals(EnrolmentState.TRANSFERRED, line("RF-14").state());
    var said = students.noticeProperty().get();
    assertNotNull(said);
    assertEquals(Notice.Kind.MOVED, said.kind());
    var undo = said.undo();
    assertNotNull(undo);
    undo.run();

    assertEquals(EnrolmentState.TRANSFERRED, line("EN-21").state());
    assertEquals(EnrolmentState.ACTIVE, line("RF-14").state());
  }

  @Test
  void nobodyIsMovedToWhereAllSeatsAreTaken() {
    places.askMove(card(), line("RF-14"));
    places.queryProperty().set("wd");
    places.pickedProperty().set(places.options().getFirst());
    assertFalse(places.mayEnrol());
    places.enrol();
    assertEquals(EnrolmentState.ACTIVE, line("RF-14").state());
  }

  @Test
  void whatIsAskedIsAboutTheCardThatIsShown() {
    places.askEnrol();
    students.open(BookOfStudents.KARIM);
    assertNull(places.questionProperty().get());
  }

  private void pick(String query) {
    places.askEnrol();
    places.queryProperty().set(query);
    places.pickedProperty().set(places.options().getFirst());
  }

  private StudentCard card() {
    var card = students.cardProperty().get();
    assertNotNull(card);
    return card;
  }

  private List<EnrolmentLine> lines() {
    return card().enrolments();
  }

  private EnrolmentLine line(String cohort) {
    return lines().stream().filter(it -> it.cohort().equals(cohort)).findFirst().orElseThrow();
  }
}
