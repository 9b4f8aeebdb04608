package org.daybook.app.ui.rollcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.RegisterState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The roll call as a robot's keyboard reaches it: through the window, the focus and the scene.
@ExtendWith(FxToolkit.class)
class RollCallByRobotUiTest {
  private static final ZoneId ZONE = ZoneId.of("Africa/Cairo");

  @TempDir Path folder;

  private final Workbench bench = new Workbench();
  private final FxRobot robot = new FxRobot();
  private final List<UUID> printed = new ArrayList<>();
  private Stage stage;

  @AfterEach
  void stop() throws Exception {
    FxToolkit.onFx(() -> {
      stage.close();
      return true;
    });
    bench.close();
  }

  @Test
  @Tag("U2")
  void takesAWholeRegisterByKeyboardAlone() throws Exception {
    try (var desk = new RollCallDesk(folder, 4, bench.background)) {
      show(desk, Language.ENGLISH);

      robot.push(KeyCode.P).push(KeyCode.SPACE);
      robot.push(KeyCode.L).push(KeyCode.DIGIT1).push(KeyCode.DIGIT2).push(KeyCode.SPACE);
      robot.push(KeyCode.A).push(KeyCode.SPACE);
      robot.push(KeyCode.CONTROL, KeyCode.R);
      await(() -> desk.row(3).value() == AttendanceValue.PRESENT);
      robot.push(KeyCode.CONTROL, KeyCode.ENTER);
      await(() -> desk.register.headProperty().get().register() == RegisterState.SUBMITTED);
      bench.step(() -> true);

      assertEquals(AttendanceValue.PRESENT, desk.onDisk(0));
      assertEquals(AttendanceValue.LATE, desk.onDisk(1));
      assertEquals(12, desk.row(1).minutes());
      assertEquals(AttendanceValue.ABSENT, desk.onDisk(2));
      assertEquals(AttendanceValue.PRESENT, desk.onDisk(3));
    }
  }

  @Test
  void theSheetIsPrintedByItsKey() throws Exception {
    try (var desk = new RollCallDesk(folder, 4, bench.background)) {
      show(desk, Language.ENGLISH);

      robot.push(KeyCode.CONTROL, KeyCode.P);
      await(() -> printed.equals(List.of(desk.register.headProperty().get().sessionId())));
      assertEquals(AttendanceValue.UNMARKED, desk.row(0).value());
    }
  }

  @Test
  void readsFromTheRightInArabicAndTakesTheSameKeys() throws Exception {
    try (var desk = new RollCallDesk(folder, 4, bench.background)) {
      var scene = show(desk, Language.ARABIC);

      robot.push(KeyCode.P);
      await(() -> desk.row(0).value() == AttendanceValue.PRESENT);

      assertEquals(NodeOrientation.RIGHT_TO_LEFT, scene.getRoot().getEffectiveNodeOrientation());
      Bounds avatar = inScene(robot.from(scene.getRoot()).lookup(".avatar").query());
      Bounds chip = inScene(robot.from(scene.getRoot()).lookup(".attendance-chip").query());
      assertTrue(avatar.getMinX() > chip.getMaxX(), avatar + " right of " + chip);
    }
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> FxToolkit.onFx(condition));
  }

  private Scene show(RollCallDesk desk, Language language) throws Exception {
    bench.step(desk::opened);
    return bench.step(() -> {
      var messages = new Messages(language, ZONE);
      var nanos = System.nanoTime();
      var controller =
          new RegisterController(
              desk.register,
              desk.admission,
              messages,
              new RegisterExits(() -> {}, printed::add),
              () -> (System.nanoTime() - nanos) / 1_000_000);
      Parent view = new Fxml(messages).load(controller);
      var scene = new Scene(view, 960, 672);
      new Appearance(Theme.LIGHT, Density.COMPACT, language).dress(scene);
      // The keyboard goes to one window; what other tests left open must not have it.
      List.copyOf(Window.getWindows()).forEach(Window::hide);
      stage = new Stage();
      stage.setScene(scene);
      stage.show();
      stage.requestFocus();
      controller.focus();
      return scene;
    });
  }
}
