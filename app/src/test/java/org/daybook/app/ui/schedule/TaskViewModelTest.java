package org.daybook.app.ui.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daybook.app.service.BusyDay;
import org.daybook.app.service.Centre;
import org.daybook.app.service.schedule.CourseLine;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.schedule.TaskFields.Problem;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.command.Reason;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.CourseState;
import org.daybook.model.session.RescheduleSession;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskViewModelTest {
  private final PlannedWeek week = new PlannedWeek();

  @TempDir Path folder;
  private ScheduleAtWork work;
  private TaskViewModel tasks;

  @BeforeEach
  void open() {
    work = new ScheduleAtWork(folder, week.day, SameThread.background());
    tasks = work.tasks;
    tasks.speak(new Messages(Language.ENGLISH, ZoneOffset.UTC));
    work.model.showToday();
  }

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void aSeriesIsShownBeforeItIsMadeAndMadeAsItWasShown() {
    closeDay("23.11.2026", "Holiday");
    tasks.plan(false, null);
    assertInstanceOf(Preview.Unknown.class, tasks.previewProperty().get());
    tasks.save();
    assertEquals(Problem.MISSING, tasks.problemsProperty().get().get(TaskField.COHORT));

    type(TaskField.COHORT, session(week.robotics).cohortId().toString());
    type(TaskField.WEEKDAYS, "1");
    type(TaskField.FIRST_DAY, "16.11.2026");
    type(TaskField.LAST_DAY, "7.12.2026");
    type(TaskField.FROM, "13:30");
    type(TaskField.UNTIL, "15");
    type(TaskField.ROOM, "Room 2");
    var preview = assertInstanceOf(Preview.Series.class, tasks.previewProperty().get());
    assertEquals(2, preview.series().made().size());
    assertEquals(2, preview.series().leftOut().size());
    type(TaskField.LEAVE_OUT, "false");
    preview = assertInstanceOf(Preview.Series.class, tasks.previewProperty().get());
    assertEquals(3, preview.series().made().size());
    assertEquals(1, preview.series().contested().size());

    tasks.save();

    assertNull(tasks.taskProperty().get());
    var said = Objects.requireNonNull(work.model.noticeProperty().get());
    assertEquals(Notice.Kind.MADE, said.kind());
    assertEquals(3, said.number());
    assertEquals(
        1,
        page().timetable().sessions().stream()
            .filter(it -> it.cohort().equals("RF-14") && !it.clashes().isEmpty())
            .count());
  }

  @Tag("U6")
  @Test
  void daysStandAsTheLanguageWritesThem() {
    tasks.move(session(week.robotics));
    assertEquals("16/11/2026", fields().of(TaskField.DAY));
    type(TaskField.DAY, "17.11");
    tasks.speak(new Messages(Language.ARABIC, ZoneOffset.UTC));
    assertEquals("١٧\u200F/١١\u200F/٢٠٢٦", fields().of(TaskField.DAY));
    tasks.save();
    assertEquals(week.monday.plusDays(1), session(week.robotics).plan().businessDate());
  }

  @Test
  void movesASessionAndTakesItBack() {
    var before = session(week.robotics).plan();
    tasks.move(session(week.robotics));
    assertEquals("16:00", fields().of(TaskField.FROM));
    type(TaskField.DAY, "17.11.2026");
    type(TaskField.ROOM, "Studio");
    tasks.save();
    var moved = session(week.robotics).plan();
    assertEquals(week.monday.plusDays(1), moved.businessDate());
    assertEquals("Studio", moved.room());
    assertEquals(week.robotics, work.model.chosenProperty().get());

    Objects.requireNonNull(Objects.requireNonNull(work.model.noticeProperty().get()).undo()).run();

    assertEquals(before, session(week.robotics).plan());
  }

  @Test
  void whatAMoveClashesWithIsSaidBeforeItIsSaved() {
    tasks.move(session(week.robotics));
    type(TaskField.FROM, "13:30");
    var preview = assertInstanceOf(Preview.Single.class, tasks.previewProperty().get());
    assertEquals(Reason.ROOM_TAKEN, Objects.requireNonNull(preview.objection()).reason());
    assertTrue(preview.allows());
  }

  @Test
  void whatAnotherDeskMovedMeanwhileIsRefusedAndTold() {
    var session = session(week.robotics);
    tasks.move(session);
    type(TaskField.ROOM, "Hall");
    var seen = session.plan();
    work.services
        .moves()
        .move(
            week.day.centre.staff,
            UUID.randomUUID(),
            new RescheduleSession(
                week.robotics,
                seen,
                new SessionPlan(seen.businessDate(), seen.startsAt(), seen.endsAt(), "Lab", null)));
    tasks.save();
    assertEquals(new Refusal(Reason.PLAN_CHANGED), tasks.refusalProperty().get());
    assertNotNull(tasks.taskProperty().get(), "what was typed stays");
  }

  @Test
  void aSessionIsCancelledOnlyWithAReasonAndComesBack() {
    tasks.cancel(session(week.robotics));
    tasks.save();
    assertEquals(Problem.MISSING, tasks.problemsProperty().get().get(TaskField.REASON));
    type(TaskField.REASON, "Trainer ill");
    tasks.save();
    assertEquals(SessionState.CANCELLED, session(week.robotics).state());
    Objects.requireNonNull(Objects.requireNonNull(work.model.noticeProperty().get()).undo()).run();
    assertEquals(SessionState.SCHEDULED, session(week.robotics).state());
  }

  @Test
  void closingADaySaysWhatIsPlannedThenAndCanCancelIt() {
    tasks.closeDays(week.monday.plusDays(6));
    type(TaskField.REASON, "Flood");
    var preview = assertInstanceOf(Preview.Closing.class, tasks.previewProperty().get());
    assertEquals(3, preview.planned());
    tasks.save();
    assertEquals("Flood", page().timetable().closedDays().get(week.monday.plusDays(6)));
    assertEquals(SessionState.CANCELLED, session(week.oud).state());
    tasks.reopen(week.monday.plusDays(6));
    assertEquals(Map.of(), page().timetable().closedDays());
  }

  @Test
  void whatStandsOnAClosedDayIsShownSo() {
    tasks.closeDays(week.monday.plusDays(6));
    type(TaskField.REASON, "Flood");
    type(TaskField.CANCEL_THEM, "false");
    tasks.save();
    assertEquals(3, page().onClosedDays().size());
    assertEquals(
        ScheduleLook.ON_CLOSED_DAY, ScheduleLook.of(session(week.oud), true, page().now()));
  }

  @Test
  void aCourseIsMadeGetsAGroupAndBothLiveTheirLives() {
    work.teaching.open();
    tasks.course(null);
    type(TaskField.TITLE, "Ney");
    type(TaskField.CODE, "NEY");
    type(TaskField.MIN_AGE, "12");
    type(TaskField.MAX_AGE, "9");
    tasks.save();
    assertEquals(Problem.BELOW_YOUNGEST, tasks.problemsProperty().get().get(TaskField.MAX_AGE));
    type(TaskField.MAX_AGE, "");
    tasks.onTaught(work.teaching::refresh);
    tasks.save();
    var course = course("Ney");
    assertEquals(CourseState.DRAFT, course.state());
    work.teaching.move(course, CourseState.PUBLISHED);
    assertEquals(CourseState.PUBLISHED, course("Ney").state());

    tasks.cohort(null, course("Ney"));
    type(TaskField.NAME, "NE-01");
    type(TaskField.CAPACITY, "8");
    type(TaskField.FIRST_DAY, "1.12.2026");
    type(TaskField.LAST_DAY, "30.11.2026");
    tasks.save();
    assertEquals(Problem.BEFORE_FIRST, tasks.problemsProperty().get().get(TaskField.LAST_DAY));
    type(TaskField.LAST_DAY, "31.3.2027");
    tasks.save();
    var cohort = course("Ney").cohorts().getFirst();
    assertEquals(CohortState.OPEN, cohort.state());
    assertEquals(8, cohort.capacity());

    tasks.end(cohort, false);
    type(TaskField.REASON, "Too few");
    tasks.save();
    assertEquals(CohortState.CANCELLED, course("Ney").cohorts().getFirst().state());
  }

  @Test
  void aFormHalfTypedSurvivesAndIsDroppedWhenItIsLeft() {
    var draft = work.draft();
    tasks.move(session(week.robotics));
    type(TaskField.ROOM, "Hall");
    var kept = Map.copyOf(work.kept);
    tasks.discard();
    assertEquals(Map.of(), work.kept);

    draft.restore(UUID.randomUUID(), kept, false);

    assertEquals("Hall", fields().of(TaskField.ROOM));
    tasks.save();
    assertEquals("Hall", session(week.robotics).plan().room());
  }

  @Test
  void whatWasSavedBeforeTheCrashIsNotAskedAgain() {
    var draft = work.draft();
    tasks.move(session(week.robotics));
    var kept = Map.copyOf(work.kept);
    tasks.discard();
    draft.restore(UUID.randomUUID(), kept, true);
    assertNull(tasks.taskProperty().get());
  }

  @Test
  void whatTheRuleForbidsCannotBeSaved() {
    work.desk.replica.write(transaction -> {
      transaction.put(
          List.of(
              new Role(
                  Centre.id(4),
                  week.day.centre.organisation,
                  "Trainer",
                  List.of("register.mark"))));
      return true;
    });
    tasks.move(session(week.robotics));
    type(TaskField.ROOM, "Hall");
    assertFalse(tasks.previewProperty().get().allows());
  }

  private void closeDay(String day, String why) {
    tasks.closeDays(BusyDay.DAY);
    type(TaskField.FIRST_DAY, day);
    type(TaskField.REASON, why);
    tasks.save();
  }

  private void type(TaskField field, String words) {
    tasks.type(field, words);
  }

  private TaskFields fields() {
    return Objects.requireNonNull(tasks.fieldsProperty().get());
  }

  private CourseLine course(String title) {
    return work.teaching.coursesProperty().get().stream()
        .filter(it -> it.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private ScheduledSession session(UUID id) {
    return page().session(id).orElseThrow();
  }

  private SchedulePage page() {
    return Objects.requireNonNull(work.model.pageProperty().get());
  }
}
