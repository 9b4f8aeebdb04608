package org.daybook.app.ui.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.session.SessionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The schedule as a robot's keyboard reaches it.
@ExtendWith(FxToolkit.class)
class ScheduleByKeyboardUiTest {
  @TempDir Path folder;

  private final Workbench bench = new Workbench();
  private final FxRobot robot = new FxRobot();
  private final PlannedWeek week = new PlannedWeek();
  private ScheduleAtWork work;
  private Scene scene;

  @BeforeEach
  void open() {
    work = new ScheduleAtWork(folder, week.day, bench.background);
  }

  @AfterEach
  void stop() {
    work.close();
    bench.close();
  }

  @Test
  void bSeatsSomebodyAtTheChosenSession() throws Exception {
    used(() -> {
      choose(week.webDesign);
      robot.push(KeyCode.B);
      await(() -> work.seats.equals(List.of(week.webDesign)));
    });
  }

  /// A day is closed, a series is made that leaves it out and clashes once, one of its sessions is
  /// moved out of the way, and another one cancelled.
  @Test
  void plansASeriesMovesOneOfItAndCancelsAnother() throws Exception {
    used(() -> {
      choose(week.webDesign);
      robot.push(KeyCode.L);
      awaitFocus("reason");
      robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
      awaitFocus("first_day");
      robot.push(KeyCode.CONTROL, KeyCode.A).write("29.11.2026");
      robot.push(KeyCode.TAB).push(KeyCode.TAB).write("Holiday");
      robot.push(KeyCode.CONTROL, KeyCode.ENTER);
      awaitNoForm();

      robot.push(KeyCode.N);
      awaitFocus("cohort");
      robot.push(KeyCode.DOWN);
      robot.push(KeyCode.TAB);
      // The week of this language begins on Monday; its Sundays are wanted.
      for (int i = 0; i < 6; i++) {
        robot.push(KeyCode.TAB);
      }
      awaitFocus("weekday-7");
      robot.push(KeyCode.SPACE).push(KeyCode.TAB);
      awaitFocus("first_day");
      robot.push(KeyCode.CONTROL, KeyCode.A).write("22.11");
      robot.push(KeyCode.TAB).write("6.12");
      robot.push(KeyCode.TAB).write("1015").push(KeyCode.TAB).write("1115");
      robot.push(KeyCode.TAB).write("Room 2").push(KeyCode.TAB).push(KeyCode.TAB);
      awaitFocus("leave_out");
      robot.push(KeyCode.SPACE);
      await(() ->
          work.tasks.previewProperty().get() instanceof Preview.Series series
              && series.series().made().size() == 2
              && series.series().leftOut().size() == 1
              && series.series().contested().size() == 1);
      robot.push(KeyCode.CONTROL, KeyCode.ENTER);
      awaitNoForm();
      await(() -> made().size() == 1 && !made().getFirst().clashes().isEmpty());
      assertEquals(SessionState.SCHEDULED, made().getFirst().state());

      choose(made().getFirst().sessionId());
      robot.push(KeyCode.M);
      awaitFocus("day");
      robot.push(KeyCode.TAB).push(KeyCode.CONTROL, KeyCode.A).write("18");
      robot.push(KeyCode.TAB).push(KeyCode.CONTROL, KeyCode.A).write("19");
      robot.push(KeyCode.ENTER);
      awaitNoForm();
      await(() -> made().size() == 1 && made().getFirst().clashes().isEmpty());

      robot.push(KeyCode.X);
      awaitFocus("reason");
      robot.write("Trainer ill").push(KeyCode.ENTER);
      awaitNoForm();
      await(() -> made().getFirst().state() == SessionState.CANCELLED);
      robot.push(KeyCode.X);
      awaitFocus("reason");
      robot.write("Well again").push(KeyCode.ENTER);
      await(() -> made().getFirst().state() == SessionState.SCHEDULED);
    });
  }

  @Test
  void daysWeeksAndRowsHaveKeysOfTheirOwn() throws Exception {
    used(() -> {
      choose(week.oud);
      robot.push(KeyCode.D);
      await(() -> page().span() == Span.DAY && page().timetable().from().equals(sunday()));
      robot.push(KeyCode.CONTROL, KeyCode.LEFT);
      await(() -> page().timetable().from().equals(sunday().minusDays(1)));
      robot.push(KeyCode.T);
      await(() -> page().timetable().from().equals(page().timetable().today()));
      robot.push(KeyCode.W);
      await(() -> page().span() == Span.WEEK);
      robot.push(KeyCode.G);
      await(() -> page().grouping() == Grouping.TRAINER);
      robot.push(KeyCode.P);
      await(() -> work.printed.size() == 1);
      robot.push(KeyCode.K);
      await(() -> work.model.clashesShownProperty().get());
      robot.push(KeyCode.ENTER);
      await(() -> !work.model.clashesShownProperty().get());
      await(() ->
          !work.model.chosenSession().orElseThrow().clashes().isEmpty()
              && scene.getFocusOwner() instanceof ScheduleCard);
      robot.push(KeyCode.ENTER);
      await(() -> work.opened.size() == 1);
    });
  }

  @Test
  void aCardLeadsToItsGroupAndTheGroupToItsForm() throws Exception {
    used(() -> {
      choose(week.robotics);
      robot.push(KeyCode.O);
      await(() -> work.teaching.shownProperty().get());
      awaitFocus("teachingList");
      robot.push(KeyCode.E);
      await(() -> scene.getRoot().lookup("#capacity") != null);
      robot.push(KeyCode.ESCAPE);
      awaitNoForm();
      robot.push(KeyCode.C);
      await(() -> !work.teaching.shownProperty().get());
      await(() -> scene.getFocusOwner() instanceof ScheduleCard);
    });
  }

  @Test
  void everythingHasANameForWhoCannotSeeIt() throws Exception {
    used(() -> {
      choose(week.oud);
      FxToolkit.onFx(() -> {
        for (Node each : scene.getRoot().lookupAll(".button")) {
          var spoken = each.getAccessibleText();
          assertTrue(!each.isVisible() || (spoken != null && !spoken.isBlank()), each.toString());
        }
        var spoken = Objects.requireNonNull(scene.getFocusOwner()).getAccessibleText();
        assertTrue(spoken.contains("Room clash"), spoken);
        assertTrue(spoken.contains("Same room as WD-02"), spoken);
        return true;
      });
    });
  }

  private LocalDate sunday() {
    return week.monday.plusDays(6);
  }

  /// The Sunday sessions of the first group of the list, for which the series is made.
  private List<ScheduledSession> made() {
    return page().timetable().sessions().stream()
        .filter(it -> it.cohort().equals("CA-03"))
        .filter(it -> it.plan().businessDate().equals(sunday()))
        .filter(it -> !it.sessionId().equals(week.cancelled))
        .toList();
  }

  private interface Use {
    void now() throws Exception;
  }

  private void used(Use use) throws Exception {
    Stand.used(
        this::view,
        shown -> {
          scene = shown;
          bench.step(work.model::showToday);
          use.now();
        });
  }

  private Parent view(Messages messages) {
    var controller = new ScheduleController(work.model, work.tasks, work.teaching, messages);
    return new Fxml(messages).load(controller);
  }

  /// Gives the keyboard to the card of a session.
  private void choose(UUID sessionId) throws Exception {
    bench.step(() -> work.model.choose(sessionId));
    bench.step(() ->
        scene.getRoot().lookupAll(".schedule-card").stream()
            .filter(Node::isFocusTraversable)
            .forEach(Node::requestFocus));
    await(() -> scene.getFocusOwner() instanceof ScheduleCard);
  }

  private void awaitFocus(String id) throws Exception {
    await(() -> {
      for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
        if (id.equals(node.getId())) {
          return true;
        }
      }
      return false;
    });
  }

  private void awaitNoForm() throws Exception {
    await(() -> work.tasks.taskProperty().get() == null);
  }

  private SchedulePage page() {
    return Objects.requireNonNull(work.model.pageProperty().get());
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> FxToolkit.onFx(condition));
  }
}
