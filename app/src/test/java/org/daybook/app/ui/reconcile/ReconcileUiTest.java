package org.daybook.app.ui.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.Centre;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.reconcile.OperationLine;
import org.daybook.app.service.reconcile.ReportOf;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.cash.Payment;
import org.daybook.model.permission.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(FxToolkit.class)
class ReconcileUiTest {
  @TempDir Path folder;
  @TempDir Path outside;

  private final Workbench bench = new Workbench();
  private final FxRobot robot = new FxRobot();
  private ReconcileAtWork work;
  private ReconcileController shown;

  @BeforeEach
  void open() {
    work = new ReconcileAtWork(folder, bench.background);
  }

  @AfterEach
  void stop() {
    work.close();
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsADrawerThatDiffersWithWhatMayExplainIt(Theme theme, Language language)
      throws Exception {
    work.drawers.worked().counted();
    bench.step(work.model::refresh);
    assertEquals(List.of(), draw(theme, language, "reconcile-drawers"));
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT,ENGLISH,SESSIONS",
    "LIGHT,ENGLISH,DAYS",
    "LIGHT,ENGLISH,TENDERS",
    "LIGHT,ARABIC,SESSIONS",
    "DARK,ARABIC,DAYS",
    "LIGHT,HINDI,TENDERS"
  })
  void drawsThePeriodInEachWay(Theme theme, Language language, ReconcileView view)
      throws Exception {
    work.drawers.worked().counted();
    bench.step(work.model::refresh);
    bench.step(() -> work.model.viewProperty().set(view));
    assertEquals(List.of(), draw(theme, language, "reconcile-" + ReconcileWords.key(view)));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsADrawerThatIsNotCountedAndDaysWithoutAnything(Theme theme, Language language)
      throws Exception {
    work.drawers.worked();
    bench.step(work.model::refresh);
    bench.step(() -> work.model.choose(told().figures().getFirst()));
    var broken = new ArrayList<>(draw(theme, language, "reconcile-open"));
    bench.step(() -> work.model.viewProperty().set(ReconcileView.SESSIONS));
    bench.step(() -> {
      var longAgo = Centre.DAY.minusDays(300);
      work.model.show(new Span(longAgo, longAgo));
    });
    broken.addAll(draw(theme, language, "reconcile-empty"));
    assertEquals(List.of(), broken);
  }

  /// Blind: what is expected in a drawer that nobody counted is nowhere in the scene.
  @Test
  void nobodyLearnsWhatIsExpectedBeforeTheCount() throws Exception {
    work.drawers.worked();
    bench.step(work.model::refresh);
    bench.step(() -> work.model.choose(told().figures().getFirst()));
    var words = Stand.texts(bench.step(() -> inside(Theme.LIGHT, Language.ENGLISH)));

    assertTrue(words.contains("Not counted yet"), words.toString());
    assertFalse(words.stream().anyMatch(it -> it.contains("875.00")), words.toString());

    work.drawers.counted();
    bench.step(work.model::refresh);
    var after = Stand.texts(bench.step(() -> inside(Theme.LIGHT, Language.ENGLISH)));
    assertTrue(after.stream().anyMatch(it -> it.contains("875.00")), after.toString());
  }

  @Tag("U6")
  @ParameterizedTest
  @CsvSource({"ENGLISH,16/11/2026", "ARABIC,١٦\u200F/١١\u200F/٢٠٢٦", "HINDI,16/11/2026"})
  void daysStandInTheirFieldsAsTheLanguageWritesThem(Language language, String today)
      throws Exception {
    bench.step(work.model::refresh);
    var field =
        bench.step(() -> (DatePicker) inside(Theme.LIGHT, language).getRoot().lookup("#toDay"));
    assertEquals(today, field.getEditor().getText());
  }

  @Test
  void whoDoesNotReviewIsToldWhy() throws Exception {
    work.drawers.worked().counted();
    work.drawers.may(Permission.CASH_TAKE, Permission.CASH_COUNT);
    bench.step(work.model::refresh);
    var words = Stand.texts(bench.step(() -> inside(Theme.LIGHT, Language.ENGLISH)));

    assertTrue(words.contains("Your role does not include this"), words.toString());
    assertFalse(words.stream().anyMatch(it -> it.contains("875.00")), words.toString());
  }

  /// From the difference to the operation that explains it, its receipt, the Z report and a file.
  @Test
  void whoReviewsSeesAReceiptAsACopyAlsoWithoutTakingCash() throws Exception {
    work.drawers.worked().counted();
    work.drawers.may(Permission.SHIFT_REVIEW, Permission.STUDENT_VIEW);
    bench.step(work.model::refresh);
    await(() -> work.model.detailProperty().get() instanceof Detail.OfCount);
    var detail = Objects.requireNonNull(work.model.detailProperty().get());
    bench.step(() -> work.model.open(detail.operations().get(1)));
    await(() -> work.gone.equals(List.of(work.drawers.payments.getFirst())));
    assertEquals(1, copies(work.drawers.payments.getFirst()));
  }

  private int copies(UUID payment) {
    return work.drawers
        .desk
        .replica
        .read(facts -> facts.find(Payment.TABLE, payment))
        .orElseThrow()
        .copies();
  }

  @Test
  @Tag("U2")
  void theKeyboardGoesFromADifferenceToItsReceiptAndTakesTheLedgerAlong() throws Exception {
    work.drawers.worked().counted();
    bench.step(work.model::refresh);
    var z = new ReportOf.Counted(work.drawers.lastCount().id());
    Stand.used(
        this::view,
        scene -> {
          bench.step(() -> shown.focus());
          await(() -> work.model.detailProperty().get() instanceof Detail.OfCount);
          robot.push(KeyCode.CONTROL, KeyCode.P);
          await(() -> work.gone.equals(List.of(z)));
          robot.push(KeyCode.ENTER);
          await(() -> operations(scene).isFocused());
          robot.push(KeyCode.DOWN);
          robot.push(KeyCode.ENTER);
          await(() -> work.gone.getLast().equals(work.drawers.payments.getFirst()));
          assertEquals(1, copies(work.drawers.payments.getFirst()), "a copy as everywhere else");
          robot.push(KeyCode.ESCAPE);
          await(() -> node(scene, "#list").isFocused());
          robot.push(KeyCode.CONTROL, KeyCode.S);
          robot.push(KeyCode.SPACE);
          await(() -> Files.exists(outside.resolve("ledger.csv")));
          robot.push(KeyCode.CONTROL, KeyCode.S);
          await(() -> node(scene, ".save-bar").isVisible());
          robot.push(KeyCode.ESCAPE);
          await(() -> node(scene, "#list").isFocused());
          robot.push(KeyCode.ESCAPE);
          await(() -> work.gone.getLast().equals("back"));
        });
  }

  /// The proposal that digits were swapped shows the payment of 540.00.
  @Test
  void aProposalShowsItsOperation() throws Exception {
    work.drawers.worked().counted();
    bench.step(work.model::refresh);
    var scene = bench.step(() -> inside(Theme.LIGHT, Language.ENGLISH));
    bench.step(() -> {
      var swapped =
          scene.getRoot().lookupAll(".button.proposal").stream()
              .filter(it -> it.getAccessibleText().contains("540.00 for 450.00"))
              .map(Button.class::cast)
              .findFirst()
              .orElseThrow();
      swapped.fire();
    });

    var chosen = bench.step(() -> operations(scene).getSelectionModel().getSelectedItem());
    assertNotNull(chosen);
    assertEquals(54_000, chosen.amountMinor());
  }

  @Test
  void anOpenDrawerLeadsToItsXReport() throws Exception {
    work.drawers.worked();
    bench.step(work.model::refresh);
    bench.step(() -> work.model.choose(told().figures().getFirst()));
    bench.step(work.model::print);
    assertEquals(List.of(new ReportOf.Running(PricedCentre.DRAWER)), work.gone);
  }

  @Test
  void aDayLeadsToItsDrawers() throws Exception {
    work.drawers.worked().counted();
    bench.step(work.model::refresh);
    bench.step(() -> work.model.viewProperty().set(ReconcileView.DAYS));
    bench.step(() -> work.model.open(told().figures().getFirst()));

    assertEquals(new Span(Centre.DAY, Centre.DAY), work.model.spanProperty().get());
    assertEquals(ReconcileView.DRAWERS, told().view());
    assertEquals(1, told().figures().size());
  }

  @Test
  void theChartCanBeHeard() throws Exception {
    bench.step(work.model::refresh);
    var spoken =
        bench.step(() -> node(inside(Theme.LIGHT, Language.ENGLISH), "#chart").getAccessibleText());
    assertTrue(spoken.contains("Drawer 2"), spoken);
    assertTrue(spoken.contains("-45.00") || spoken.contains("−45.00"), spoken);
  }

  private ReconcileViewModel.Told told() {
    return Objects.requireNonNull(work.model.toldProperty().get());
  }

  private Parent view(Messages messages) {
    shown =
        new ReconcileController(
            work.model,
            work.export,
            messages,
            (owner, title, suggested) ->
                Optional.of(
                    outside.resolve("ledger" + suggested.substring(suggested.lastIndexOf('.')))));
    return new Fxml(messages).load(shown);
  }

  private Scene inside(Theme theme, Language language) {
    var scene = Stand.inside(theme, language, this::view);
    for (int i = 0; i < 4; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    return scene;
  }

  private List<String> draw(Theme theme, Language language, String name) throws Exception {
    var scene = bench.step(() -> inside(theme, language));
    return bench.step(() -> Stand.draw(scene, name + "-" + theme + "-" + language));
  }

  @SuppressWarnings("unchecked") // what the pane puts there
  private static ListView<OperationLine> operations(Scene scene) {
    return (ListView<OperationLine>) node(scene, "#operations");
  }

  private static Node node(Scene scene, String selector) {
    return Objects.requireNonNull(scene.getRoot().lookup(selector));
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> FxToolkit.onFx(condition));
  }
}
