package org.daybook.app.ui.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.service.cash.Till;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.text.Language;
import org.daybook.model.cash.CashMovement;
import org.daybook.model.cash.PaymentState;
import org.daybook.model.cash.Tender;
import org.daybook.model.command.Reason;
import org.daybook.model.permission.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaleViewModelTest {

  @TempDir Path folder;

  private CashBench bench;
  private SaleViewModel sale;

  @BeforeEach
  void open() {
    bench = new CashBench(folder).withOpenShift();
    bench.model.refresh();
    sale = bench.sale;
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void whatIsDueIsChosenBeforeAnythingIsTyped() {
    sale.choose(BookOfStudents.LAYLA);
    assertEquals(25_500, sale.reckoningProperty().get().dueMinor());
    assertEquals(25_500, sale.reckoningProperty().get().takenMinor());
    assertTrue(sale.mayTake());
    assertEquals(25_500, sale.quickTenders().getFirst());
    assertEquals(SaleViewModel.MOST_TENDERS, sale.quickTenders().size());
  }

  @Test
  void moreCashThanIsDueIsChange() {
    sale.choose(BookOfStudents.LAYLA);
    sale.receivedProperty().set("300");
    assertEquals(4_500, sale.reckoningProperty().get().changeMinor());
    sale.take();
    var done = done();
    assertEquals(25_500, done.paidMinor());
    assertEquals(4_500, done.changeMinor());
    assertEquals(0, done.owesMinor());
    assertNull(sale.accountProperty().get(), "the next student may be searched for");
  }

  @Test
  void lessIsAPart() {
    sale.choose(BookOfStudents.LAYLA);
    sale.receivedProperty().set("100");
    assertTrue(sale.reckoningProperty().get().isPart());
    sale.take();
    assertEquals(10_000, done().paidMinor());
    assertEquals(15_500, done().owesMinor());
  }

  @Test
  void whatIsNoAmountIsNotTaken() {
    sale.choose(BookOfStudents.LAYLA);
    for (var typed : List.of("x", "-5", "0", "1,5", "99999999999999999999", "5.005")) {
      sale.receivedProperty().set(typed);
      assertFalse(sale.mayTake(), typed);
      sale.take();
      assertEquals(List.of(), till().payments(), typed);
    }
  }

  @Test
  void aTerminalGivesNoChange() {
    sale.choose(BookOfStudents.LAYLA);
    sale.tenderProperty().set(Tender.CARD);
    sale.receivedProperty().set("300");
    assertEquals(Reckoning.Wrong.TOO_MUCH, sale.reckoningProperty().get().wrong());
    sale.receivedProperty().set("");
    sale.referenceProperty().set("0042");
    assertEquals(List.of(), sale.quickTenders());
    sale.take();
    assertEquals(Tender.CARD, done().tender());
    assertEquals(0, done().changeMinor());
  }

  @Test
  void whatIsLeftOutIsNotPaid() {
    sale.choose(BookOfStudents.LAYLA);
    sale.include(sale.lines().get(1).item(), false);
    assertEquals(1_500, sale.reckoningProperty().get().dueMinor());
    sale.add(DueItem.onAccount(2_000));
    sale.add(DueItem.onAccount(500));
    assertEquals(4_000, sale.reckoningProperty().get().dueMinor());
  }

  /// Both keys came before the first was worked on.
  @Test
  void aSecondEnterTakesNothing() {
    var waiting = new ArrayList<Runnable>();
    var slow = new Background(waiting::add, new SameThread());
    var work =
        new CashWork(
            bench.cash,
            bench.printing,
            bench.pins.approvals,
            bench.students,
            slow,
            bench.centre.staff,
            UUID::randomUUID);
    var desk = new CashViewModel(work, new NoActions());
    var once = new SaleViewModel(work, desk);
    once.speak(Stand.messages(Language.ENGLISH));
    desk.refresh();
    once.choose(BookOfStudents.LAYLA);
    runAll(waiting);

    once.take();
    once.take();
    runAll(waiting);
    once.take();
    runAll(waiting);

    assertEquals(1, till().payments().size());
  }

  @Test
  void undoTakesTheLastPaymentBackAndIsOverAfterAMoment() {
    sale.choose(BookOfStudents.LAYLA);
    sale.take();
    sale.sold().undo();
    assertEquals(PaymentState.REVERSED, till().payments().getFirst().state());
    assertNull(sale.sold().doneProperty().get());
    sale.choose(BookOfStudents.LAYLA);
    sale.take();
    var second = sale.sold().undoableProperty().get();
    assertNotNull(second);
    sale.sold().undoEnds(second);
    sale.sold().undo();
    assertEquals(PaymentState.COMPLETED, till().payments().getFirst().state());
  }

  @Test
  void aShiftThatWasClosedMeanwhileTakesNoMoney() {
    sale.choose(BookOfStudents.LAYLA);
    bench.endShift();
    sale.take();
    var refusal = bench.model.refusalProperty().get();
    assertNotNull(refusal);
    assertEquals(Reason.SHIFT_CLOSED, refusal.reason());
    assertNull(sale.sold().doneProperty().get());
    sale.clear();
    assertNull(bench.model.refusalProperty().get(), "it was about what is not there any more");
  }

  @Test
  void whoMayNotTakeCashFindsNobodysAccount() {
    bench.may(Permission.REGISTER_MARK);
    bench.model.refresh();
    sale.choose(BookOfStudents.LAYLA);
    assertNull(sale.accountProperty().get());
    assertFalse(bench.model.may(Permission.CASH_TAKE));
  }

  @Test
  void enterChoosesWhoIsFoundAlsoByCode() {
    bench.search.queryProperty().set("nc-1899");
    bench.search.enter();
    var account = sale.accountProperty().get();
    assertNotNull(account);
    assertEquals("Layla Haddad", account.name());
    bench.search.scanned("NC-1898");
    assertEquals("Karim Haddad", Objects.requireNonNull(sale.accountProperty().get()).name());
  }

  @Test
  void theFirstPrintIsTheReceiptAndTheNextOnesAreCopies() {
    sale.choose(BookOfStudents.LAYLA);
    sale.take();
    var id = done().paymentId();
    sale.sold().print();
    sale.sold().print();
    assertEquals(List.of(id + " false", id + " true"), bench.printed);
    assertEquals(1, till().payments().getFirst().copies());
  }

  @Test
  void cashMovesWithAReason() {
    bench.model.askToMove(CashMovement.PAY_OUT);
    var asked = (CashQuestion.Move) Objects.requireNonNull(bench.model.questionProperty().get());
    bench.model.move(asked, 500, " ", "Paid out");
    assertNotNull(bench.model.questionProperty().get(), "not without a reason");
    bench.model.move(asked, 500, "Stamps", "Paid out");
    assertNull(bench.model.questionProperty().get());
  }

  private static void runAll(List<Runnable> waiting) {
    while (!waiting.isEmpty()) {
      waiting.removeFirst().run();
    }
  }

  private DoneSale done() {
    var done = sale.sold().doneProperty().get();
    assertNotNull(done);
    return done;
  }

  private Till till() {
    return bench.cash.till().till(bench.centre.staff).orElseThrow();
  }

  private static final class NoActions implements CashActions {
    @Override
    public void setUp() {}

    @Override
    public void printStatement(UUID studentId) {}

    @Override
    public void print(UUID paymentId, boolean copy) {}
  }
}
