package org.daybook.app.ui.noshows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.booking.BookingService;
import org.daybook.app.service.booking.UndecidedNoShow;
import org.daybook.app.service.reports.EarnedWeeks;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.desk.CaptureResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Two wait: first one with a lesson of a package, then one with 15.00 of a wallet.
@ExtendWith(FxToolkit.class)
class NoShowsUiTest {
  @TempDir Path folder;

  private final Workbench bench = new Workbench();
  private final FxRobot robot = new FxRobot();
  private final List<String> gone = new ArrayList<>();
  private EarnedWeeks weeks;
  private NoShowsViewModel model;
  private boolean may = true;

  @BeforeEach
  void open() throws Exception {
    weeks = new EarnedWeeks(folder);
    var desk = weeks.desk;
    var service = new BookingService(desk.replica, desk.capture, desk.identity, desk.clock);
    model = new NoShowsViewModel(new AtService(service), new Ways(), bench.background);
    bench.step(model::refresh);
  }

  @AfterEach
  void close() {
    weeks.close();
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "DARK,ARABIC", "LIGHT,HINDI"})
  void drawsTheQueue(Theme theme, Language language) throws Exception {
    bench.step(() -> model.reasonProperty().set("Did not call"));
    var scene = bench.step(() -> Stand.inside(theme, language, this::view));
    assertEquals(
        List.of(), bench.step(() -> Stand.draw(scene, "noshows-" + theme + "-" + language)));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "DARK,HINDI"})
  void drawsThatNobodyWaits(Theme theme, Language language) throws Exception {
    bench.step(() -> model.reasonProperty().set("Did not call"));
    bench.step(() -> model.decide(List.copyOf(model.waiting()), NoShowDecision.RELEASE));
    bench.step(model::refresh);
    var scene = bench.step(() -> Stand.inside(theme, language, this::view));
    assertEquals(
        List.of(), bench.step(() -> Stand.draw(scene, "noshows-empty-" + theme + "-" + language)));
  }

  @Test
  void decidesByKeyboardAloneAndTheOtherWay() throws Exception {
    Stand.used(
        this::view,
        scene -> {
          focus(scene, "#list");
          robot.push(KeyCode.K);
          await(() -> node(scene, "#reason").isFocused());
          assertTrue(node(scene, "#ask").isVisible(), "why is asked first");
          robot.write("called");
          robot.push(KeyCode.ENTER);
          await(() -> node(scene, "#list").isFocused());
          assertFalse(node(scene, "#ask").isVisible());
          robot.push(KeyCode.DOWN);
          robot.push(KeyCode.UP);
          robot.push(KeyCode.K);
          await(() -> waiting(scene).size() == 1);
          assertEquals(BookingCharge.CAPTURED, charge(2));
          assertEquals(BookingCharge.HELD, charge(1));
          robot.push(KeyCode.CONTROL, KeyCode.Z);
          saved(() -> charge(2) == BookingCharge.RELEASED);
          await(() -> !node(scene, "#toast").isVisible());
          robot.push(KeyCode.G);
          await(() -> waiting(scene).isEmpty());
          assertEquals(BookingCharge.RELEASED, charge(1));
          assertTrue(node(scene, "#empty").isVisible());
          robot.push(KeyCode.ESCAPE);
          await(() -> gone.equals(List.of("back")));
        });
  }

  @Test
  void decidesAboutSeveralAtOnceAndSaysWhatThatMeans() throws Exception {
    bench.step(() -> model.reasonProperty().set("called"));
    Stand.used(
        this::view,
        scene -> {
          focus(scene, "#list");
          assertEquals(
              "The lesson of Ten lessons counts as given, and its share is earned.",
              words(scene, "#kept"));
          robot.push(KeyCode.SHIFT, KeyCode.DOWN);
          await(() ->
              words(scene, "#kept")
                  .equals("€15.00 leaves wallets, and lessons count as given: 1."));
          robot.push(KeyCode.K);
          await(() -> waiting(scene).isEmpty());
          assertEquals(BookingCharge.CAPTURED, charge(1));
          assertEquals(BookingCharge.CAPTURED, charge(2));
          robot.push(KeyCode.CONTROL, KeyCode.Z);
          saved(() -> charge(2) == BookingCharge.RELEASED);
          assertEquals(BookingCharge.RELEASED, charge(1));
        });
  }

  @Test
  void enterOpensTheStudent() throws Exception {
    Stand.used(
        this::view,
        scene -> {
          focus(scene, "#list");
          robot.push(KeyCode.DOWN);
          robot.push(KeyCode.ENTER);
          await(() -> gone.equals(List.of("student " + weeks.student(1))));
        });
  }

  @Test
  void whoMayNotDecideIsNotAsked() throws Exception {
    may = false;
    bench.step(model::refresh);
    bench.step(() -> model.reasonProperty().set("called"));
    bench.step(() -> model.decide(List.copyOf(model.waiting()), NoShowDecision.CAPTURE));
    assertEquals(BookingCharge.HELD, charge(1));
    var button =
        bench.step(() -> {
          var made = new NoShowsButton(Stand.messages(Language.ENGLISH), () -> {});
          made.follow(model);
          return made;
        });
    assertFalse(bench.step(button::isVisible));
    may = true;
    bench.step(model::refresh);
    assertTrue(bench.step(button::isVisible));
  }

  private Parent view(Messages messages) {
    return new Fxml(messages).load(new NoShowsController(model, messages));
  }

  private BookingCharge charge(int student) {
    return weeks
        .desk
        .replica
        .read(facts -> facts.list(Booking.BY_SESSION, EarnedWeeks.AT_MANUAL))
        .stream()
        .filter(it -> it.studentId().equals(weeks.student(student)))
        .findFirst()
        .orElseThrow()
        .charge();
  }

  private static List<?> waiting(Scene scene) {
    return ((ListView<?>) node(scene, "#list")).getItems();
  }

  private static String words(Scene scene, String selector) {
    return ((Paragraph) node(scene, selector)).getWords();
  }

  private static void focus(Scene scene, String selector) throws Exception {
    FxToolkit.onFx(() -> {
      node(scene, selector).requestFocus();
      return true;
    });
    // A key that comes before the window has the keyboard is lost.
    await(() -> node(scene, selector).isFocused());
  }

  private static Node node(Scene scene, String selector) {
    return Objects.requireNonNull(scene.getRoot().lookup(selector));
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> FxToolkit.onFx(condition));
  }

  /// What is in the replica nobody asks on the drawing thread.
  private static void saved(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
  }

  private final class Ways implements NoShowsActions {
    @Override
    public void openStudent(UUID studentId) {
      gone.add("student " + studentId);
    }

    @Override
    public void back() {
      gone.add("back");
    }
  }

  private final class AtService implements NoShowsDesk {
    private final BookingService service;

    AtService(BookingService service) {
      this.service = service;
    }

    @Override
    public List<UndecidedNoShow> undecided() {
      return service.undecided();
    }

    @Override
    public boolean mayDecide() {
      return may;
    }

    @Override
    public CaptureResult decide(UUID bookingId, NoShowDecision decision, String reason) {
      return service.decide(weeks.centre.staff, UUID.randomUUID(), bookingId, decision, reason);
    }
  }
}
