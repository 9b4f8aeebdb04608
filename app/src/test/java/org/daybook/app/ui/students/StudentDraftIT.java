package org.daybook.app.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.ui.fx.DraftsOnDisk;
import org.daybook.app.ui.students.FormFields.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A form that is half typed on one data folder, left by a desk that ended in the middle of it.
@Tag("U10")
class StudentDraftIT {
  private static final String FORM = "students";

  @TempDir Path folder;

  private StudentsBench bench;
  private StudentsViewModel students;
  private StudentFormViewModel form;
  private PlaceViewModel places;
  private BookingViewModel bookings;
  private StudentDraft draft;
  private DraftsOnDisk drafts;

  @BeforeEach
  void begin() {
    start();
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void aNewStudentHalfTypedIsTypedOnAndSavedOnce() {
    form.openNew("Zoë Nob");
    form.type(Field.PHONE, "0100");
    var code = typed(Field.CODE);
    startAgain();
    assertEquals("Zoë Nob", typed(Field.NAME));
    assertEquals("0100", typed(Field.PHONE));
    assertEquals(code, typed(Field.CODE));
    form.type(Field.NAME, "Zoë Noble");
    form.save();
    assertEquals(1, bench.search.find("zoe", 5).size());
    assertTrue(drafts.isEmpty());
  }

  @Test
  void aChangeHalfTypedStillKnowsWhatItChanges() {
    form.openExisting(BookOfStudents.LAYLA);
    form.type(Field.NAME, "Layla Sai");
    startAgain();
    assertEquals("Layla Sai", typed(Field.NAME));
    var opened = form.formProperty().get();
    assertNotNull(opened);
    var before = opened.before();
    assertNotNull(before);
    assertEquals("Layla Haddad", before.person().fullName());
  }

  /// The power went between the journal and the drafts.
  @Test
  void whatWasSavedAlreadyIsNotTypedAgain() {
    form.openNew("Zoë Noble");
    var before = drafts.kept().draft();
    form.save();
    drafts.keep(before);
    startAgain();
    assertNull(form.formProperty().get());
    var card = students.cardProperty().get();
    assertNotNull(card);
    assertEquals("Zoë Noble", card.details().name());
  }

  @Test
  void aFormThatWasLeftIsNotOpenedAgain() {
    form.openNew("Zoë");
    form.discard();
    assertTrue(drafts.isEmpty());
  }

  @Test
  void theReasonOfAWithdrawalIsStillThere() {
    students.open(BookOfStudents.LAYLA);
    var card = students.cardProperty().get();
    assertNotNull(card);
    places.askLeave(card, card.enrolments().getFirst());
    places.reasonProperty().set("Moved aw");
    startAgain();
    assertInstanceOf(PlaceQuestion.Leave.class, places.questionProperty().get());
    assertEquals("Moved aw", places.reasonProperty().get());
    assertEquals(BookOfStudents.LAYLA, students.chosenProperty().get());
    places.leave();
    assertTrue(drafts.isEmpty());
  }

  private String typed(Field field) {
    var fields = form.fieldsProperty().get();
    assertNotNull(fields);
    return fields.of(field);
  }

  private void startAgain() {
    bench.close();
    start();
    var kept = drafts.kept();
    draft.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());
  }

  private void start() {
    bench = new StudentsBench(folder);
    students = bench.model((session, student) -> {});
    form = bench.form(students);
    places = bench.places(students);
    bookings = bench.bookings(students);
    drafts = new DraftsOnDisk(bench.desk, folder, bench.centre.staff, FORM);
    draft = new StudentDraft(students, form, places, bookings, drafts);
  }
}
