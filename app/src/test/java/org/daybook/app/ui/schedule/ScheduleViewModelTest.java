package org.daybook.app.ui.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daybook.app.service.BusyDay;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.schedule.ScheduleLayout.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleViewModelTest {
  private final PlannedWeek week = new PlannedWeek();

  @TempDir Path folder;
  private ScheduleAtWork work;
  private ScheduleViewModel model;

  @BeforeEach
  void open() {
    work = new ScheduleAtWork(folder, week.day, SameThread.background());
    model = work.model;
    model.showToday();
  }

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void showsTheWeekOfTodayByRoom() {
    assertEquals(week.monday, page().timetable().from());
    assertEquals(7, page().layout().columns());
    assertEquals(List.of("Room 1", "Room 2", "Studio"), lanes());
    assertTrue(page().showsToday());
  }

  @Test
  void theSameSessionsStandByTrainerAndByGroup() {
    int sessions = page().layout().blocks().size();
    model.show(Grouping.TRAINER);
    assertTrue(lanes().contains("Grace Mensah"));
    assertEquals(sessions, page().layout().blocks().size());
    model.show(Grouping.COHORT);
    assertTrue(lanes().contains("WD-02"));
    assertEquals(sessions, page().layout().blocks().size());
  }

  @Test
  void aDayStandsByTheHour() {
    model.show(Span.DAY);
    assertEquals(1, page().timetable().days());
    var first = page().layout().blocks().getFirst();
    assertEquals(0.5, first.start(), 0.001, "half past the first hour");
    assertEquals(2, first.end(), 0.001);
  }

  @Test
  void whatOverlapsInOneRoomLiesAboveEachOther() {
    model.show(week.monday.plusDays(6));
    model.choose(week.webDesign);
    model.show(Span.DAY);
    assertEquals(week.monday.plusDays(6), page().timetable().from());
    var room = page().layout().lanes().getFirst();
    assertEquals(2, room.rows());
    assertNotEquals(room.blocks().getFirst().row(), room.blocks().getLast().row());
  }

  @Test
  void listsEachClashOnceAndTellsBothSides() {
    assertEquals(2, page().clashes().size());
    assertEquals(
        1,
        session(week.webDesign).clashes().stream()
            .filter(it -> it.otherId().equals(week.oud))
            .count());
    assertEquals(1, session(week.oud).clashes().size());
    assertEquals(ScheduleLook.TRAINER_CLASH, look(week.piano));
    assertEquals(ScheduleLook.ROOM_CLASH, look(week.oud));
    assertEquals(ScheduleLook.CANCELLED, look(week.cancelled));
  }

  @Test
  void arrowsReachEverySessionAndGoOnBeyondTheWeek() {
    model.choose(week.oud);
    model.step(Step.UP);
    assertNotEquals(week.oud, model.chosenProperty().get());
    model.step(Step.LAST);
    model.step(Step.RIGHT);
    assertEquals(week.monday.plusDays(7), page().timetable().from());
    model.step(Step.LEFT);
    assertEquals(week.monday, page().timetable().from(), "nothing is planned there");
    for (var block : page().layout().blocks()) {
      model.choose(block.session().sessionId());
      for (var step : Step.values()) {
        var before = page().timetable().from();
        model.step(step);
        assertTrue(
            !before.equals(page().timetable().from())
                || page().session(model.chosenProperty().get()).isPresent());
        model.show(week.monday);
        model.choose(block.session().sessionId());
      }
    }
  }

  @Test
  void theKeyboardBeginsOnWhatComesNextAndStaysWhereItIs() {
    assertFalse(
        session(Objects.requireNonNull(model.chosenProperty().get()))
            .plan()
            .endsAt()
            .isBefore(BusyDay.at("09:40")));
    model.choose(week.robotics);
    model.refresh();
    assertEquals(week.robotics, model.chosenProperty().get());
  }

  @Test
  void aSessionLeadsToItsRegister() {
    model.choose(week.robotics);
    model.openRegister();
    assertEquals(List.of(week.robotics), work.opened);
  }

  @Test
  void daysThatCannotBeReadAreSaidAndWhatWasReadStays() {
    work.desk.replica.close();
    model.refresh();
    assertTrue(model.unreadableProperty().get());
    assertFalse(page().isEmpty());
  }

  private List<String> lanes() {
    return page().layout().lanes().stream().map(it -> Objects.requireNonNull(it.name())).toList();
  }

  private ScheduleLook look(UUID id) {
    return ScheduleLook.of(session(id), false, page().now());
  }

  private ScheduledSession session(UUID id) {
    return page().session(id).orElseThrow();
  }

  private SchedulePage page() {
    return Objects.requireNonNull(model.pageProperty().get());
  }
}
