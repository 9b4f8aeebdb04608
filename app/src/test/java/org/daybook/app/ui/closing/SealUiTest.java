package org.daybook.app.ui.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.Centre;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.closing.CountedCentre;
import org.daybook.app.service.closing.DaySeal;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.SealDay;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.device.DeclareDeviceLost;
import org.daybook.model.seal.Completeness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Closing the day: asked for at the desk, sealed by the centre, and what is shown until every desk
/// has reported.
@ExtendWith(FxToolkit.class)
class SealUiTest {

  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private ClosingBench bench;
  private UUID elsewhere;

  @BeforeEach
  void open() throws Exception {
    bench = new ClosingBench(folder, work.background).withOpenShift();
    elsewhere = bench.counted.elsewhere(new OpenShift(PricedCentre.DRAWER, "EUR", 5_000));
    bench.desk.clock.advance(Duration.ofMinutes(1));
    work.step(bench.model()::refresh);
  }

  @AfterEach
  void close() {
    bench.close();
    work.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsTheDayUntilItIsFinal(Theme theme, Language language) throws Exception {
    var cut = new ArrayList<String>();
    manager();
    cut.addAll(draw(theme, language, "closing-day-open"));
    counted();
    cut.addAll(draw(theme, language, "closing-day-ready"));
    sealed();
    late();
    cut.addAll(draw(theme, language, "closing-day-provisional"));
    work.step(bench.model().seal()::show);
    cut.addAll(draw(theme, language, "closing-seal"));
    work.step(bench.model().seal()::leave);
    reported();
    cut.addAll(draw(theme, language, "closing-day-final"));
    assertEquals(List.of(), cut);
  }

  @Test
  @Tag("U2")
  void anOpenDayIsNotClosedAndSaysWhichCashboxWaits() throws Exception {
    manager();
    var scene = work.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, bench::view));
    var button = (Button) scene.lookup("#closeDay");
    assertTrue(button.isDisabled());
    assertTrue(button.getAccessibleHelp().startsWith("Front drawer. "), button.getAccessibleHelp());
    assertTrue(button.getAccessibleHelp().contains("CASH-19"), button.getAccessibleHelp());
  }

  @Test
  void whoMayNotCloseTheDayIsToldWhy() throws Exception {
    counted();
    work.step(() -> bench.signedIn(bench.centre.staff));
    work.step(bench.model()::refresh);
    var scene = work.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, bench::view));
    var button = (Button) scene.lookup("#closeDay");
    assertTrue(button.isDisabled());
    assertTrue(button.getAccessibleHelp().contains("does not include"), button.getAccessibleHelp());
  }

  /// A desk without network can only ask: what the seal holds is the centre's to say.
  @Test
  @Tag("U1")
  void askingIsARequestUntilTheCentreHasSealed() throws Exception {
    manager();
    counted();
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          work.push(KeyCode.CONTROL, KeyCode.D);
          assertTrue(seal().requested());
          assertTrue(Stand.reads(scene, "REQUESTED"), Stand.texts(scene).toString());
          assertFalse(Stand.reads(scene, "PROVISIONAL"), Stand.texts(scene).toString());
        });
  }

  @Test
  void aSealIsProvisionalUntilEveryDeskHasReported() throws Exception {
    manager();
    counted();
    sealed();
    assertEquals(Completeness.PROVISIONAL, seal().completeness());
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          assertTrue(Stand.reads(scene, "PROVISIONAL"), Stand.texts(scene).toString());
          assertTrue(
              Stand.texts(scene).stream()
                  .anyMatch(it -> it.startsWith("Not reported yet: Back office · Front desk")),
              Stand.texts(scene).toString());
          reported();
          assertTrue(Stand.reads(scene, "FINAL"), Stand.texts(scene).toString());
        });
  }

  /// The other desk fell into the water: nobody waits for it, and it is named with the reason.
  @Test
  void aLostDeskMakesTheDayFinalExceptForIt() throws Exception {
    manager();
    counted();
    sealed();
    bench.counted.reportHere(seal().dayId(), seal().root());
    work.step(bench.model()::refresh);
    assertEquals(Completeness.PROVISIONAL, seal().completeness());
    bench.counted.elsewhere(new DeclareDeviceLost(CountedCentre.OTHER_DESK, "Fell into the water"));
    work.step(bench.model()::refresh);
    assertEquals(Completeness.FINAL_EXCEPT, seal().completeness());
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          assertTrue(Stand.reads(scene, "FINAL, EXCEPT"), Stand.texts(scene).toString());
          assertTrue(
              Stand.reads(scene, "Every desk has reported, except: Back office"),
              Stand.texts(scene).toString());
          work.push(KeyCode.CONTROL, KeyCode.L);
          assertTrue(Stand.reads(scene, "Excepted"), Stand.texts(scene).toString());
          assertTrue(Stand.reads(scene, "Fell into the water"), Stand.texts(scene).toString());
        });
    assertEquals(List.of(), draw(Theme.LIGHT, Language.ENGLISH, "closing-day-final-except"));
    assertEquals(List.of(), draw(Theme.LIGHT, Language.ARABIC, "closing-day-final-except"));
  }

  @Test
  void whatComesLateLeadsToItsPayment() throws Exception {
    manager();
    counted();
    sealed();
    var root = seal().root();
    late();
    assertEquals(root, seal().root(), "the seal stays as it is");
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          work.push(KeyCode.CONTROL, KeyCode.L);
          assertTrue(Stand.reads(scene, "Late sale: Layla Haddad"), Stand.texts(scene).toString());
          work.step(() -> ((Button) scene.lookup(".print-copy")).fire());
          assertEquals(1, bench.led.size());
          work.push(KeyCode.ESCAPE);
          assertFalse(Stand.reads(scene, "Root of the seal"));
        });
  }

  private void manager() throws Exception {
    work.step(() -> bench.signedIn(CountedCentre.MANAGER));
    work.step(bench.model()::refresh);
  }

  /// By the receptionist, closed, and reviewed by the manager.
  private void counted() throws Exception {
    work.step(() -> bench.signedIn(bench.centre.staff));
    work.step(bench.model()::refresh);
    work.step(bench.model()::countChosen);
    work.step(() ->
        bench.model().count().entries().stream()
            .filter(it -> it.denomination().amountMinor() == 500)
            .findFirst()
            .orElseThrow()
            .typedProperty()
            .set("257"));
    work.step(bench.model().count()::submit);
    work.step(bench.model().counted()::close);
    bench.desk.clock.advance(Duration.ofMinutes(2));
    manager();
    work.step(bench.model().counted()::review);
  }

  private void sealed() throws Exception {
    bench.counted.elsewhere(new SealDay(Centre.DAY));
    bench.desk.clock.advance(Duration.ofMinutes(2));
    work.step(bench.model()::refresh);
  }

  /// A sale that the other desk had made before it knew.
  private void late() throws Exception {
    bench.counted.elsewhere(
        new TakePayment(
            elsewhere,
            BookOfStudents.LAYLA,
            "EUR",
            List.of(new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 2_000)),
            List.of(new Tendered(Tender.CASH, 2_000, null)),
            0,
            2_000,
            1));
    work.step(bench.model()::refresh);
  }

  private void reported() throws Exception {
    bench.counted.report(seal().dayId(), seal().root());
    work.step(bench.model()::refresh);
  }

  private DaySeal seal() {
    var day = bench.model().dayProperty().get();
    if (day == null) {
      throw new IllegalStateException("no day was read");
    }
    return day.seal().orElseThrow();
  }

  private List<String> draw(Theme theme, Language language, String name) throws Exception {
    return work.step(() -> Stand.drawInside(theme, language, name, bench::view));
  }
}
