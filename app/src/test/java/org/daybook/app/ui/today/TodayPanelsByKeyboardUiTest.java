package org.daybook.app.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.daybook.app.service.BusyDay;
import org.daybook.app.service.closing.DrawerInUse;
import org.daybook.app.service.followups.FollowUp;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Toast;
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

/// The drawers that are open and the follow-ups, as a robot's keyboard and pointer reach them.
@Tag("U2")
@ExtendWith(FxToolkit.class)
class TodayPanelsByKeyboardUiTest {
  @TempDir Path folder;

  private final Workbench bench = new Workbench();
  private final FxRobot robot = new FxRobot();
  private final MockedDay mocked = new MockedDay();
  private TodayAtWork today;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    today = new TodayAtWork(folder, mocked.day, bench.background);
    today.desk.clock.set(BusyDay.at(MockedDay.NOW));
    show();
    await(() -> due().size() == 3 && stage.getScene().getFocusOwner() instanceof SessionCard);
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
  void tabPassesThroughThePanelsAndEnterOpensTheirLines() throws Exception {
    robot.push(KeyCode.TAB);
    await(() -> at("missingPanel"));
    robot.push(KeyCode.TAB);
    await(() -> at("drawersPanel"));
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    await(() -> today.gone.getLast() instanceof DrawerInUse it && it.desk().equals("Front desk 1"));
    robot.push(KeyCode.UP).push(KeyCode.ENTER);
    await(() -> today.gone.getLast() instanceof DrawerInUse it && it.leftOpen());
    robot.push(KeyCode.END).push(KeyCode.R);
    await(() -> today.gone.getLast().equals("close of " + BusyDay.DAY.minusDays(1)));
    robot.push(KeyCode.TAB);
    await(() -> at("followUpsPanel"));
    robot.push(KeyCode.ENTER);
    await(() -> today.gone.getLast().equals("card of " + due().getFirst().studentId()));
  }

  @Test
  void aKeyWritesACallDownAndTheKeyboardStaysInTheList() throws Exception {
    var first = due().getFirst();
    toFollowUps();

    robot.push(KeyCode.C);
    await(() -> stage.getScene().getFocusOwner() instanceof TextField);
    robot.write("Back on Sunday");
    robot.push(KeyCode.ENTER);

    await(() -> due().size() == 2 && at("followUpsPanel"));
    assertTrue(due().stream().noneMatch(it -> it.studentId().equals(first.studentId())));
    await(() -> followUps().getSelectionModel().getSelectedIndex() == 0);
    FxToolkit.onFx(() -> {
      var undo = (ActionButton) node(".toast .action-button");
      undo.fire();
      return true;
    });
    await(() -> due().size() == 3);
  }

  @Test
  void escapeLeavesACallUnsaid() throws Exception {
    toFollowUps();

    robot.push(KeyCode.C);
    await(() -> stage.getScene().getFocusOwner() instanceof TextField);
    robot.push(KeyCode.ESCAPE);

    await(() -> at("followUpsPanel"));
    assertEquals(3, due().size());
    await(() -> !node(".toast").isVisible());
  }

  @Test
  void whoIsCalledLastGivesTheKeyboardBackToTheSessions() throws Exception {
    toFollowUps();
    for (int left = 2; left >= 0; left--) {
      int then = left;
      robot.push(KeyCode.C);
      await(() -> stage.getScene().getFocusOwner() instanceof TextField);
      robot.push(KeyCode.ENTER);
      await(() -> due().size() == then && node(".toast") instanceof Toast it && it.isVisible());
    }
    await(() -> stage.getScene().getFocusOwner() instanceof SessionCard);
  }

  @Test
  void theButtonOfALineDoesNotGoWhereTheLineLeads() throws Exception {
    var button =
        FxToolkit.onFx(() ->
            node("#followUpsPanel").lookupAll(".panel-row .action-button").stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
    robot.clickOn(button);

    await(() -> stage.getScene().getFocusOwner() instanceof TextField);
    assertEquals(List.of(), today.gone);
  }

  @Test
  @Tag("U7")
  void whoCannotSeeItHearsWhomToCallAndWithWhichKey() throws Exception {
    FxToolkit.onFx(() -> {
      assertEquals("Follow-ups due", followUps().getAccessibleText());
      var spoken =
          followUps().lookupAll(".list-cell").stream()
              .map(Node::getAccessibleText)
              .filter(Objects::nonNull)
              .toList();
      assertTrue(
          spoken.contains("Nadia Rahal, +20 100 555 0144 · missed 3 in a row · EN-21, Called, C"),
          spoken.toString());
      return true;
    });
  }

  private void toFollowUps() throws Exception {
    robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
    await(() -> at("followUpsPanel"));
  }

  private List<FollowUp> due() {
    var page = today.followUps.pageProperty().get();
    return page == null ? List.of() : page.due();
  }

  @SuppressWarnings("unchecked") // the list of a panel has its lines
  private ListView<PanelEntry> followUps() {
    return (ListView<PanelEntry>) node("#followUpsPanel .list-view");
  }

  private boolean at(String panel) {
    var owner = stage.getScene().getFocusOwner();
    return Stream.iterate(owner, it -> it != null, Node::getParent)
        .anyMatch(it -> panel.equals(it.getId()));
  }

  private Node node(String selector) {
    return stage.getScene().getRoot().lookup(selector);
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> FxToolkit.onFx(condition));
  }

  private void show() throws Exception {
    bench.step(() -> {
      var messages = new Messages(Language.ENGLISH, ZoneId.of("Africa/Cairo"));
      var controller = new TodayController(today.model, today.followUps, messages);
      Parent view = new Fxml(messages).load(controller);
      var scene = new Scene(view, 1104, 672);
      new Appearance(Theme.LIGHT, Density.COMPACT, Language.ENGLISH).dress(scene);
      // The keyboard goes to one window; what other tests left open must not have it.
      List.copyOf(Window.getWindows()).forEach(Window::hide);
      stage = new Stage();
      stage.setScene(scene);
      stage.show();
      stage.requestFocus();
      controller.focus();
      today.model.showToday();
      today.followUps.refresh();
      return scene;
    });
  }
}
