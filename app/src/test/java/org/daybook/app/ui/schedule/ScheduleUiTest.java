package org.daybook.app.ui.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class ScheduleUiTest {
  @TempDir Path folder;

  private final Workbench bench = new Workbench();
  private final PlannedWeek week = new PlannedWeek();
  private ScheduleAtWork work;

  @BeforeEach
  void open() throws Exception {
    work = new ScheduleAtWork(folder, week.day, bench.background);
    bench.step(work.model::showToday);
  }

  @AfterEach
  void stop() {
    work.close();
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsTheWeekByRoom(Theme theme, Language language) throws Exception {
    closeWednesday();
    bench.step(() -> work.model.choose(week.webDesign));
    assertEquals(List.of(), draw(theme, language, "schedule-week"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsAWeekThatIsStillOnItsWay(Theme theme, Language language) throws Exception {
    bench.step(() -> work.model.loadingProperty().set(true));
    bench.step(() -> work.model.move(-20));
    assertEquals(List.of(), draw(theme, language, "schedule-loading"));
    var words = Stand.messages(language);
    var said = bench.step(() -> saying(theme, language));
    assertTrue(said.contains(words.text("schedule.loading")), said.toString());
    assertFalse(said.contains(words.text("schedule.empty")), said.toString());
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ARABIC", "LIGHT,HINDI"})
  void drawsTheDayByTrainer(Theme theme, Language language) throws Exception {
    bench.step(() -> work.model.choose(week.piano));
    bench.step(() -> work.model.show(Span.DAY));
    bench.step(() -> work.model.show(Grouping.TRAINER));
    assertEquals(List.of(), draw(theme, language, "schedule-day"));
  }

  @ParameterizedTest
  @CsvSource({"WEEK,LIGHT,ENGLISH", "DAY,LIGHT,ENGLISH", "WEEK,DARK,ARABIC", "DAY,LIGHT,HINDI"})
  void drawsTheGroupsOfAWeekAndOfADay(Span span, Theme theme, Language language) throws Exception {
    bench.step(() -> work.model.choose(week.piano));
    bench.step(() -> work.model.show(span));
    bench.step(() -> work.model.show(Grouping.COHORT));
    var lanes = Objects.requireNonNull(work.model.pageProperty().get()).layout().lanes();
    assertTrue(lanes.stream().anyMatch(it -> "PJ-04".equals(it.name())));
    assertEquals(List.of(), draw(theme, language, "schedule-groups-" + span.name()));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsWhatASeriesWillMake(Theme theme, Language language) throws Exception {
    closeWednesday();
    var robotics = session(week.robotics);
    bench.step(() -> work.tasks.plan(false, null));
    type(TaskField.COHORT, robotics.cohortId().toString());
    type(TaskField.WEEKDAYS, "1 3");
    type(TaskField.FIRST_DAY, "16.11.2026");
    type(TaskField.LAST_DAY, "20.12.2026");
    type(TaskField.FROM, "13:30");
    type(TaskField.UNTIL, "15:00");
    type(TaskField.ROOM, "Room 2");
    type(TaskField.LEAVE_OUT, "false");
    assertEquals(List.of(), draw(theme, language, "schedule-series"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsAMoveThatClashes(Theme theme, Language language) throws Exception {
    var robotics = session(week.robotics);
    bench.step(() -> work.tasks.move(robotics));
    type(TaskField.FROM, "13:30");
    assertEquals(List.of(), draw(theme, language, "schedule-move"));
  }

  /// A day and a time beside each other are in one script, and a typed time stays as it was typed.
  @Test
  void timesAreWrittenInTheDigitsOfTheDays() throws Exception {
    bench.step(() -> work.tasks.move(session(week.robotics)));
    var scene = bench.step(() -> Stand.inside(Theme.LIGHT, Language.ARABIC, this::view));
    var from = (TextField) scene.lookup("#" + TaskField.FROM.key());
    assertEquals("١٦:٠٠", from.getText());
    bench.step(() -> {
      from.setText("13:30");
      return true;
    });
    assertEquals("13:30", from.getText());
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ARABIC", "LIGHT,HINDI"})
  void drawsTheClashes(Theme theme, Language language) throws Exception {
    bench.step(() -> work.model.clashesShownProperty().set(true));
    assertEquals(List.of(), draw(theme, language, "schedule-clashes"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsCoursesAndGroups(Theme theme, Language language) throws Exception {
    var robotics = session(week.robotics);
    bench.step(() -> work.teaching.open(robotics.cohortId()));
    assertEquals(List.of(), draw(theme, language, "schedule-teaching"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsAWeekWithoutSessions(Theme theme, Language language) throws Exception {
    bench.step(() -> work.model.show(week.monday.plusDays(70)));
    assertEquals(List.of(), draw(theme, language, "schedule-empty"));
  }

  /// Somebody leaves a half-typed form for another place and comes back.
  @Test
  void comingBackGivesTheKeyboardToWhatIsHalfTyped() throws Exception {
    var robotics = session(week.robotics);
    bench.step(() -> work.tasks.move(robotics));
    var controller =
        new ScheduleController(
            work.model, work.tasks, work.teaching, Stand.messages(Language.ENGLISH));
    Stand.used(
        messages -> new Fxml(messages).load(controller),
        scene -> {
          FxToolkit.onFx(() -> {
            scene.getRoot().requestFocus();
            controller.focus();
            return scene;
          });
          FxToolkit.pulse();
          assertTrue(FxToolkit.onFx(() -> scene.lookup(".task-card").isFocusWithin()));
        });
  }

  private void closeWednesday() throws Exception {
    bench.step(() -> work.tasks.closeDays(week.monday.plusDays(9)));
    type(TaskField.REASON, "National holiday");
    bench.step(work.tasks::save);
    bench.step(() -> work.tasks.closeDays(week.monday.plusDays(3)));
    type(TaskField.REASON, "Repairs");
    type(TaskField.CANCEL_THEM, "false");
    bench.step(work.tasks::save);
    bench.step(() -> work.model.show(week.monday));
  }

  private void type(TaskField field, String words) throws Exception {
    bench.step(() -> work.tasks.type(field, words));
  }

  private ScheduledSession session(UUID id) {
    return Objects.requireNonNull(work.model.pageProperty().get()).session(id).orElseThrow();
  }

  private List<String> draw(Theme theme, Language language, String name) throws Exception {
    var scene = bench.step(() -> Stand.inside(theme, language, this::view));
    return bench.step(() -> {
      for (int i = 0; i < 3; i++) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      }
      return Stand.draw(scene, name + "-" + theme + "-" + language);
    });
  }

  private List<String> saying(Theme theme, Language language) {
    return Stand.inside(theme, language, this::view).getRoot().lookupAll(".label").stream()
        .map(it -> ((Label) it).getText())
        .toList();
  }

  private Parent view(Messages messages) {
    return new Fxml(messages)
        .load(new ScheduleController(work.model, work.tasks, work.teaching, messages));
  }
}
