package org.daybook.app.ui.rollcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.daybook.app.ui.control.Shortcut;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Picture;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.RegisterState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class RollCallUiTest {
  static final RegisterExits NOWHERE = new RegisterExits(() -> {}, session -> {});

  private static final ZoneId ZONE = ZoneId.of("Africa/Cairo");

  @TempDir Path folder;

  private long millis;

  private final Workbench bench = new Workbench();

  @AfterEach
  void stop() {
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT,COMPACT,ENGLISH",
    "DARK,COMPACT,ENGLISH",
    "LIGHT,COMPACT,ARABIC",
    "LIGHT,COMPACT,HINDI",
    "LIGHT,COMFORTABLE,ENGLISH"
  })
  void drawsTheRegister(Theme theme, Density density, Language language) throws Exception {
    try (var desk = filled(24)) {
      Scene scene = bench.step(() -> register(desk, new Appearance(theme, density, language)));
      save(scene, "register-" + theme + "-" + density + "-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ARABIC", "LIGHT,HINDI"})
  void drawsTheQuestionsAndTheSearch(Theme theme, Language language) throws Exception {
    try (var desk = filled(24)) {
      Scene scene =
          bench.step(() -> register(desk, new Appearance(theme, Density.COMPACT, language)));
      bench.step(() -> desk.admission.queryProperty().set("ame"));
      save(scene, "register-search-" + theme + "-" + language);
      bench.step(() -> desk.admission.queryProperty().set(""));
      bench.step(() -> desk.register.submit());
      bench.step(() -> desk.register.mark(AttendanceValue.ABSENT));
      save(scene, "register-correct-" + theme + "-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsTheSessions(Theme theme, Language language) throws Exception {
    try (var desk = filled(24)) {
      Messages messages = new Messages(language, ZONE);
      SessionsViewModel model =
          new SessionsViewModel(
              desk.desk.rollCall, bench.background, desk.desk.clock, desk.register::open);
      bench.step(model::showToday);
      Scene scene =
          bench.step(() -> {
            Parent view = new Fxml(messages).load(new SessionsController(model, messages));
            Scene made = new Scene(view, 1104, 672);
            new Appearance(theme, Density.COMPACT, language).dress(made);
            return made;
          });
      save(scene, "sessions-" + theme + "-" + language);
    }
  }

  @Test
  void whatIsToBeHeededOfTheStudentAtTheCursorIsSaidWithoutAMouse() throws Exception {
    try (var desk = new RollCallDesk(folder, 3, bench.background)) {
      bench.step(desk::opened);
      Scene scene =
          bench.step(
              () -> register(desk, new Appearance(Theme.LIGHT, Density.COMPACT, Language.ENGLISH)));
      bench.step(() -> desk.register.moveTo(1));
      assertEquals("Nut allergy", ((Label) scene.lookup("#careNote")).getText());
    }
  }

  @Test
  void aWholeRegisterIsTakenByKeyboardAlone() throws Exception {
    try (var desk = new RollCallDesk(folder, 8, bench.background)) {
      bench.step(desk::opened);
      Scene scene =
          bench.step(
              () -> register(desk, new Appearance(Theme.LIGHT, Density.COMPACT, Language.ENGLISH)));
      bench.step(() -> {
        ListView<?> list = (ListView<?>) scene.lookup(".register-list");
        press(list, KeyCode.P, KeyCode.SPACE, KeyCode.A, KeyCode.SPACE);
        press(list, KeyCode.L, KeyCode.DIGIT1, KeyCode.DIGIT5, KeyCode.SPACE);
        press(list, KeyCode.E, KeyCode.DOWN, KeyCode.O, KeyCode.DIGIT9, KeyCode.ENTER);
        scan(list, KeyCode.N, KeyCode.R, KeyCode.T, KeyCode.MINUS, KeyCode.DIGIT7);
      });
      bench.step(() -> scene.getAccelerators().get(Shortcut.valueOf("Ctrl+R").combination()).run());
      bench.step(
          () -> scene.getAccelerators().get(Shortcut.valueOf("Ctrl+Enter").combination()).run());
      List<AttendanceValue> found = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        found.add(desk.onDisk(i));
      }
      assertEquals(
          List.of(
              AttendanceValue.PRESENT,
              AttendanceValue.ABSENT,
              AttendanceValue.LATE,
              AttendanceValue.EXCUSED,
              AttendanceValue.LEFT_EARLY,
              AttendanceValue.PRESENT,
              AttendanceValue.PRESENT,
              AttendanceValue.PRESENT),
          found);
      assertEquals(15, desk.row(2).minutes());
      assertEquals(RegisterState.SUBMITTED, desk.register.headProperty().get().register());
    }
  }

  /// A group that meets every day has many registers, and only its day tells them apart.
  @Test
  void aRegisterOfAnotherDaySaysOfWhich() throws Exception {
    var desk = filled(3);
    var look = new Appearance(Theme.LIGHT, Density.COMPACT, Language.ENGLISH);
    var before = FxToolkit.onFx(() -> register(desk, look));
    var head = desk.register.headProperty().get();
    assertNotNull(head);
    var day =
        Stand.messages(Language.ENGLISH).shortDate(head.startsAt().atZone(ZONE).toLocalDate());
    assertFalse(Stand.texts(before).stream().anyMatch(it -> it.contains(day)));
    desk.desk.clock.advance(Duration.ofDays(2));
    var scene = FxToolkit.onFx(() -> register(desk, look));
    assertTrue(Stand.texts(scene).stream().anyMatch(it -> it.startsWith(day)));
  }

  private RollCallDesk filled(int size) throws Exception {
    RollCallDesk desk = new RollCallDesk(folder, size, bench.background);
    bench.step(desk::opened);
    desk.desk.clock.advance(Duration.ofMinutes(12));
    bench.step(() -> fill(desk.register));
    return desk;
  }

  private static void save(Scene scene, String name) throws Exception {
    FxToolkit.onFx(() -> {
      lay(scene);
      Picture.save(scene, "gallery/" + name);
      return true;
    });
  }

  private void press(ListView<?> list, KeyCode... keys) {
    for (KeyCode key : keys) {
      millis += 100;
      Event.fireEvent(list, pressed(key));
    }
  }

  private void scan(ListView<?> list, KeyCode... keys) {
    millis += 100;
    for (KeyCode key : keys) {
      millis += 5;
      Event.fireEvent(list, pressed(key));
    }
    millis += 5;
    Event.fireEvent(list, pressed(KeyCode.ENTER));
  }

  private static KeyEvent pressed(KeyCode key) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
  }

  private static void fill(RegisterViewModel register) {
    for (int i = 0; i < 12; i++) {
      register.moveTo(i);
      register.mark(MarkWords.SHOWN.get(i % 3 == 0 ? i / 3 % 5 : 0));
    }
    register.moveTo(12);
  }

  private Scene register(RollCallDesk desk, Appearance appearance) {
    Messages messages = new Messages(appearance.languageProperty().get(), ZONE);
    RegisterController controller =
        new RegisterController(desk.register, desk.admission, messages, NOWHERE, () -> millis);
    Parent view = new Fxml(messages).load(controller);
    Scene scene = new Scene(view, 1104, 672);
    appearance.dress(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    lay(scene);
    controller.focus();
    return scene;
  }

  private static void lay(Scene scene) {
    for (int i = 0; i < 3; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }
}
