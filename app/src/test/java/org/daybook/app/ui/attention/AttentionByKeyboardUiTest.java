package org.daybook.app.ui.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.command.Reason;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Two contradictions settled on a real desk by a robot's keyboard, which touches nothing else.
@ExtendWith(FxToolkit.class)
class AttentionByKeyboardUiTest {
  private static final UUID THEIR_MARK = Centre.id(801);
  private static final UUID THEIR_DESK = Centre.id(10);

  @TempDir Path folder;

  private final Centre centre = new Centre(2);
  private final UUID student = centre.students().getFirst().id();
  private final UUID slot = AttendanceMark.slotOf(centre.session, student);
  private final Workbench bench = new Workbench();
  private final FxRobot robot = new FxRobot();
  private OpenedDesk desk;
  private AttentionViewModel model;
  private AttentionController controller;
  private Scene scene;

  @BeforeEach
  void open() {
    desk = new OpenedDesk(folder, centre).filled(centre);
    desk.rollCall.mark(
        OpenedDesk.who(centre), centre.session, student, AttendanceValue.LATE, 5, null);
    var own = marks().getFirst().id();
    put(
        List.of(
            theirMark(),
            item(901, AttentionKind.CONTRADICTION, Reason.TWO_MARKS, student, own, null),
            item(900, AttentionKind.REJECTION, Reason.PLAN_CHANGED, null, null, wanted())));
    model =
        new AttentionViewModel(
            new AttentionAtService(desk.attention(), centre.staff),
            new Leads(new ArrayList<>()),
            bench.background);
  }

  @AfterEach
  void close() {
    bench.close();
    desk.close();
  }

  @Test
  @Tag("U2")
  void settlesTwoMarksAndTwoPlansByKeyboardAlone() throws Exception {
    Stand.used(
        this::view,
        shown -> {
          scene = shown;
          bench.step(model::refresh);
          bench.step(() -> controller.focus());
          await(() -> scene.getFocusOwner() instanceof ListView<?>);
          assertEquals(2, onFx(() -> model.shown().size()));

          // The reason is typed where Tab leads; the key of the choice stands on its button.
          await(() -> model.selectedProperty().get().sort() == AttentionEntry.Sort.MARKS);
          robot.push(KeyCode.TAB);
          for (int i = 0; i < 6 && !Stand.hasKeyboard(scene, "note"); i++) {
            robot.push(KeyCode.TAB);
          }
          assertTrue(Stand.hasKeyboard(scene, "note"));
          robot.write("Seen at ten");
          robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
          await(() -> model.selectedProperty().get().sort() == AttentionEntry.Sort.PLAN);
          assertEquals(AttendanceValue.ABSENT, counting().attendance());

          await(() -> !model.remediesProperty().get().isEmpty());
          robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
          await(() -> model.shown().isEmpty());
          assertEquals("Room 2", session().room());
        });
  }

  private Parent view(Messages messages) {
    controller = new AttentionController(model, messages);
    return new Fxml(messages).load(controller);
  }

  private static <T> T onFx(Callable<T> read) throws Exception {
    return FxToolkit.onFx(read);
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> FxToolkit.onFx(condition));
  }

  private List<AttendanceMark> marks() {
    return desk.replica.read(facts -> facts.list(AttendanceMark.BY_SLOT, slot));
  }

  private AttendanceMark counting() {
    return marks().stream().filter(AttendanceMark::counts).findFirst().orElseThrow();
  }

  private Session session() {
    return desk.replica.read(facts -> facts.find(Session.TABLE, centre.session)).orElseThrow();
  }

  private static SessionPlan wanted() {
    var begin = Centre.NOW.plusSeconds(3600);
    return new SessionPlan(Centre.DAY, begin, begin.plusSeconds(3600), "Room 2", null);
  }

  private AttendanceMark theirMark() {
    return new AttendanceMark(
        THEIR_MARK,
        centre.organisation,
        centre.branch,
        centre.session,
        student,
        slot,
        AttendanceValue.ABSENT,
        0,
        null,
        false,
        null,
        centre.staff,
        Centre.NOW,
        THEIR_DESK);
  }

  private AttentionItem item(
      int id,
      AttentionKind kind,
      Reason reason,
      @Nullable UUID about,
      @Nullable UUID own,
      @Nullable SessionPlan wanted) {
    return new AttentionItem(
        Centre.id(id),
        centre.organisation,
        centre.branch,
        kind,
        reason,
        THEIR_DESK,
        1,
        id,
        wanted == null ? "mark-attendance" : "reschedule-session",
        centre.staff,
        Centre.NOW.plusSeconds(id),
        about,
        centre.session,
        own,
        own == null ? null : THEIR_MARK,
        AttentionState.OPEN,
        null,
        null,
        null,
        wanted == null ? null : wanted.businessDate(),
        wanted == null ? null : wanted.startsAt(),
        wanted == null ? null : wanted.endsAt(),
        wanted == null ? null : wanted.room(),
        wanted == null ? null : wanted.trainerId());
  }

  private void put(List<Row> rows) {
    desk.replica.write(transaction -> {
      transaction.put(rows);
      return true;
    });
  }
}
