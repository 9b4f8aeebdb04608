package org.daybook.app.ui.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.reports.Grouping;
import org.daybook.app.service.reports.ReportedWeeks;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.reports.Period.Span;
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
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(FxToolkit.class)
class ReportsUiTest {
  @TempDir Path folder;
  @TempDir Path outside;

  private final Workbench bench = new Workbench();
  private final FxRobot robot = new FxRobot();
  private ReportsAtWork work;
  private ReportsController shown;

  @BeforeEach
  void open() throws Exception {
    work = new ReportsAtWork(folder, bench.background);
    bench.step(work.model::refresh);
    bench.step(() ->
        work.model
            .daysProperty()
            .set(new Span(ReportedWeeks.FIRST.minusDays(7), ReportedWeeks.TODAY)));
    bench.step(() -> work.model.periodProperty().set(Period.TERM));
  }

  @AfterEach
  void stop() {
    work.close();
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT,ENGLISH,ATTENDANCE_BY_STUDENT",
    "DARK,ENGLISH,ATTENDANCE_BY_STUDENT",
    "LIGHT,ARABIC,ATTENDANCE_BY_STUDENT",
    "LIGHT,ENGLISH,ATTENDANCE_BY_COHORT",
    "DARK,ARABIC,ATTENDANCE_BY_COHORT",
    "LIGHT,ENGLISH,LATENESS_BY_WEEKDAY",
    "LIGHT,ARABIC,LATENESS_BY_WEEKDAY",
    "LIGHT,ENGLISH,MISSING_SESSIONS",
    "DARK,ENGLISH,MISSING_BY_AGE",
    "LIGHT,ARABIC,MISSING_SESSIONS"
  })
  void drawsAReport(Theme theme, Language language, Grouping grouping) throws Exception {
    bench.step(() -> work.model.groupingProperty().set(grouping));
    assertEquals(List.of(), draw(theme, language, "reports-" + ReportWords.key(grouping)));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsTheMarksOfAStudent(Theme theme, Language language) throws Exception {
    bench.step(() -> work.model.open(work.model.tableProperty().get().rows().getFirst()));
    assertEquals(List.of(), draw(theme, language, "reports-marks"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsDaysWithoutAnything(Theme theme, Language language) throws Exception {
    bench.step(() -> {
      var longAgo = ReportedWeeks.FIRST.minusDays(300);
      work.model.daysProperty().set(new Span(longAgo, longAgo));
      work.model.periodProperty().set(Period.DAYS);
    });
    assertEquals(List.of(), draw(theme, language, "reports-empty"));
  }

  @Test
  void theKeyboardGoesDownToTheMarkAndBackAndTakesItAlong() throws Exception {
    Stand.used(
        messages -> view(messages, outside.resolve("report")),
        scene -> {
          FxToolkit.onFx(() -> {
            node(scene, "#list").requestFocus();
            return true;
          });
          robot.push(KeyCode.ENTER);
          await(() -> title(scene).equals("Attendance, mark by mark"));
          await(() -> rows(scene) == 4);
          robot.push(KeyCode.CONTROL, KeyCode.ENTER);
          await(() -> work.gone.equals(List.of("student " + work.weeks.pianists.get(2))));
          robot.push(KeyCode.ENTER);
          await(() -> work.gone.getLast().equals("mark of " + work.weeks.pianists.get(2)));
          robot.push(KeyCode.ESCAPE);
          await(() -> title(scene).equals("Attendance by student"));
          await(() -> rows(scene) == 5);
          robot.push(KeyCode.CONTROL, KeyCode.S);
          await(() -> Files.exists(outside.resolve("report.xlsx")));
          robot.push(KeyCode.CONTROL, KeyCode.D);
          await(() -> Files.exists(outside.resolve("report.csv")));
        });
  }

  /// Whoever opens the reports while they are being read would else go on working the rail.
  @Test
  void rowsThatComeLaterGetTheKeyboardThen() throws Exception {
    var terms = work.model.daysProperty().get();
    var longAgo = ReportedWeeks.FIRST.minusDays(300);
    bench.step(() -> work.model.daysProperty().set(new Span(longAgo, longAgo)));
    bench.step(() -> work.model.periodProperty().set(Period.DAYS));
    Stand.used(
        messages -> view(messages, outside),
        scene -> {
          bench.step(() -> shown.focus());
          assertFalse(FxToolkit.onFx(() -> node(scene, "#list").isFocused()));
          bench.step(() -> work.model.daysProperty().set(terms));
          await(() -> rows(scene) == 5);
          assertTrue(FxToolkit.onFx(() -> node(scene, "#list").isFocused()));
        });
  }

  @Test
  void theChartCanBeHeard() throws Exception {
    var spoken =
        bench.step(() -> {
          var scene =
              Stand.inside(Theme.LIGHT, Language.ENGLISH, messages -> view(messages, outside));
          return node(scene, "#chart").getAccessibleText();
        });
    assertTrue(spoken.contains("80% is asked for"), spoken);
    assertTrue(spoken.contains("0 to 50%: 1"), spoken);
  }

  @Test
  void everythingHasANameForWhoCannotSeeIt() throws Exception {
    bench.step(() -> {
      var scene = Stand.inside(Theme.LIGHT, Language.ENGLISH, messages -> view(messages, outside));
      for (Node each : scene.getRoot().lookupAll(".combo-box")) {
        assertFalse(Objects.requireNonNullElse(each.getAccessibleText(), "").isBlank());
      }
      assertFalse(node(scene, "#list").getAccessibleText().isBlank());
    });
  }

  @Test
  void whoMayNotReconcileSeesWhyBeforeGoingThere() throws Exception {
    work.reconciles.set(false);
    bench.step(work.model::refresh);
    Stand.used(
        messages -> view(messages, outside),
        scene -> {
          var cash = node(scene, "#cash");
          assertTrue(cash.isDisabled());
          assertEquals("Your role does not include this", cash.getAccessibleHelp());
          robot.push(KeyCode.CONTROL, KeyCode.R);
          assertEquals(List.of(), work.gone);
          work.reconciles.set(true);
          bench.step(work.model::refresh);
          assertFalse(cash.isDisabled());
          robot.push(KeyCode.CONTROL, KeyCode.R);
          await(() -> work.gone.equals(List.of("cash")));
        });
  }

  private Parent view(Messages messages, Path file) {
    shown =
        new ReportsController(
            work.model, work.export, messages, (owner, title, suggested) -> Optional.of(file));
    return new Fxml(messages).load(shown);
  }

  private List<String> draw(Theme theme, Language language, String name) throws Exception {
    var scene =
        bench.step(() -> Stand.inside(theme, language, messages -> view(messages, outside)));
    return bench.step(() -> {
      for (int i = 0; i < 4; i++) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      }
      return Stand.draw(scene, name + "-" + theme + "-" + language);
    });
  }

  private static String title(Scene scene) {
    return ((Label) node(scene, "#title")).getText();
  }

  private static int rows(Scene scene) {
    return ((ReportList) node(scene, "#list")).getItems().size();
  }

  private static Node node(Scene scene, String selector) {
    return Objects.requireNonNull(scene.getRoot().lookup(selector));
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> FxToolkit.onFx(condition));
  }
}
