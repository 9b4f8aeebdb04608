package org.daybook.app.ui.firstrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.activation.ActivationResult;
import org.daybook.app.sync.LoadProgress;
import org.daybook.app.sync.LoadProgress.TableProgress;
import org.daybook.app.sync.SyncStatus;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.CodeField;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.testkit.SettableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(FxToolkit.class)
class FirstRunUiTest {
  private static final Instant START = Instant.parse("2026-11-21T07:31:07Z");

  private final SettableClock clock = new SettableClock(START);
  private final List<String> steps = new ArrayList<>();
  private ActivationResult answer = new ActivationResult.Activated("Front desk 2, Nasr City");
  private final FirstRunViewModel model =
      new FirstRunViewModel(
          (url, code) -> answer,
          SameThread.background(),
          clock,
          new FirstRunViewModel.Steps() {
            @Override
            public void enrolled() {
              steps.add("enrolled");
            }

            @Override
            public void begin() {
              steps.add("begin");
            }
          });

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsTheCodeAndTheLoadWithoutCuttingAWord(Theme theme, Language language) throws Exception {
    List<String> cut =
        FxToolkit.onFx(() -> {
          answer = new ActivationResult.Refused(ErrorCode.CODE_REFUSED);
          model.serverUrlProperty().set("https://sync.elnoor.example");
          model.codeProperty().set("K7QF-29MD");
          model.enrol();
          List<String> all =
              new ArrayList<>(Stand.draw(theme, language, "firstrun-code", this::view));
          answer = new ActivationResult.NotEncrypted();
          model.enrol();
          all.addAll(Stand.draw(theme, language, "firstrun-clear", this::view));
          model.codeProperty().unbind();
          answer = new ActivationResult.Activated("Front desk 2, Nasr City");
          model.enrol();
          model.opened("Front desk 2, Nasr City", () -> new TodaysWork(14, 312), loading());
          clock.advance(Duration.ofSeconds(20));
          model.show(loading());
          all.addAll(Stand.draw(theme, language, "firstrun", this::view));
          return all;
        });
    assertEquals(List.of(), cut);
  }

  @Test
  void stepsAreNumberedInTheDigitsOfTheLanguage() throws Exception {
    var scene = FxToolkit.onFx(() -> Stand.of(Theme.LIGHT, Language.ARABIC, this::view));
    var texts = Stand.texts(scene);
    assertTrue(texts.containsAll(List.of("١", "٢", "٣")), texts.toString());
  }

  @Test
  @Tag("U8")
  void enrolsWithTheCodeAndGoesToTheRollCallOfToday() throws Exception {
    FxToolkit.onFx(() -> {
      Scene scene = Stand.of(Theme.LIGHT, Language.ENGLISH, this::view);
      ((CodeField) scene.lookup("#code")).setValue("k7qf29md");
      ((TextField) scene.lookup("#serverUrl")).setText("https://sync.elnoor.example");
      ((ActionButton) scene.lookup("#enrol")).fire();
      model.opened("Front desk 2", () -> new TodaysWork(14, 312), loading());
      ((ActionButton) scene.lookup("#begin")).fire();
      return steps;
    });
    assertEquals(List.of("enrolled", "begin"), steps);
  }

  @Test
  void enrolsWithARobotsKeyboard() throws Exception {
    var robot = new FxRobot();
    Stand.used(
        this::view,
        scene -> {
          FxToolkit.onFx(() -> {
            model.serverUrlProperty().set("https://sync.elnoor.example");
            scene.lookup("#code").requestFocus();
            return true;
          });
          robot.write("K7QF29MD").push(KeyCode.CONTROL, KeyCode.ENTER);
          WaitForAsyncUtils.waitFor(
              30, TimeUnit.SECONDS, () -> FxToolkit.onFx(() -> steps.contains("enrolled")));
        });
    assertEquals(List.of("enrolled"), steps);
  }

  private Parent view(Messages messages) {
    return new Fxml(messages).load(new FirstRunController(model, messages));
  }

  private static SyncStatus loading() {
    var load =
        new LoadProgress(
            START,
            List.of(
                new TableProgress("branch", 214, 214),
                new TableProgress("session", 14, 14),
                new TableProgress("student", 312, 312),
                new TableProgress("student", 18_128, 18_128),
                new TableProgress("session", 1_312, 1_312),
                new TableProgress("enrolment", 57_910, 57_910),
                new TableProgress("attendance_mark", 14_208, 96_330),
                new TableProgress("device", 0, 12)));
    return new SyncStatus(
        0,
        0,
        Optional.of(START.plusSeconds(20)),
        Optional.empty(),
        false,
        Optional.of(load),
        false,
        Optional.empty());
  }
}
