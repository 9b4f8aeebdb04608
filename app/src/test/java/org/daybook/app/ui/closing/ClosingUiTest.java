package org.daybook.app.ui.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.daybook.app.service.Centre;
import org.daybook.app.service.approval.PinDesk;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.closing.CountCard;
import org.daybook.app.service.closing.CountedCentre;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.CountState;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.permission.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class ClosingUiTest {
  private static final UUID BACK = Centre.id(91_001);

  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private ClosingBench bench;

  @BeforeEach
  void open() {
    bench = new ClosingBench(folder, work.background);
  }

  @AfterEach
  void close() {
    bench.close();
    work.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsTheDayFromItsFirstShiftToItsReview(Theme theme, Language language) throws Exception {
    var cut = new ArrayList<String>();
    bench.withOpenShift();
    bench.counted.elsewhere(new OpenShift(PricedCentre.DRAWER, "EUR", 5_000));
    PricedCentre.put(bench.desk, List.of(cashbox(BACK, "Back drawer", true)));
    work.step(bench.model()::refresh);
    cut.addAll(draw(theme, language, "closing-open"));

    count("247");
    cut.addAll(draw(theme, language, "closing-explain"));

    work.step(
        () -> bench.model().counted().reasonProperty().set("Float of the back office forgotten"));
    work.step(bench.model().counted()::close);
    bench.counted.mayAtFrontDesk(
        Permission.CASH_COUNT, Permission.CASH_TAKE, Permission.SHIFT_REVIEW);
    bench.pins.knownHere(CountedCentre.MANAGER);
    work.step(bench.model()::refresh);
    cut.addAll(draw(theme, language, "closing-same-person"));

    bench.signedIn(CountedCentre.MANAGER);
    work.step(bench.model()::refresh);
    cut.addAll(draw(theme, language, "closing-review"));

    work.step(bench.model().counted()::review);
    cut.addAll(draw(theme, language, "closing-reviewed"));
    assertEquals(List.of(), cut);
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT,ENGLISH,EGP",
    "DARK,ENGLISH,EGP",
    "LIGHT,ENGLISH,EUR",
    "LIGHT,ARABIC,EGP",
    "LIGHT,HINDI,INR"
  })
  void drawsACount(Theme theme, Language language, String currency) throws Exception {
    bench.withOpenShift();
    bench.counted.elsewhere(new OpenShift(PricedCentre.DRAWER, "EUR", 5_000));
    bench.counted.currency(currency);
    work.step(bench.model()::refresh);
    work.step(() -> bench.model().countChosen());
    work.step(() -> {
      var entries = bench.model().count().entries();
      for (int i = 0; i + 1 < entries.size(); i++) {
        entries.get(i).typedProperty().set(Integer.toString(9 + i));
      }
    });
    assertEquals(List.of(), draw(theme, language, "closing-count-" + currency));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void saysWhatToDoWhereThereIsNoCashbox(Theme theme, Language language) throws Exception {
    PricedCentre.put(bench.desk, List.of(cashbox(PricedCentre.DRAWER, "Front drawer", false)));
    work.step(bench.model()::refresh);
    assertEquals(List.of(), draw(theme, language, "closing-no-cashbox"));
  }

  /// Eight denominations with two keys and an Enter each, then the reason, without any mouse.
  @Test
  @Tag("U2")
  void countsAndExplainsByKeyboardAlone() throws Exception {
    bench.withOpenShift();
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          work.push(KeyCode.CONTROL, KeyCode.ENTER);
          assertTrue(Stand.reads(scene, "Count Front drawer"), Stand.texts(scene).toString());
          for (var pieces : List.of("1", "2", "3", "4", "5", "6", "7", "8")) {
            work.write(pieces);
            work.push(KeyCode.ENTER);
          }
          work.push(KeyCode.UP);
          work.push(KeyCode.DOWN);
          assertEquals("200.00", row(scene, 20_000));
          assertTrue(Stand.reads(scene, "8 of 14 denominations"), Stand.texts(scene).toString());
          work.push(KeyCode.CONTROL, KeyCode.ENTER);
          assertTrue(Stand.reads(scene, "UNDER"), Stand.texts(scene).toString());
          assertTrue(
              Stand.hasKeyboard(scene, "reason"), "the keyboard waits where the reason goes");
          work.write("Milk");
          work.push(KeyCode.ENTER);
          assertEquals(CountState.CLOSED, card().line().state());
          assertEquals("Milk", card().line().reason());
        });
  }

  @Test
  void nothingOnTheScreenTellsWhatIsExpectedBeforeTheCountIsSubmitted() throws Exception {
    bench.withOpenShift();
    var expected = List.of("1,235.00", "1235", "123500", "123,500");
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          assertUnseen(scene, expected);
          work.push(KeyCode.CONTROL, KeyCode.ENTER);
          work.write("2");
          work.push(KeyCode.ENTER);
          assertUnseen(scene, expected);
          work.push(KeyCode.CONTROL, KeyCode.ENTER);
          assertTrue(everything(scene).contains("1,235.00"), "the walk would find it");
          work.step(() -> bench.model().countChosen());
          assertUnseen(scene, expected);
        });
  }

  @Test
  void whoCountedIsRefusedTheReviewAndSwitchesThePerson() throws Exception {
    bench.withOpenShift();
    bench.counted.mayAtFrontDesk(Permission.CASH_COUNT, Permission.SHIFT_REVIEW);
    count("247");
    work.step(bench.model().counted()::close);
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          var accept = (Button) scene.lookup("#act");
          assertTrue(accept.isDisabled());
          assertEquals("It needs a second person, not the same one", accept.getAccessibleHelp());
          assertTrue(
              everything(scene).stream().anyMatch(it -> it.startsWith("You counted this cashbox")),
              Stand.texts(scene).toString());
          work.push(KeyCode.CONTROL, KeyCode.ENTER);
          assertEquals(CountState.CLOSED, card().line().state());
          work.push(KeyCode.CONTROL, KeyCode.U);
          assertEquals(List.of("switch"), bench.led);
        });
    bench.signedIn(CountedCentre.MANAGER);
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          assertTrue(Stand.reads(scene, "Your review"), Stand.texts(scene).toString());
          work.push(KeyCode.CONTROL, KeyCode.ENTER);
          assertEquals(CountState.REVIEWED, card().line().state());
          assertTrue(Stand.reads(scene, "1 of 1 reviewed"), Stand.texts(scene).toString());
        });
  }

  /// With the frame of a desktop around it: neither the amounts nor the page give way.
  @Test
  void whatIsDecidedAboutStaysWholeBesideWhatDecides() throws Exception {
    bench.withOpenShift();
    bench.pins.staffed();
    bench.counted.mayAtFrontDesk(Permission.CASH_COUNT, Permission.CASH_TAKE);
    count("247");
    work.step(bench.model().counted()::close);
    work.step(bench.model()::refresh);
    var scene = work.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, bench::view));
    FxToolkit.onFx(() -> {
      var root = (Region) scene.getRoot();
      for (int i = 0; i < 3; i++) {
        root.resize(1102, 620);
        root.applyCss();
        root.layout();
      }
      var whole = root.lookup(".page").getBoundsInParent();
      assertEquals(0, whole.getMinY());
      assertEquals(620, whole.getMaxY());
      var difference = root.lookup(".closing-difference");
      var seen = root.lookup(".closing-drawer .scrolled-room");
      assertTrue(
          seen.localToScene(seen.getLayoutBounds())
              .contains(difference.localToScene(difference.getLayoutBounds())),
          "the difference is cut");
      return true;
    });
  }

  /// Else she who only corrects herself wonders why right is wrong.
  @Test
  void aRecountSaysWhatIsExpectedFromWhen() throws Exception {
    bench.withOpenShift();
    count("246");
    count("247");
    var scene = work.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, bench::view));
    assertTrue(
        Stand.texts(scene).stream()
            .anyMatch(it -> it.startsWith("From the count of ") && it.endsWith("-5.00")),
        Stand.texts(scene).toString());
  }

  @Test
  void aDrawerLeftOpenOnAnotherDaySaysOnWhich() throws Exception {
    bench.counted.elsewhere(new OpenShift(PricedCentre.DRAWER, "EUR", 5_000));
    bench.desk.clock.advance(Duration.ofDays(1));
    work.step(bench.model()::refresh);
    var scene = work.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, bench::view));
    var day = bench.model().dayProperty().get();
    assertNotNull(day);
    var left = Stand.messages(Language.ENGLISH).shortDate(day.day().minusDays(1));
    var said = Stand.texts(scene).stream().filter(it -> it.contains(left)).toList();
    assertEquals(2, said.size(), Stand.texts(scene).toString());
  }

  @Test
  void anotherPersonReviewsWithHerPinAtTheDeskOfWhoCounted() throws Exception {
    bench.withOpenShift();
    bench.pins.knownHere(CountedCentre.MANAGER);
    count("247");
    work.step(bench.model().counted()::close);
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          var pin = (TextField) scene.lookup("#approvalPin");
          assertTrue(scene.lookup("#act").isDisabled());
          work.step(() -> {
            pin.requestFocus();
            return true;
          });
          work.write("1111");
          work.push(KeyCode.ENTER);
          work.step(() -> true);
          assertTrue(
              everything(scene).stream().anyMatch(it -> it.startsWith("The PIN is wrong")),
              Stand.texts(scene).toString());
          assertEquals("", pin.getText(), "nobody finds it on a screen that was left");
          work.write(PinDesk.PIN);
          work.push(KeyCode.ENTER);
          work.step(() -> true);
          assertEquals(CountState.REVIEWED, card().line().state());
          assertTrue(
              everything(scene).stream().anyMatch(it -> it.startsWith("Reviewed by Hany Sobhi")),
              Stand.texts(scene).toString());
        });
  }

  @Test
  void escapeKeepsTheCountForLater() throws Exception {
    bench.withOpenShift();
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          work.push(KeyCode.CONTROL, KeyCode.ENTER);
          work.write("12");
          work.push(KeyCode.ESCAPE);
          assertFalse(Stand.reads(scene, "Counted so far"));
          assertTrue(Stand.reads(scene, "Count Front drawer"), Stand.texts(scene).toString());
        });
  }

  @Test
  void whoMayNotCountIsToldWhy() throws Exception {
    bench.withOpenShift();
    bench.counted.mayAtFrontDesk(Permission.SHIFT_REVIEW);
    work.step(bench.model()::refresh);
    var scene = work.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, bench::view));
    var button = (Button) scene.lookup("#count");
    assertTrue(button.isDisabled());
    assertEquals("Your role does not include this", button.getAccessibleHelp());
  }

  @Test
  void thisDesksLastEntryCanBeReadOut() throws Exception {
    bench.withOpenShift();
    work.step(bench.model()::refresh);
    var scene = work.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, bench::view));
    var line = (Labeled) scene.lookup("#ownEntry");
    assertTrue(line.getText().contains("Front drawer is number 2."), line.getText());
  }

  private void count(String fives) throws Exception {
    work.step(bench.model()::refresh);
    work.step(() -> bench.model().countChosen());
    work.step(() ->
        bench.model().count().entries().stream()
            .filter(it -> it.denomination().amountMinor() == 500)
            .findFirst()
            .orElseThrow()
            .typedProperty()
            .set(fives));
    work.step(() -> bench.model().count().submit());
    bench.desk.clock.advance(Duration.ofMinutes(2));
  }

  private CountCard card() {
    var card = bench.model().counted().cardProperty().get();
    assertNotNull(card);
    return card;
  }

  private Cashbox cashbox(UUID id, String name, boolean active) {
    return new Cashbox(id, bench.centre.organisation, bench.centre.branch, name, active);
  }

  private List<String> draw(Theme theme, Language language, String name) throws Exception {
    return work.step(() -> Stand.drawInside(theme, language, name, bench::view));
  }

  private static String row(Scene scene, long denomination) throws Exception {
    return FxToolkit.onFx(() -> {
      var field = scene.lookup("#pieces-" + denomination);
      var amount = (Labeled) field.getParent().getChildrenUnmodifiable().getLast();
      return amount.getText();
    });
  }

  private static void assertUnseen(Scene scene, List<String> words) throws Exception {
    var everything = everything(scene);
    for (var each : everything) {
      words.forEach(it -> assertFalse(each.contains(it), each));
    }
  }

  /// Also what is hidden: whoever looks into the scene graph sees it.
  private static List<String> everything(Scene scene) throws Exception {
    return FxToolkit.onFx(() -> {
      var found = new ArrayList<String>();
      for (var node : scene.getRoot().lookupAll("*")) {
        collect(node, found);
      }
      return found;
    });
  }

  private static void collect(Node node, List<String> found) {
    var spoken = node.getAccessibleText();
    if (spoken != null) {
      found.add(spoken);
    }
    switch (node) {
      case Labeled labelled -> found.add(String.valueOf(labelled.getText()));
      case TextInputControl input -> found.add(String.valueOf(input.getText()));
      case Text text -> found.add(text.getText());
      default -> {}
    }
  }
}
