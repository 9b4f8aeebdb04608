package org.daybook.app.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Picture;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.rollcall.AdmissionViewModel;
import org.daybook.app.ui.rollcall.RegisterController;
import org.daybook.app.ui.rollcall.RegisterExits;
import org.daybook.app.ui.rollcall.RegisterViewModel;
import org.daybook.app.ui.rollcall.RegisterWork;
import org.daybook.app.ui.search.SearchActions;
import org.daybook.app.ui.search.SearchViewModel;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class RollCallInFrameUiTest {

  @TempDir Path folder;

  private final Workbench bench = new Workbench();

  @AfterEach
  void stop() {
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsTheRollCallInTheFrame(Theme theme, Language language) throws Exception {
    inFrame(
        24,
        new Appearance(theme, Density.COMPACT, language),
        scene -> {
          save(scene, "frame-" + theme + "-" + language);
          bench.step(() -> ((TextField) scene.lookup(".search-field")).setText("a"));
          save(scene, "frame-search-" + theme + "-" + language);
          bench.step(() -> ((TextField) scene.lookup(".search-field")).setText("xyzzy"));
          save(scene, "frame-nothing-" + theme + "-" + language);
        });
  }

  @Tag("U9")
  @Test
  void inTheLeastWindowMarksStayAndDetailsGiveWay() throws Exception {
    inFrame(
        24,
        new Appearance(Theme.LIGHT, Density.COMPACT, Language.ENGLISH),
        scene -> {
          bench.step(() -> {
            scene.getWindow().setWidth(960);
            scene.getWindow().setHeight(540);
          });
          save(scene, "frame-least");
          assertEquals(960, scene.getWidth());
          assertFalse(scene.lookup(".table-head .column-notes").isVisible());
          for (var selector : List.of("#submit", "#undo", ".table-head .column-left-early")) {
            var bounds =
                bench.step(() -> {
                  var node = scene.lookup(selector);
                  return node.localToScene(node.getLayoutBounds());
                });
            assertTrue(bounds.getMaxX() <= 960 && bounds.getMaxY() <= 540, selector + " " + bounds);
          }
        });
  }

  @Test
  void ofFiveHundredStudentsOnlyThoseInSightAreDrawn() throws Exception {
    inFrame(
        500,
        new Appearance(Theme.LIGHT, Density.COMPACT, Language.ENGLISH),
        scene -> {
          ListView<?> list = (ListView<?>) scene.lookup(".register-list");
          assertEquals(500, list.getItems().size());
          List<Integer> changed = new ArrayList<>();
          bench.step(() ->
              list.getItems()
                  .addListener(
                      (ListChangeListener<Object>)
                          change -> {
                            while (change.next()) {
                              changed.add(change.getTo() - change.getFrom());
                            }
                          }));
          for (int i = 0; i < 40; i++) {
            bench.step(() -> {
              press(list, KeyCode.P);
              press(list, KeyCode.SPACE);
            });
          }
          assertTrue(scene.getRoot().lookupAll(".student-row").size() < 40);
          assertTrue(changed.stream().allMatch(rows -> rows == 1), changed.toString());
        });
  }

  /// Uses the roll call of a session of so many students, in a frame that is shown for that long.
  private void inFrame(int count, Appearance appearance, Stand.Use use) throws Exception {
    Centre centre = new Centre(count);
    try (var desk = new OpenedDesk(folder, centre).filled(centre);
        var students = StudentSearch.over(desk.replica)) {
      RegisterViewModel register = register(centre, desk);
      bench.step(() -> register.open(centre.session));
      Scene scene = bench.step(() -> frame(centre, desk, students, register, appearance));
      use.with(scene);
      bench.step(() -> scene.getWindow().hide());
    }
  }

  private RegisterViewModel register(Centre centre, OpenedDesk desk) {
    var attention = desk.attention();
    var work =
        new RegisterWork(desk.rollCall, attention, bench.background, () -> OpenedDesk.who(centre));
    return new RegisterViewModel(work, bench.background.ui(), desk.clock);
  }

  private Scene frame(
      Centre centre,
      OpenedDesk desk,
      StudentSearch students,
      RegisterViewModel register,
      Appearance appearance) {
    ShellViewModel model = new ShellViewModel(Map.of(), new Nowhere());
    model.branchNameProperty().set("Nasr City");
    model.deskNameProperty().set("Front desk 1");
    model.businessDateProperty().set(LocalDate.of(2026, 11, 16));
    model.personProperty().set(new SignedInPerson(1, "Mona Adel", "Front desk"));
    model.syncProperty().set(new SyncSummary(SyncSummary.State.SAVED_HERE, 3, 2, false, null));
    model.go(Place.ROLL_CALL);
    Messages messages =
        new Messages(appearance.languageProperty().get(), ZoneId.of("Africa/Cairo"));
    ShellController controller = new ShellController(model, messages, appearance, new Nobody());
    Parent view = new Fxml(messages).load(controller);
    RegisterController sheet =
        new RegisterController(
            register,
            new AdmissionViewModel(
                register, desk.rollCall, students, bench.background, () -> OpenedDesk.who(centre)),
            messages,
            new RegisterExits(() -> {}, session -> {}),
            () -> System.nanoTime() / 1_000_000);
    controller.show(new Fxml(messages).load(sheet));
    controller.search(
        new SearchViewModel(students, desk.rollCall, bench.background, new NoAction(), List.of()));
    Scene scene = new Scene(view, 1280, 720);
    appearance.dress(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    sheet.focus();
    return scene;
  }

  private static void save(Scene scene, String name) throws Exception {
    FxToolkit.onFx(() -> {
      Picture.save(scene, "gallery/" + name);
      return true;
    });
  }

  private static void press(ListView<?> list, KeyCode key) {
    Event.fireEvent(
        list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  private static final class Nowhere implements Navigator {
    @Override
    public void open(Place place) {}

    @Override
    public void openSyncCentre() {}
  }

  private static final class Nobody implements PersonActions {
    @Override
    public void switchPerson() {}

    @Override
    public void switchPersonAt(Place place) {}

    @Override
    public void signOut() {}
  }

  private static final class NoAction implements SearchActions {
    @Override
    public void openSession(UUID sessionId) {}

    @Override
    public boolean openStudent(UUID studentId) {
      return false;
    }
  }
}
