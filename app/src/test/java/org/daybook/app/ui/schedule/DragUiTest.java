package org.daybook.app.ui.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.command.Reason;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Sessions that the mouse carries.
@ExtendWith(FxToolkit.class)
class DragUiTest {
  @TempDir Path folder;

  private final Workbench bench = new Workbench();
  private final PlannedWeek week = new PlannedWeek();
  private ScheduleAtWork work;

  @BeforeEach
  void open() throws Exception {
    work = new ScheduleAtWork(folder, week.day, bench.background);
    bench.step(() -> work.model.show(week.monday));
  }

  @AfterEach
  void stop() {
    work.close();
    bench.close();
  }

  @Test
  void showsAClashWhereASessionWouldComeAndMovesItWhereItIsPutDown() throws Exception {
    var before = session(week.robotics).plan();
    over(week.robotics, 0.4, rowOf("Room 2"));
    assertFalse(carried().changes(), "that is where it is");

    assertEquals(Reason.TRAINER_TAKEN, objectionToPianosTrainerTeachingTwice());

    over(week.robotics, 3.2, rowOf("Studio"));
    assertNull(assertInstanceOf(Preview.Single.class, carried().preview()).objection());
    bench.step(() -> work.tasks.drag().drop());
    var after = session(week.robotics).plan();
    assertEquals(week.monday.plusDays(3), after.businessDate());
    assertEquals("Studio", after.room());
    assertEquals(before.trainerId(), after.trainerId());
    assertNull(work.tasks.drag().carriedProperty().get());

    bench.step(Objects.requireNonNull(notice().undo()));
    assertEquals(before, session(week.robotics).plan());
  }

  /// The piano's trainer teaches web development at that time.
  private Reason objectionToPianosTrainerTeachingTwice() throws Exception {
    over(week.piano, 6.2, rowOf("Room 1"));
    var preview = assertInstanceOf(Preview.Single.class, carried().preview());
    return Objects.requireNonNull(preview.objection()).reason();
  }

  @Test
  void onADayItComesInStepsOfAQuarterAndKeepsItsLength() throws Exception {
    bench.step(() -> work.model.choose(week.robotics));
    bench.step(() -> work.model.show(Span.DAY));
    bench.step(() -> work.model.show(Grouping.TRAINER));
    double column = block(week.robotics).start() + 0.55;
    over(week.robotics, column, block(week.robotics).row());
    var zone = page().timetable().zone();
    var plan = carried().target().plan();
    assertEquals(LocalTime.of(16, 30), plan.startsAt().atZone(zone).toLocalTime());
    assertEquals(LocalTime.of(18, 0), plan.endsAt().atZone(zone).toLocalTime());
  }

  @Test
  void aGroupKeepsItsRow() throws Exception {
    bench.step(() -> work.model.show(Grouping.COHORT));
    over(week.robotics, 2.5, 0);
    assertEquals(block(week.robotics).row(), carried().target().row());
    assertEquals(week.monday.plusDays(2), carried().target().plan().businessDate());
  }

  @ParameterizedTest
  @EnumSource(
      value = SessionState.class,
      names = {"CONDUCTING", "FINISHED", "CANCELLED", "MISSED"})
  void whatHasBegunOrIsOverCannotBeCarried(SessionState state) throws Exception {
    var before =
        work.desk.replica.read(facts -> facts.find(Session.TABLE, week.robotics)).orElseThrow();
    work.desk.replica.write(transaction -> {
      transaction.put(List.of(before.in(state, null)));
      return true;
    });
    bench.step(work.model::refresh);
    over(week.robotics, 3.2, 0);
    assertNull(work.tasks.drag().carriedProperty().get());
  }

  @Test
  void whoMayNotPlanCarriesNothing() throws Exception {
    work.allowed = new ScheduleDesk.Allowed(false, false, false, false);
    bench.step(work.model::refresh);
    over(week.robotics, 3.2, 0);
    assertNull(work.tasks.drag().carriedProperty().get());
  }

  @Test
  void theMouseCarriesACardAndPutsItDown() throws Exception {
    var scene = bench.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, this::view));
    bench.step(() -> scene.getRoot().layout());
    bench.step(() -> {
      var card = card(scene, session(week.robotics).cohort());
      var bounds = card.localToScene(card.getBoundsInLocal());
      fire(card, MouseEvent.DRAG_DETECTED, bounds.getCenterX(), bounds.getCenterY());
      fire(
          card,
          MouseEvent.MOUSE_DRAGGED,
          bounds.getCenterX() + 2 * bounds.getWidth(),
          bounds.getCenterY());
    });
    bench.step(() -> {
      var ghost = Objects.requireNonNull(scene.getRoot().lookup(".drop-ghost"));
      assertTrue(ghost.isVisible());
      assertTrue(ghost.getAccessibleText().contains("16:00"), ghost.getAccessibleText());
      Stand.draw(scene, "schedule-drag");
      fire(card(scene, session(week.robotics).cohort()), MouseEvent.MOUSE_RELEASED, 0, 0);
      return true;
    });
    assertEquals(week.monday.plusDays(2), session(week.robotics).plan().businessDate());
  }

  private Parent view(Messages messages) {
    var controller = new ScheduleController(work.model, work.tasks, work.teaching, messages);
    return new Fxml(messages).load(controller);
  }

  private static ScheduleCard card(Scene scene, String cohort) {
    return scene.getRoot().lookupAll(".schedule-card").stream()
        .map(ScheduleCard.class::cast)
        .filter(it -> it.getAccessibleText().contains(cohort))
        .findFirst()
        .orElseThrow();
  }

  private static void fire(Node node, EventType<MouseEvent> type, double x, double y) {
    node.fireEvent(
        new MouseEvent(
            type,
            x,
            y,
            x,
            y,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            false,
            false,
            null));
  }

  private void over(UUID sessionId, double column, int row) throws Exception {
    bench.step(() -> {
      work.model.choose(sessionId);
      work.tasks
          .drag()
          .over(
              sessionId,
              page -> DropTarget.at(page, page.session(sessionId).orElseThrow(), column, row));
    });
  }

  private DragViewModel.Carried carried() {
    return Objects.requireNonNull(work.tasks.drag().carriedProperty().get());
  }

  private Notice notice() {
    return Objects.requireNonNull(work.model.noticeProperty().get());
  }

  private SchedulePage page() {
    return Objects.requireNonNull(work.model.pageProperty().get());
  }

  private ScheduledSession session(UUID id) {
    return page().session(id).orElseThrow();
  }

  private ScheduleLayout.Block block(UUID id) {
    return page().layout().block(id).orElseThrow();
  }

  private int rowOf(String lane) {
    return page().layout().lanes().stream()
        .filter(it -> lane.equals(it.name()))
        .findFirst()
        .orElseThrow()
        .firstRow();
  }
}
