package org.daybook.app.ui.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.approval.PinDesk;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.TypedMoney;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.cash.CashMovement;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.PaymentState;
import org.daybook.model.command.Reason;
import org.daybook.model.permission.Permission;
import org.daybook.model.seal.SealedDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class CashUiTest {

  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private CashBench bench;

  @BeforeEach
  void open() {
    bench = new CashBench(folder, work.background);
  }

  @AfterEach
  void close() {
    bench.close();
    work.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsASaleWithItsChange(Theme theme, Language language) throws Exception {
    bench.withOpenShift();
    sold(2);
    work.step(() -> bench.sale.choose(BookOfStudents.LAYLA));
    work.step(() -> bench.sale.receivedProperty().set("300"));
    var cut =
        new ArrayList<>(
            work.step(() -> Stand.drawInside(theme, language, "cash-sale", bench::view)));
    work.step(bench.sale::take);
    // The receipt is drawn in the background.
    var scene = work.step(() -> Stand.inside(theme, language, bench::view));
    cut.addAll(work.step(() -> Stand.draw(scene, "cash-done-" + theme + "-" + language)));
    assertEquals(List.of(), cut);
  }

  @Test
  void whereTheDayIsClosedNoShiftIsOfferedAndWhyIsSaid() throws Exception {
    var today = bench.desk.rollCall.today();
    PricedCentre.put(
        bench.desk,
        List.of(
            new SealedDay(
                SealedDay.idOf(bench.centre.branch, today),
                bench.centre.organisation,
                bench.centre.branch,
                today,
                bench.centre.staff,
                bench.desk.clock.instant(),
                bench.centre.device,
                0,
                0,
                0,
                0,
                0,
                0,
                "0".repeat(64))));
    work.step(bench.model::refresh);
    var scene = work.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, bench::view));
    assertTrue(Stand.reads(scene, "Today is closed"), Stand.texts(scene).toString());
    assertNull(scene.lookup("#openShift"));
  }

  /// What was said of the shift is old news, and the sum is read from where the cash is counted.
  @Test
  void nothingThatWasSaidBeforeLiesOverTheSumTaken() throws Exception {
    bench.withOpenShift();
    work.step(bench.model::refresh);
    Stand.used(
        bench::view,
        scene -> {
          var toast = scene.getRoot().lookup(".toast");
          work.step(() -> bench.sale.choose(BookOfStudents.LAYLA));
          work.step(() -> bench.model.say(new CashNotice(CashNotice.Kind.SHIFT_OPENED, "")));
          assertTrue(FxToolkit.onFx(toast::isVisible));
          work.step(bench.sale::take);
          assertFalse(FxToolkit.onFx(toast::isVisible));
          work.step(() -> bench.model.say(new CashNotice(CashNotice.Kind.MOVED, "20.00")));
          var sum = scene.getRoot().lookup(".cash-done-head");
          assertFalse(
              FxToolkit.onFx(() ->
                  toast
                      .localToScene(toast.getLayoutBounds())
                      .intersects(sum.localToScene(sum.getLayoutBounds()))));
        });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsWhatIsAskedAndShownOverIt(Theme theme, Language language) throws Exception {
    bench.withOpenShift();
    sold(1);
    work.step(() -> bench.sale.choose(BookOfStudents.LAYLA));
    var cut =
        new ArrayList<>(
            work.step(() -> Stand.drawInside(theme, language, "cash-chosen", bench::view)));
    for (var question : questions()) {
      work.step(() -> bench.model.ask(question));
      var name = "cash-" + question.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      cut.addAll(work.step(() -> Stand.drawInside(theme, language, name, bench::view)));
    }
    assertEquals(List.of(), cut);
  }

  private List<CashQuestion> questions() {
    var account = bench.sale.accountProperty().get();
    assertNotNull(account);
    return List.of(
        new CashQuestion.Move(UUID.randomUUID(), CashMovement.PAY_OUT),
        new CashQuestion.AddSession(account.offered()),
        new CashQuestion.AddOnAccount(),
        new CashQuestion.Statement(account.name(), account.owedMinor(), account.statement()),
        new CashQuestion.HandOver(UUID.randomUUID(), bench.cash.till().holders()),
        new CashQuestion.Payments(),
        new CashQuestion.FindPayment(
            new RefundSearch(bench.work, bench.model, bench.sale.money().orElseThrow(), null)),
        new CashQuestion.Refund(refund(500)));
  }

  /// Of the last payment.
  ///
  /// @param alone what the desk gives back alone
  private RefundViewModel refund(long alone) {
    bench.policy(true, alone);
    bench.pins.staffed();
    return bench.refund();
  }

  /// Beyond the desk's own limit: a wrong PIN, then the right one, without a mouse.
  @Test
  @Tag("U2")
  void givesBackAPartWithTheManagersPinByKeyboardAlone() throws Exception {
    bench.withOpenShift();
    bench.policy(true, 500);
    bench.pins.staffed();
    sold(1);
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          work.push(KeyCode.CONTROL, KeyCode.B);
          assertTrue(Stand.reads(scene, "Of which payment?"), Stand.texts(scene).toString());
          work.write("1");
          work.push(KeyCode.ENTER);
          assertTrue(Stand.reads(scene, "Give back 15.00"), Stand.texts(scene).toString());
          work.write("9.50");
          work.tabTo(scene, "refundReason");
          work.write("Ill");
          work.step(() -> true);
          assertTrue(scene.lookup("#approvalPin").isVisible());
          work.push(KeyCode.ENTER);
          work.write("0000");
          work.push(KeyCode.ENTER);
          assertTrue(scene.lookup("#approvalObstacle").isVisible(), Stand.texts(scene).toString());
          work.write(PinDesk.PIN);
          work.push(KeyCode.ENTER);
          assertNull(bench.model.questionProperty().get());
          assertTrue(
              Stand.reads(scene, "Written down: give 9.50 back"), Stand.texts(scene).toString());
          var payment = bench.payment();
          assertEquals(PaymentState.PARTLY_REFUNDED, payment.state());
          assertEquals(List.of(PinDesk.MANAGER), bench.approvers(payment.paymentId()));
        });
  }

  @Test
  void aDoubleClickGivesBackOnce() throws Exception {
    bench.withOpenShift();
    bench.policy(true, 10_000);
    sold(1);
    var refund = refund(10_000);
    work.step(() -> refund.lines().getFirst().typedProperty().set("4"));
    work.step(() -> refund.reasonProperty().set("Ill"));
    work.step(() -> {
      refund.give(null, "");
      refund.give(null, "");
    });
    assertEquals(1_100, bench.left());
  }

  @Test
  void theRulesOwnWordStandsThereBeforehand() throws Exception {
    bench.withOpenShift();
    sold(1);
    var refund = refund(500);
    var typed = refund.lines().getFirst().typedProperty();
    work.step(() -> typed.set("15.01"));
    assertEquals(Reason.REFUND_ABOVE_PAYMENT, refund.wordProperty().get().objection());
    work.step(() -> typed.set("15"));
    assertEquals(Reason.APPROVAL_NEEDED, refund.wordProperty().get().objection());
    work.step(() -> typed.set("5"));
    assertNull(refund.wordProperty().get().objection());
    work.step(() -> typed.set("-5"));
    assertEquals(TypedMoney.Why.NEGATIVE, refund.wordProperty().get().wrong());
    work.step(() -> typed.set("99999999999999999999"));
    assertEquals(TypedMoney.Why.TOO_LARGE, refund.wordProperty().get().wrong());
    work.step(() -> typed.set("20000000000"));
    assertEquals(TypedMoney.Why.TOO_LARGE, refund.wordProperty().get().wrong());
    assertFalse(refund.mayGive());
    work.step(() -> typed.set(""));
    assertEquals(0, refund.wordProperty().get().totalMinor());
    bench.endShift();
    work.step(() -> typed.set("5"));
    assertEquals(Reason.SHIFT_CLOSED, refund.wordProperty().get().objection());
  }

  @Test
  void whereNoMoneyGoesBackASessionStaysOnTheAccount() throws Exception {
    bench.withOpenShift();
    sold(1);
    bench.policy(false, 10_000);
    var refund = bench.refund();
    assertEquals(List.of(new RefundWay(null)), refund.ways());
    work.step(() -> refund.reasonProperty().set("Ill"));
    work.step(() -> refund.give(null, ""));
    assertEquals(PaymentState.REFUNDED, bench.payment().state());
    assertEquals(
        1_500,
        bench
            .cash
            .till()
            .account(bench.centre.students().getFirst().id(), bench.centre.staff)
            .orElseThrow()
            .creditMinor());
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void saysWhatToDoBeforeAnyShiftIsOpen(Theme theme, Language language) throws Exception {
    work.step(bench.model::refresh);
    var cut =
        new ArrayList<>(
            work.step(() -> Stand.drawInside(theme, language, "cash-no-shift", bench::view)));
    noCashbox();
    work.step(bench.model::refresh);
    cut.addAll(work.step(() -> Stand.drawInside(theme, language, "cash-no-cashbox", bench::view)));
    assertEquals(List.of(), cut);
  }

  /// Enter chooses whom was typed, Enter takes the exact sum: two keys after the name.
  @Test
  @Tag("U2")
  void sellsForExactCashInThreeKeysAndUndoesIt() throws Exception {
    bench.withOpenShift();
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          work.write("NC-1899");
          work.step(() -> true);
          work.push(KeyCode.ENTER);
          assertTrue(Stand.reads(scene, "Take 255.00"), Stand.texts(scene).toString());
          work.push(KeyCode.ENTER);
          var taken = payments();
          assertEquals(List.of(25_500L), taken);
          assertTrue(Stand.reads(scene, "Exact, no change"), Stand.texts(scene).toString());
          // A second Enter is the next student, and takes nothing.
          work.push(KeyCode.ENTER);
          assertEquals(taken, payments());
          work.push(KeyCode.CONTROL, KeyCode.Z);
          assertEquals(
              PaymentState.REVERSED,
              bench
                  .cash
                  .till()
                  .till(bench.centre.staff)
                  .orElseThrow()
                  .payments()
                  .getFirst()
                  .state());
        });
  }

  @Test
  void showsTheChangeUntilTheNextStudent() throws Exception {
    bench.withOpenShift();
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          work.write("layla");
          work.step(() -> true);
          work.push(KeyCode.ENTER);
          work.write("300");
          work.step(() -> true);
          work.push(KeyCode.ENTER);
          assertTrue(Stand.reads(scene, "Give change"), Stand.texts(scene).toString());
          assertTrue(Stand.reads(scene, "45.00"), Stand.texts(scene).toString());
          work.write("karim");
          work.step(() -> true);
          assertTrue(Stand.reads(scene, "Give change"), "it stands while one searches");
          work.push(KeyCode.ENTER);
          assertFalse(Stand.reads(scene, "Give change"));
        });
  }

  /// A scanner's keys come at once, and its Enter takes no money.
  @Test
  void aScanWhileAnAmountIsTypedFindsTheStudentAndTakesNothing() throws Exception {
    bench.withOpenShift();
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> bench.sale.choose(BookOfStudents.LAYLA));
          bench.stepMillis = 1;
          work.write("NC-1898");
          work.push(KeyCode.ENTER);
          var account = bench.sale.accountProperty().get();
          assertNotNull(account);
          assertEquals("Karim Haddad", account.name());
          assertEquals(List.of(), payments());
          assertEquals("", bench.sale.receivedProperty().get());
        });
  }

  @Test
  void aDoubleClickTakesTheMoneyOnce() throws Exception {
    bench.withOpenShift();
    work.step(bench.model::refresh);
    work.step(() -> bench.sale.choose(BookOfStudents.LAYLA));
    var scene = work.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, bench::view));
    var take = (Button) scene.lookup("#take");
    work.step(() -> {
      take.fire();
      take.fire();
    });
    assertEquals(List.of(25_500L), payments());
  }

  @Test
  void opensAShiftAndPaysOutByKeyboardAlone() throws Exception {
    Stand.used(
        bench::focused,
        scene -> {
          work.step(() -> true);
          work.write("100");
          work.push(KeyCode.ENTER);
          assertTrue(Stand.reads(scene, "Shift open"), Stand.texts(scene).toString());
          assertTrue(Stand.reads(scene, "The shift is open"), Stand.texts(scene).toString());
          var toast = scene.lookup(".toast");
          var take = scene.lookup("#take");
          assertFalse(
              toast
                  .localToScene(toast.getLayoutBounds())
                  .intersects(take.localToScene(take.getLayoutBounds())));
          work.push(KeyCode.CONTROL, KeyCode.I);
          work.write("7.50");
          work.push(KeyCode.TAB);
          work.write("Stamps");
          work.push(KeyCode.ENTER);
          assertNull(bench.model.questionProperty().get());
          assertTrue(Stand.reads(scene, "Written down: Pay out"), Stand.texts(scene).toString());
        });
  }

  @Test
  void withoutACashboxItLeadsThereWhoMaySetOneUp() throws Exception {
    noCashbox();
    bench.may(Permission.CASH_TAKE, Permission.CASHBOX_EDIT);
    work.step(bench.model::refresh);
    var scene = work.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, bench::view));
    work.step(() -> ((Button) scene.lookup("#setUpCash")).fire());
    assertEquals(List.of("settings"), bench.led);

    bench.may(Permission.CASH_TAKE);
    work.step(bench.model::refresh);
    var other = work.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, bench::view));
    var button = (Button) other.lookup("#setUpCash");
    assertTrue(button.isDisabled());
    assertEquals("Your role does not include this", button.getAccessibleHelp());
  }

  private void noCashbox() {
    PricedCentre.put(
        bench.desk,
        List.of(
            new Cashbox(
                PricedCentre.DRAWER,
                bench.centre.organisation,
                bench.centre.branch,
                "Front drawer",
                false)));
  }

  private void sold(int count) throws Exception {
    work.step(bench.model::refresh);
    for (int i = 0; i < count; i++) {
      var student = bench.centre.students().get(i).id();
      work.step(() -> bench.sale.choose(student));
      work.step(bench.sale::take);
      bench.desk.clock.advance(Duration.ofMinutes(3));
    }
    work.step(bench.sale::clear);
  }

  private List<Long> payments() {
    return bench.cash.till().till(bench.centre.staff).orElseThrow().payments().stream()
        .map(it -> it.totalMinor())
        .toList();
  }
}
