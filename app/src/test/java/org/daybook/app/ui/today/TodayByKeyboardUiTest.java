package org.daybook.app.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.daybook.app.service.BusyDay;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Today as a robot's keyboard reaches it: through the window, the focus and the scene.
@Tag("U2")
@ExtendWith(FxToolkit.class)
class TodayByKeyboardUiTest {
  @TempDir Path folder;

  private final Workbench bench = new Workbench();
  private final FxRobot robot = new FxRobot();
  private final MockedDay mocked = new MockedDay();
  private TodayAtWork today;
  private Stage stage;

  @BeforeEach
  void open() {
    today = new TodayAtWork(folder, mocked.day, bench.background);
    today.desk.clock.set(BusyDay.at(MockedDay.NOW));
  }

  @AfterEach
  void stop() throws Exception {
    FxToolkit.onFx(() -> {
      stage.close();
      return true;
    });
    today.close();
    bench.close();
  }

  @Test
  void arrowsReachEverySessionAndEnterOpensIt() throws Exception {
    show(Language.ENGLISH);
    awaitCard(mocked.piano);

    robot.push(KeyCode.RIGHT);
    awaitCard(mocked.oud);
    robot.push(KeyCode.UP);
    awaitCard(mocked.roboticsLater);
    robot.push(KeyCode.HOME);
    awaitCard(mocked.webDev);
    robot.push(KeyCode.ENTER);
    await(() -> today.gone.equals(List.of(mocked.webDev)));
  }

  @Test
  void tabPassesFromTheSessionsToTheRegistersThatAreMissing() throws Exception {
    show(Language.ENGLISH);
    awaitCard(mocked.piano);

    robot.push(KeyCode.TAB);
    await(() -> at("missingPanel"));
    robot.push(KeyCode.ENTER);
    await(() -> today.gone.equals(List.of(mocked.calligraphy)));
  }

  @Test
  void otherDaysAndTheRollToCallHaveKeysOfTheirOwn() throws Exception {
    show(Language.ENGLISH);
    awaitCard(mocked.piano);

    robot.push(KeyCode.CONTROL, KeyCode.LEFT);
    await(() -> page().day().day().equals(BusyDay.DAY.minusDays(1)));
    robot.push(KeyCode.CONTROL, KeyCode.T);
    await(() -> page().isToday());
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    await(() -> today.gone.equals(List.of(mocked.piano)));
  }

  @Test
  void aSeatIsBookedAtTheSessionAtTheKeyboardByWhoMay() throws Exception {
    show(Language.ENGLISH);
    awaitCard(mocked.piano);

    robot.push(KeyCode.CONTROL, KeyCode.B);
    await(() -> today.gone.equals(List.of("seat at " + mocked.piano)));
    robot.push(KeyCode.HOME);
    awaitCard(mocked.webDev);
    await(() -> "No seat can be booked there any more".equals(whyNoSeat()));
    robot.push(KeyCode.CONTROL, KeyCode.B);
    today.books = false;
    FxToolkit.onFx(() -> {
      today.model.refresh();
      return true;
    });
    await(() -> "Your role does not include this".equals(whyNoSeat()));
    assertEquals(1, today.gone.size());
  }

  private String whyNoSeat() {
    return String.valueOf(stage.getScene().lookup("#bookSeat").getAccessibleHelp());
  }

  @Test
  void theSheetOfTheSessionAtTheKeyboardCanBePrinted() throws Exception {
    show(Language.ENGLISH);
    awaitCard(mocked.piano);

    robot.push(KeyCode.CONTROL, KeyCode.P);
    await(() -> today.gone.equals(List.of("sheet of " + mocked.piano)));
  }

  @Test
  void whoIsInTheBuildingCanBePrinted() throws Exception {
    show(Language.ENGLISH);
    awaitCard(mocked.piano);

    bench.step(() -> today.model.showPeople(TodayViewModel.People.IN_BUILDING));
    robot.push(KeyCode.F12);
    await(() -> today.gone.equals(List.of("evacuation list")));
  }

  @Test
  void aFigureShowsWhoIsInTheBuildingAndEscapeReturnsToTheSession() throws Exception {
    show(Language.ENGLISH);
    awaitCard(mocked.piano);

    FxToolkit.onFx(() -> {
      node("#present").requestFocus();
      return true;
    });
    robot.push(KeyCode.SPACE);
    await(() -> node(".overlay").isVisible());
    robot.push(KeyCode.ESCAPE);
    await(() -> !node(".overlay").isVisible());
    awaitCard(mocked.piano);
    FxToolkit.onFx(() -> {
      node("#present").requestFocus();
      return true;
    });
    robot.push(KeyCode.SPACE);
    await(() -> node(".overlay").isVisible());
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    await(() -> today.gone.size() == 1 && today.gone.getFirst() instanceof List<?>);
  }

  @Test
  void inArabicTheArrowsGoTheOtherWay() throws Exception {
    show(Language.ARABIC);
    awaitCard(mocked.piano);

    robot.push(KeyCode.LEFT);
    awaitCard(mocked.oud);
    robot.push(KeyCode.RIGHT);
    awaitCard(mocked.piano);
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    await(() -> page().day().day().equals(BusyDay.DAY.minusDays(1)));
  }

  @Test
  void theKeyboardStaysOnItsSessionWhileOthersCome() throws Exception {
    show(Language.ENGLISH);
    awaitCard(mocked.piano);
    robot.push(KeyCode.RIGHT);
    awaitCard(mocked.oud);

    bench.step(today.model::refresh);
    awaitCard(mocked.oud);
    today.desk.clock.set(BusyDay.at("10:01"));
    bench.step(today.model::tick);
    awaitCard(mocked.oud);
  }

  @Test
  @Tag("U7")
  void everythingHasANameForWhoCannotSeeIt() throws Exception {
    show(Language.ENGLISH);
    awaitCard(mocked.piano);

    FxToolkit.onFx(() -> {
      for (Node each : stage.getScene().getRoot().lookupAll(".button")) {
        var spoken = each.getAccessibleText();
        assertTrue(!each.isVisible() || (spoken != null && !spoken.isBlank()), each.toString());
      }
      assertEquals(
          "Piano Juniors · PJ-04 · 09:00–10:30 · Studio · Hana Mansour · Under way · 8/9 present"
              + " · 3 free",
          card(mocked.piano).getAccessibleText());
      assertFalse(node("#call").getAccessibleText().isBlank());
      return true;
    });
  }

  private Node card(UUID sessionId) {
    return stage.getScene().getRoot().lookupAll(".session-card").stream()
        .filter(it -> it.getAccessibleText().contains(cohort(sessionId) + " "))
        .findFirst()
        .orElseThrow();
  }

  private String cohort(UUID sessionId) {
    return page().timeLine().sessions().stream()
        .filter(it -> it.sessionId().equals(sessionId))
        .findFirst()
        .orElseThrow()
        .cohort();
  }

  private void awaitCard(UUID sessionId) throws Exception {
    await(() -> {
      var owner = stage.getScene().getFocusOwner();
      return owner instanceof SessionCard
          && sessionId.equals(today.model.chosenProperty().get())
          && owner.getAccessibleText().contains(cohort(sessionId));
    });
  }

  private boolean at(String panel) {
    var owner = stage.getScene().getFocusOwner();
    for (Node node = owner; node != null; node = node.getParent()) {
      if (Objects.equals(node.getId(), panel)) {
        return true;
      }
    }
    return false;
  }

  private TodayPage page() {
    return Objects.requireNonNull(today.model.pageProperty().get());
  }

  private Node node(String selector) {
    return stage.getScene().getRoot().lookup(selector);
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> FxToolkit.onFx(condition));
  }

  private void show(Language language) throws Exception {
    bench.step(() -> {
      var messages = new Messages(language, ZoneId.of("Africa/Cairo"));
      var controller = new TodayController(today.model, today.followUps, messages);
      Parent view = new Fxml(messages).load(controller);
      var scene = new Scene(view, 990, 672);
      new Appearance(Theme.LIGHT, Density.COMPACT, language).dress(scene);
      // The keyboard goes to one window; what other tests left open must not have it.
      List.copyOf(Window.getWindows()).forEach(Window::hide);
      stage = new Stage();
      stage.setScene(scene);
      stage.show();
      stage.requestFocus();
      // As in the frame: the keyboard is given before the day was read.
      controller.focus();
      today.model.showToday();
      return scene;
    });
  }
}
