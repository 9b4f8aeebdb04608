package org.daybook.app.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.service.students.LookAlike.Likeness;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.students.FormFields.Field;
import org.daybook.app.ui.students.FormFields.Problem;
import org.daybook.app.ui.text.Language;
import org.daybook.model.people.Student;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentFormViewModelTest {

  @TempDir Path folder;

  private StudentsBench bench;
  private StudentsViewModel students;
  private StudentFormViewModel form;

  @BeforeEach
  void open() {
    bench = new StudentsBench(folder);
    students = bench.model((session, student) -> {});
    form = bench.form(students);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aSavedStudentIsInTheBookAndTheCardIsShown() {
    form.openNew("Zoë Noble");
    form.type(Field.BIRTH_DATE, "14.3.2012");
    form.save();

    assertNull(form.formProperty().get());
    var card = students.cardProperty().get();
    assertNotNull(card);
    assertEquals("Zoë Noble", card.details().name());
    assertEquals(14, card.details().age());
    var family = card.family();
    assertNotNull(family);
    assertEquals("Zoë Noble", family.name(), "a family of one is called like the student");
    assertSaid(Notice.Kind.ADDED);
  }

  @Tag("U6")
  @Test
  void aDateOfBirthStandsAsTheLanguageWritesDays() {
    form.openNew("Zoë Noble");
    form.type(Field.BIRTH_DATE, "14.3.2012");
    form.save();
    var zoe = Objects.requireNonNull(students.cardProperty().get()).details().studentId();

    form.openExisting(zoe);
    assertEquals("14/03/2012", typed(Field.BIRTH_DATE));
    form.speak(Stand.messages(Language.ARABIC));
    assertEquals("١٤\u200F/٣\u200F/٢٠١٢", typed(Field.BIRTH_DATE));

    form.save();
    form.openExisting(zoe);
    assertEquals("١٤\u200F/٣\u200F/٢٠١٢", typed(Field.BIRTH_DATE), "the same day");
  }

  @Test
  void anotherLanguageIsNoChangeThatCouldBeLost() {
    form.openNew("Zoë Noble");
    form.type(Field.BIRTH_DATE, "14.3.2012");
    form.save();
    form.openExisting(Objects.requireNonNull(students.cardProperty().get()).details().studentId());
    form.speak(Stand.messages(Language.ARABIC));
    form.discard();
    assertSaid(Notice.Kind.ADDED);
  }

  @Test
  void whatIsWrongIsSaidWhenSavingIsTriedAndNothingIsSaved() {
    form.openNew("");
    form.type(Field.BIRTH_DATE, "31.2.2012");
    form.type(Field.PHONE, "none");
    assertEquals(Map.of(), form.problemsProperty().get());

    form.save();

    assertEquals(
        Map.of(
            Field.NAME, Problem.MISSING,
            Field.BIRTH_DATE, Problem.NOT_A_DATE,
            Field.PHONE, Problem.NO_DIGITS),
        form.problemsProperty().get());
    form.type(Field.NAME, "Zoë");
    assertFalse(form.problemsProperty().get().containsKey(Field.NAME));
    assertNotNull(form.formProperty().get());
  }

  @Test
  void birthDaysThatAreStillToComeAreRefused() {
    form.openNew("Zoë");
    form.type(Field.BIRTH_DATE, form.days().toString(Centre.DAY.plusDays(1)));
    form.save();
    assertEquals(Map.of(Field.BIRTH_DATE, Problem.NOT_YET), form.problemsProperty().get());
  }

  @Test
  void aLikelyDuplicateIsOfferedInsteadWhileOneTypes() {
    form.openNew("");
    form.type(Field.NAME, "Haddad Layla");
    form.type(Field.BIRTH_DATE, form.days().toString(Centre.DAY.minusYears(14)));
    var alike = form.lookAlikes().getFirst();
    assertEquals(Likeness.LIKELY_SAME, alike.likeness());

    form.openInstead(alike);

    assertNull(form.formProperty().get());
    assertEquals(BookOfStudents.LAYLA, students.chosenProperty().get());
    assertSaid(Notice.Kind.DISCARDED);
  }

  @Test
  void savedNeverthelessItSaysThatAttentionWaits() {
    form.openNew("Haddad Layla");
    form.save();
    assertSaid(Notice.Kind.ADDED_TWICE);
  }

  @Test
  void halfATypedDateDoesNotHideLookAlikes() {
    form.openNew("Hadda");
    form.type(Field.BIRTH_DATE, "14.3");
    assertEquals(2, form.lookAlikes().size());
  }

  @Test
  void aFormThatWasLeftCanBeBroughtBack() {
    form.openNew("");
    form.type(Field.NAME, "Zoë");
    form.discard();
    assertNull(form.formProperty().get());

    undo();

    assertEquals("Zoë", typed(Field.NAME));
  }

  @Test
  void anUntouchedFormIsLeftWithoutAWord() {
    form.openExisting(BookOfStudents.LAYLA);
    form.discard();
    assertNull(students.noticeProperty().get());
  }

  @Test
  void aChangeCanBeTakenBack() {
    form.openExisting(BookOfStudents.LAYLA);
    assertEquals("Layla Haddad", typed(Field.NAME));
    form.type(Field.NAME, "Layla Said");
    form.save();
    assertEquals("Layla Said", name(BookOfStudents.LAYLA));

    undo();

    assertEquals("Layla Haddad", name(BookOfStudents.LAYLA));
    assertSaid(Notice.Kind.CHANGED_BACK);
  }

  @Test
  void aFamilyIsJoinedByOneOfItsMembersAndLeftAgain() {
    form.openNew("Zoë Haddad");
    form.familyQueryProperty().set("karim");
    form.join(form.families().getFirst());
    assertTrue(form.joins());
    assertEquals("Haddad", typed(Field.FAMILY_NAME));

    form.leaveFamily();
    assertFalse(form.joins());
    assertEquals("", typed(Field.FAMILY_NAME));

    form.familyQueryProperty().set("karim");
    form.join(form.families().getFirst());
    form.save();
    var card = students.cardProperty().get();
    assertNotNull(card);
    var family = card.family();
    assertNotNull(family);
    assertEquals(2, family.members().size());
  }

  private void undo() {
    var said = students.noticeProperty().get();
    assertNotNull(said);
    var undo = said.undo();
    assertNotNull(undo);
    undo.run();
  }

  private void assertSaid(Notice.Kind kind) {
    var said = students.noticeProperty().get();
    assertNotNull(said);
    assertEquals(kind, said.kind());
  }

  private String typed(Field field) {
    var fields = form.fieldsProperty().get();
    assertNotNull(fields);
    return fields.of(field);
  }

  private String name(UUID id) {
    return bench.desk.replica.read(facts -> facts.find(Student.TABLE, id)).orElseThrow().fullName();
  }
}
