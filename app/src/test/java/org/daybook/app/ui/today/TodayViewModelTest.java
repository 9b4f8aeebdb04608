package org.daybook.app.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.daybook.app.service.BusyDay;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.rollcall.BranchDay;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.session.SessionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TodayViewModelTest {
  @TempDir Path folder;

  private final MockedDay mocked = new MockedDay();
  private TodayAtWork today;
  private TodayViewModel model;

  @BeforeEach
  void open() {
    today = new TodayAtWork(folder, mocked.day, SameThread.background());
    model = today.model;
    today.desk.clock.set(BusyDay.at(MockedDay.NOW));
    model.showToday();
  }

  @AfterEach
  void close() {
    today.close();
  }

  @Test
  void countsWhatTakesPlaceAndWhoIsExpected() {
    assertEquals(11, page().sessions());
    assertEquals(2, page().underWay());
    assertEquals(181, page().expected().size());
  }

  @Test
  void inTheBuildingIsWhoCameAndHasNeitherLeftNorIsDone() {
    // The fourteen of the session that is over have gone.
    assertEquals(18, page().inBuilding().size());

    mark(mocked.robotics, AttendanceValue.LEFT_EARLY);
    mark(mocked.piano, AttendanceValue.LATE);

    assertEquals(17, page().inBuilding().size());
    assertEquals(14 + 18, page().seen().size());
  }

  @Test
  void whoCameBeforeASessionBeginsIsInTheBuilding() {
    mark(mocked.oud, AttendanceValue.PRESENT);

    assertEquals(19, page().inBuilding().size());
  }

  @Test
  void registersAreMissingOfWhatIsOverTodayAndBefore() {
    assertEquals(
        List.of("AC-03", "OU-02", "Pottery A"),
        page().missing().stream().map(it -> it.cohort()).toList());
    assertEquals("Sherif Hamdy", page().missing().getFirst().trainer());
    assertTrue(page().missing().get(1).onPaper());
    assertFalse(page().missing().getFirst().onPaper());
  }

  @Test
  void theClockAloneMovesNowAndMakesRegistersMissing() {
    at("11:05");
    model.tick();

    assertEquals(BusyDay.at("11:05"), page().now());
    assertEquals(
        List.of("RF-14", "PJ-04", "AC-03", "OU-02", "Pottery A"),
        page().missing().stream().map(it -> it.cohort()).toList());
  }

  @Test
  void afterMidnightItIsAnotherDay() {
    at("24:01");
    model.tick();

    assertEquals(BusyDay.DAY.plusDays(1), page().day().today());
    assertEquals(BusyDay.DAY.plusDays(1), page().day().day());
    assertTrue(page().timeLine().sessions().isEmpty());
  }

  @Test
  void nextIsWhatComesTodayAndThenWhatComesOnALaterDay() {
    assertEquals("DA-07", page().next().getFirst().cohort());
    assertFalse(page().isNextLater());

    at("18:00");
    model.tick();

    assertTrue(page().isNextLater());
    assertEquals(List.of("CH-01"), page().next().stream().map(SessionSummary::cohort).toList());
    model.showNextDay();
    assertEquals(BusyDay.DAY.plusDays(2), page().day().day());
  }

  @Test
  void theRollToCallIsThatUnderWayThenThatMissingThenTheNext() {
    assertEquals(Optional.of(mocked.piano), call());
    submit(mocked.piano);
    submit(mocked.robotics);
    assertEquals(Optional.of(mocked.calligraphy), call());
    submit(mocked.calligraphy);
    assertEquals(Optional.of(mocked.analysis), call());

    model.call();

    assertEquals(List.of(mocked.analysis), today.gone);
  }

  @Test
  void otherDaysHaveNoRollToCallAndKeepWhatIsMissingInSight() {
    model.moveDay(-1);

    assertEquals(BusyDay.DAY.minusDays(1), page().day().day());
    assertFalse(page().isToday());
    assertEquals(Optional.empty(), page().call());
    assertEquals(3, page().missing().size());
    model.moveDay(1);
    assertTrue(page().isToday());
  }

  @Test
  void theKeyboardBeginsOnTheRollToCallAndStaysWhereItWasMoved() {
    assertEquals(mocked.piano, model.chosenProperty().get());
    model.step(TimeLineLayout.Step.NEXT);
    assertEquals(mocked.oud, model.chosenProperty().get());

    model.refresh();

    assertEquals(mocked.oud, model.chosenProperty().get());
    model.moveDay(1);
    assertNull(model.chosenProperty().get());
  }

  @Test
  void aStudentLeadsToTheRegisterAndClosesTheList() {
    model.showPeople(TodayViewModel.People.IN_BUILDING);
    var person = page().inBuilding().getFirst();

    model.open(person);

    assertEquals(List.of(List.of(person.session().sessionId(), person.studentId())), today.gone);
    assertNull(model.peopleProperty().get());
  }

  @Test
  void whoMayNotSeeStudentsSeesNumbersButNoNames() {
    today.seesStudents = false;
    model.refresh();

    model.showPeople(TodayViewModel.People.EXPECTED);

    assertNull(model.peopleProperty().get());
    assertEquals(181, page().expected().size());
  }

  @Test
  void figuresLeadToTheDayAndToAttention() {
    model.moveDay(-1);
    model.openSessions();
    model.openAttention();

    assertEquals(List.of(BusyDay.DAY.minusDays(1), "attention"), today.gone);
  }

  @Test
  void whatASessionLooksLikeFollowsItsRegisterFirst() {
    assertEquals(SessionLook.CLOSED, look("08:00", SessionState.SCHEDULED, RegisterState.LOCKED));
    assertEquals(
        SessionLook.CANCELLED, look("08:00", SessionState.CANCELLED, RegisterState.SUBMITTED));
    assertEquals(SessionLook.MISSED, look("08:00", SessionState.MISSED, RegisterState.OPEN));
    assertEquals(
        SessionLook.REGISTER_MISSING, look("08:00", SessionState.CONDUCTING, RegisterState.OPEN));
    assertEquals(SessionLook.TO_COME, look("10:00", SessionState.CHECKING_IN, RegisterState.OPEN));
  }

  @Test
  void aDayThatCannotBeReadIsSaidAndWhatWasReadStays() {
    today.desk.replica.close();

    model.refresh();

    assertTrue(model.unreadableProperty().get());
    assertEquals(11, page().sessions());
  }

  @Test
  void howeverOftenItIsAskedForOnlyOneReadingWaits() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    var readings = new int[1];
    var patient =
        new TodayViewModel(
            day -> {
              readings[0]++;
              return new TodayDesk.Reading(
                  nothing(), List.of(), true, true, Optional.empty(), List.of());
            },
            new Background(waiting::add, new SameThread()),
            today.desk.clock,
            null);
    for (int i = 0; i < 50; i++) {
      patient.refresh();
    }
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }

    assertEquals(2, readings[0]);
  }

  private static BranchDay nothing() {
    return new BranchDay(
        BusyDay.ZONE, BusyDay.DAY, BusyDay.DAY, List.of(), List.of(), List.of(), List.of());
  }

  private SessionLook look(String from, SessionState state, RegisterState register) {
    var begin = BusyDay.at(from);
    var session = Planned.session(1, "A", begin, begin.plus(Duration.ofHours(1)), state, register);
    return SessionLook.of(session, BusyDay.at(MockedDay.NOW));
  }

  private Optional<UUID> call() {
    return page().call().map(SessionSummary::sessionId);
  }

  private void at(String time) {
    today.desk.clock.set(BusyDay.at(time));
  }

  private void mark(UUID session, AttendanceValue value) {
    var student = mocked.day.studentsOf(session).getFirst();
    var who = OpenedDesk.who(mocked.day.centre);
    var before = today.desk.rollCall.countingMarks(session, List.of(student)).get(student);
    today.desk.rollCall.mark(who, session, student, value, value.countsMinutes() ? 5 : 0, before);
    model.refresh();
  }

  private void submit(UUID session) {
    var who = OpenedDesk.who(mocked.day.centre);
    var sheet = today.desk.rollCall.register(session, mocked.day.centre.staff).orElseThrow();
    today.desk.rollCall.submit(who, sheet);
    model.refresh();
  }

  private TodayPage page() {
    var page = model.pageProperty().get();
    if (page == null) {
      throw new AssertionError("nothing was read");
    }
    return page;
  }
}
