package org.daybook.app.service.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.model.command.Reason;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.CourseState;
import org.daybook.model.course.DefineCohort;
import org.daybook.model.course.DefineCourse;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.permission.Permission;
import org.daybook.model.session.RescheduleSession;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionClash;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a real replica. The centre's one session is on a Monday, 11:00 to 12:00 in Cairo, in Room 1.
class ScheduleServicesIT {
  private static final ZoneId ZONE = ZoneId.of("Africa/Cairo");
  private static final LocalTime ELEVEN = LocalTime.of(11, 0);

  private final Centre centre = new Centre(3);

  @TempDir Path folder;
  private OpenedDesk desk;
  private ScheduleServices schedule;

  @BeforeEach
  void open() {
    desk = new OpenedDesk(folder, centre).filled(centre);
    schedule =
        ScheduleServices.of(desk.replica, desk.capture, desk.rollCall, desk.identity, desk.clock);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void readsSomeDaysWithTheirClosedOnes() {
    schedule
        .moves()
        .close(
            centre.staff, id(), Centre.DAY.plusDays(2), Centre.DAY.plusDays(2), "Repairs", false);
    var read = schedule.timetable().read(Centre.DAY, 7);
    assertEquals(1, read.sessions().size());
    var session = read.sessions().getFirst();
    assertEquals("Pottery A", session.cohort());
    assertEquals("Pottery", session.course());
    assertEquals("Rana Desk", session.trainer());
    assertFalse(session.waiting());
    assertEquals("Repairs", read.closedDays().get(Centre.DAY.plusDays(2)));
    assertEquals(1, read.closedDays().size());
    assertEquals(0, schedule.timetable().read(Centre.DAY.plusDays(1), 7).sessions().size());
  }

  @Test
  void aSeriesLeavesOutClosedDaysAndSaysWhatClashesBeforeItIsMade() {
    schedule
        .moves()
        .close(
            centre.staff, id(), Centre.DAY.plusDays(7), Centre.DAY.plusDays(7), "Holiday", false);
    var series = mondays(true);
    var intent = id();
    var preview = schedule.series().preview(centre.staff, intent, series);
    assertEquals(4, preview.lines().size());
    assertEquals(2, preview.made().size());
    assertEquals(
        List.of(Reason.ROOM_TAKEN, Reason.DAY_CLOSED),
        preview.leftOut().stream().map(it -> objection(it).reason()).toList());
    assertEquals("Pottery A", objection(preview.leftOut().getFirst()).other());
    assertEquals("Holiday", objection(preview.leftOut().getLast()).other());
    assertEquals(0, desk.replica.read(facts -> facts.newest(9)).size() - 1, "nothing was saved");

    var saved = schedule.series().make(centre.staff, intent, series).orElseThrow();

    assertEquals(2, assertInstanceOf(CaptureResult.Saved.class, saved).operations().size());
    assertEquals(
        List.of(Centre.DAY, Centre.DAY.plusDays(14), Centre.DAY.plusDays(21)),
        schedule.timetable().read(Centre.DAY, 28).sessions().stream()
            .map(it -> it.plan().businessDate())
            .toList());
  }

  @Test
  void theSameGestureMakesASeriesOnce() {
    var intent = id();
    schedule.series().make(centre.staff, intent, mondays(true));
    var before = schedule.timetable().read(Centre.DAY, 28).sessions().size();
    schedule.series().make(centre.staff, intent, mondays(false));
    assertEquals(before, schedule.timetable().read(Centre.DAY, 28).sessions().size());
  }

  @Test
  void whoWantsClashesGetsThemAndBothSidesShowThem() {
    var preview = schedule.series().preview(centre.staff, id(), mondays(false));
    assertEquals(4, preview.made().size());
    assertEquals(1, preview.contested().size());
    schedule.series().make(centre.staff, id(), mondays(false));
    var clashing = schedule.timetable().read(Centre.DAY, 1).sessions();
    assertEquals(2, clashing.size());
    for (var session : clashing) {
      assertEquals(
          List.of(SessionClash.Kind.ROOM),
          session.clashes().stream().map(it -> it.kind()).toList());
    }
    assertEquals(
        clashing.getLast().sessionId(), clashing.getFirst().clashes().getFirst().otherId());
  }

  @Test
  void aSingleSessionMayBeOnAClosedDay() {
    schedule
        .moves()
        .close(
            centre.staff, id(), Centre.DAY.plusDays(1), Centre.DAY.plusDays(1), "Holiday", false);
    var day = Centre.DAY.plusDays(1);
    var single =
        new SeriesPlan(
            centre.cohort,
            Set.of(day.getDayOfWeek()),
            day,
            day,
            ELEVEN,
            ELEVEN.plusHours(1),
            null,
            null,
            false);
    var preview = schedule.series().preview(centre.staff, id(), single);
    assertEquals(Reason.DAY_CLOSED, objection(preview.made().getFirst()).reason());
  }

  @Test
  void aSeriesOfTooManyDaysIsNotEvenTried() {
    var all = Set.of(DayOfWeek.values());
    var series =
        new SeriesPlan(
            centre.cohort,
            all,
            Centre.DAY,
            Centre.DAY.plusDays(SeriesPlan.MOST),
            ELEVEN,
            ELEVEN.plusHours(1),
            null,
            null,
            false);
    assertTrue(schedule.series().preview(centre.staff, id(), series).tooMany());
    assertEquals(Optional.empty(), schedule.series().make(centre.staff, id(), series));
  }

  @Test
  void whatTheRuleForbidsIsLeftOutOfEverySeries() {
    may(Permission.REGISTER_MARK);
    var preview = schedule.series().preview(centre.staff, id(), mondays(false));
    assertEquals(0, preview.made().size());
    assertEquals(Reason.NOT_PERMITTED, objection(preview.lines().getFirst()).reason());
  }

  @Test
  void movesASessionAndBackAgain() {
    var before = session().plan();
    var after =
        SeriesPlan.plan(Centre.DAY.plusDays(1), ELEVEN, LocalTime.of(12, 0), "Lab", null, ZONE);
    var move = new RescheduleSession(centre.session, before, after);
    assertEquals(Optional.empty(), schedule.moves().objection(centre.staff, move));
    assertInstanceOf(CaptureResult.Saved.class, schedule.moves().move(centre.staff, id(), move));
    assertEquals(after, session().plan());
    assertTrue(
        schedule.timetable().read(Centre.DAY, 7).sessions().getFirst().waiting(),
        "the centre has not said so yet");
    assertInstanceOf(
        CaptureResult.Saved.class, schedule.moves().move(centre.staff, id(), move.reversed()));
    assertEquals(before, session().plan());
  }

  @Test
  void whoDidNotSeeTheLastMoveIsRefusedWithItsReason() {
    var before = session().plan();
    schedule
        .moves()
        .move(
            centre.staff,
            id(),
            new RescheduleSession(centre.session, before, moved(before, "Lab")));
    var blind = new RescheduleSession(centre.session, before, moved(before, "Hall"));
    assertEquals(
        Reason.PLAN_CHANGED,
        schedule.moves().objection(centre.staff, blind).orElseThrow().reason());
    assertEquals(
        new CaptureResult.Refused(0, Reason.PLAN_CHANGED),
        schedule.moves().move(centre.staff, id(), blind));
  }

  @Test
  void cancelsAndReinstates() {
    schedule.moves().cancel(centre.staff, id(), centre.session, session().plan(), "Ill");
    assertEquals(SessionState.CANCELLED, session().state());
    var shown = schedule.timetable().read(Centre.DAY, 1).sessions().getFirst();
    assertEquals("Ill", shown.stateReason());
    schedule.moves().reinstate(centre.staff, id(), centre.session, "Well again");
    assertEquals(SessionState.SCHEDULED, session().state());
  }

  @Test
  void closingDaysCancelsWhatIsPlannedInTheSameGesture() {
    assertEquals(List.of(centre.session), schedule.moves().plannedOn(Centre.DAY));
    var result =
        schedule
            .moves()
            .close(centre.staff, id(), Centre.DAY, Centre.DAY.plusDays(2), "Flood", true);
    assertEquals(
        4,
        assertInstanceOf(CaptureResult.Saved.class, result).operations().size(),
        "a cancellation and three days");
    assertEquals(SessionState.CANCELLED, session().state());
    assertEquals("Flood", session().stateReason());
    var read = schedule.timetable().read(Centre.DAY, 7);
    assertEquals(3, read.closedDays().size());
    schedule.moves().reopen(centre.staff, id(), Centre.DAY);
    assertEquals(2, schedule.timetable().read(Centre.DAY, 7).closedDays().size());
  }

  @Test
  void aCourseGetsAGroupThatTakesEnrolmentsAndLivesItsLife() {
    may(Permission.COURSE_EDIT, Permission.COHORT_EDIT, Permission.SESSION_MANAGE);
    var teaching = schedule.teaching();
    var courseIntent = id();
    var courseId = teaching.newId(courseIntent);
    assertEquals(courseId, teaching.newId(courseIntent));
    teaching.define(
        centre.staff, courseIntent, new DefineCourse(courseId, "Oud", "OUD", 8, null, null));
    teaching.move(centre.staff, id(), courseId, CourseState.PUBLISHED);
    var cohortIntent = id();
    var cohortId = teaching.newId(cohortIntent);
    teaching.define(
        centre.staff,
        cohortIntent,
        new DefineCohort(
            cohortId, courseId, "OU-1", 12, Centre.DAY, Centre.DAY.plusDays(90), null, null),
        true);

    var course =
        teaching.courses().stream()
            .filter(it -> it.title().equals("Oud"))
            .findFirst()
            .orElseThrow();
    assertEquals(CourseState.PUBLISHED, course.state());
    assertEquals(8, course.minAge());
    var cohort = course.cohorts().getFirst();
    assertEquals(CohortState.OPEN, cohort.state());
    assertEquals(0, cohort.sessions());
    assertEquals(
        List.of("OU-1", "Pottery A"),
        teaching.choices().cohorts().stream().map(Choices.Choice::name).toList());

    teaching.move(centre.staff, id(), cohortId, CohortState.RUNNING, null);
    assertEquals(
        new CaptureResult.Refused(0, Reason.REASON_MISSING),
        teaching.move(centre.staff, id(), cohortId, CohortState.CANCELLED, null));
    teaching.move(centre.staff, id(), cohortId, CohortState.COMPLETED, null);
    assertEquals(1, teaching.choices().cohorts().size());
  }

  @Test
  void theFormsOfferRoomsAndTrainersThatAreThere() {
    var choices = schedule.teaching().choices();
    assertEquals(List.of("Room 1"), choices.rooms());
    assertEquals(List.of("Rana Desk"), choices.trainers().stream().map(it -> it.name()).toList());
  }

  @Test
  void theFrontDeskMayNotChangeCourses() {
    var command = new DefineCourse(UUID.randomUUID(), "Oud", "OUD", null, null, null);
    var objection = schedule.teaching().objection(centre.staff, command).orElseThrow();
    assertEquals(Reason.NOT_PERMITTED, objection.reason());
    assertTrue(objection.forbids());
  }

  @Test
  void aSessionMayEndAfterMidnight() {
    var plan =
        SeriesPlan.plan(Centre.DAY, LocalTime.of(23, 0), LocalTime.of(1, 0), null, null, ZONE);
    assertEquals(7_200, plan.startsAt().until(plan.endsAt(), ChronoUnit.SECONDS));
    assertEquals(Centre.DAY, plan.businessDate());
  }

  private static SessionPlan moved(SessionPlan plan, String room) {
    return new SessionPlan(
        plan.businessDate(), plan.startsAt(), plan.endsAt(), room, plan.trainerId());
  }

  private static Objection objection(SeriesPreview.Line line) {
    var objection = line.objection();
    assertNotNull(objection);
    return objection;
  }

  private SeriesPlan mondays(boolean leaveOutClashes) {
    return new SeriesPlan(
        centre.cohort,
        Set.of(DayOfWeek.MONDAY),
        Centre.DAY,
        Centre.DAY.plusDays(27),
        ELEVEN,
        ELEVEN.plusHours(1),
        "Room 1",
        null,
        leaveOutClashes);
  }

  private Session session() {
    return desk.replica.read(facts -> facts.find(Session.TABLE, centre.session)).orElseThrow();
  }

  private static UUID id() {
    return UUID.randomUUID();
  }

  private void may(Permission... permissions) {
    var names = Arrays.stream(permissions).map(Permission::wireName).toList();
    desk.replica.write(transaction -> {
      transaction.put(List.of(new Role(Centre.id(4), centre.organisation, "Manager", names)));
      return true;
    });
  }
}
