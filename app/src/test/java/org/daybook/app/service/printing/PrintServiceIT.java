package org.daybook.app.service.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daybook.app.paper.Dots;
import org.daybook.app.paper.RollWidth;
import org.daybook.app.printer.FakePrinter;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.cash.CashServices;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.cash.Sale;
import org.daybook.app.service.cash.TakeResult;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.Tender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk's receipts on a printer behind a real socket.
class PrintServiceIT {
  /// Rows of a test receipt: enough that some can come out and others not.
  private static final int ROWS = 400;

  private final Centre centre = new Centre(3);

  @TempDir Path folder;
  private OpenedDesk desk;
  private CashServices cash;
  private FakePrinter printer;
  private PrintService printing;

  @BeforeEach
  void open() throws IOException {
    desk = new OpenedDesk(folder, centre).filled(centre);
    PricedCentre.fill(desk, centre);
    cash = PricedCentre.services(desk);
    cash.gestures().open(centre.staff, UUID.randomUUID(), PricedCentre.DRAWER, 10_000);
    printer = new FakePrinter();
    printing = DeskPrinter.service(folder, desk);
    assertTrue(printing.use(DeskPrinter.at(printer)));
    printing.begin(receipts());
  }

  @AfterEach
  void close() throws IOException {
    printing.close();
    desk.close();
    printer.close();
  }

  @Test
  void aSaleIsPrintedAndItsCashOpensTheDrawerOnce() throws Exception {
    var first = sell(Tender.CASH);
    var second = sell(Tender.CARD);

    var state = awaitPrinted(2);

    assertEquals(List.of("1", "2"), printed());
    assertEquals(1, printer.kicks());
    assertTrue(state.printed().contains(first) && state.printed().contains(second));
    assertTrue(state.opened().contains(first) && !state.opened().contains(second));
  }

  @Test
  void aSaleGoesThroughWithThePrinterOffAndIsPrintedOnce() throws Exception {
    printer.off();
    var payment = sell(Tender.CASH);

    var waiting = awaitTrouble(PrintTrouble.UNREACHABLE);
    assertEquals(1, waiting.waiting().size());
    assertEquals(payment, waiting.waiting().getFirst().paymentId());
    assertTrue(waiting.waiting().getFirst().name().endsWith("-000001"));

    printer.on();
    printing.retry();
    awaitPrinted(1);
    sell(Tender.CARD);
    awaitPrinted(2);
    assertEquals(List.of("1", "2"), printed());
    assertEquals(1, printer.kicks());
  }

  @Test
  void withoutPaperItWaitsAndSaysWhy() throws Exception {
    printer.paperOut(true);
    sell(Tender.CASH);
    awaitTrouble(PrintTrouble.PAPER_OUT);
    printer.coverOpen(true);
    printing.retry();
    awaitTrouble(PrintTrouble.COVER_OPEN);
    assertEquals(0, printer.kicks(), "a printer that is not ready opens nothing");

    printer.coverOpen(false);
    printer.paperOut(false);
    printing.retry();
    awaitPrinted(1);
    assertEquals(List.of("1"), printed(), "nothing of it was on paper before: no copy");
    assertEquals(1, printer.kicks());
  }

  @Test
  void whatWasPerhapsOnPaperComesAsACopyAndOpensNothingAgain() throws Exception {
    printer.diesAfter(ROWS / 2);
    var payment = sell(Tender.CASH);

    awaitPrinted(1);

    assertEquals(List.of("1 COPY 1"), printed());
    assertEquals(1, printer.kicks());
    assertEquals(1, copies(payment));
  }

  @Test
  void paperThatEndsInTheMiddleIsTold() throws Exception {
    startWithoutPatience();
    printer.paperFor(ROWS / 2);
    var payment = sell(Tender.CASH);

    var waiting = awaitTrouble(PrintTrouble.PAPER_OUT);
    assertTrue(waiting.waiting().getFirst().copy());
    printing.retry();
    awaitTrouble(PrintTrouble.PAPER_OUT);
    printer.paperOut(false);
    printing.retry();
    awaitPrinted(1);

    assertEquals(List.of("1 COPY 1"), printed());
    assertEquals(1, printer.kicks());
    assertEquals(1, copies(payment), "tries that send nothing count nothing");
  }

  /// The desk is killed between any two things that it keeps, and starts again from there.
  @Test
  void afterAKillAtAnyMomentTheDrawerOpensOnceAtMostAndOneReceiptHasNoMark() throws Exception {
    record Moment(byte[] kept, int kicks, List<String> printed) {}
    var moments = new ArrayList<Moment>();
    try (var _ =
        printing.listen(_ -> moments.add(new Moment(kept(), printer.kicks(), printed())))) {
      sell(Tender.CASH);
      awaitPrinted(1);
    }
    moments.add(new Moment(kept(), printer.kicks(), printed()));
    assertTrue(moments.size() >= 4, "queued, drawer, receipt, done");
    assertEquals(1, printer.kicks());
    printing.close();

    for (int i = 0; i + 1 < moments.size(); i++) {
      int kicksBefore = printer.kicks();
      int papersBefore = printer.papers().size();
      Files.write(folder.resolve("prints-1"), moments.get(i).kept());
      startAgain();
      DeskPrinter.await(printing, it -> it.waiting().isEmpty());
      var again = printed().subList(papersBefore, printed().size());
      // What had happened when it was killed, at the latest.
      var until = moments.get(i + 1);
      int kicks = until.kicks() + printer.kicks() - kicksBefore;
      assertTrue(kicks <= 1, "killed after " + i + " the drawer opens " + kicks + " times");
      var all = new ArrayList<>(until.printed());
      all.addAll(again);
      long unmarked = all.stream().filter("1"::equals).count();
      assertTrue(unmarked <= 1, "killed after " + i + " come " + all);
      assertFalse(all.isEmpty(), "killed after " + i + " nothing is ever printed");
      printing.close();
    }
    startAgain();
  }

  @Test
  void whatWasSoldWhenTheDeskEndedIsPrintedAtTheNextStart() throws Exception {
    sell(Tender.CASH);
    awaitPrinted(1);
    printing.close();
    take(Tender.CASH);

    startAgain();
    awaitPrinted(2);

    assertEquals(List.of("1", "2"), printed());
    assertEquals(2, printer.kicks());
  }

  @Test
  void aDrawerIsNotOpenedLongAfterTheSale() throws Exception {
    printer.off();
    sell(Tender.CASH);
    awaitTrouble(PrintTrouble.UNREACHABLE);
    desk.clock.advance(Duration.ofMinutes(3));
    printer.on();
    printing.retry();
    awaitPrinted(1);

    assertEquals(List.of("1"), printed());
    assertEquals(0, printer.kicks());
    var left = printing.state().unopened();
    assertEquals(List.of(false), left.stream().map(Unopened::perhaps).toList());

    // A person opens it, and that is all.
    printing.openDrawer(centre.staff, "Open drawer");
    DeskPrinter.await(printing, it -> it.unopened().isEmpty() && it.waiting().isEmpty());
    assertEquals(1, printer.kicks());
  }

  /// The clock was put back: nobody knows how old the sale is.
  @Test
  void aSaleOfTheFutureOpensNothing() throws Exception {
    printer.off();
    sell(Tender.CASH);
    awaitTrouble(PrintTrouble.UNREACHABLE);
    desk.clock.advance(Duration.ofHours(-1));
    printer.on();
    printing.retry();
    awaitPrinted(1);
    assertEquals(0, printer.kicks());
  }

  @Test
  void aCopyOpensNothingAndTheDrawerOpensForWhatIsWrittenDown() throws Exception {
    var payment = sell(Tender.CASH);
    awaitPrinted(1);
    cash.gestures().reprint(centre.staff, UUID.randomUUID(), payment);
    printing.copy(payment, centre.staff, "en");
    awaitPrinted(2);
    assertEquals(List.of("1", "1 COPY 1"), printed());
    assertEquals(1, printer.kicks());

    printing.openDrawer(centre.staff, "Open drawer");
    // A drawer tells nobody that it opened.
    while (printer.kicks() < 2) {
      Thread.onSpinWait();
    }
    assertEquals(2, printed().size());
  }

  @Test
  void whatIsDroppedIsNotPrintedAndTheReasonIsKept() throws Exception {
    printer.paperOut(true);
    sell(Tender.CASH);
    sell(Tender.CASH);
    var waiting = DeskPrinter.await(printing, it -> it.waiting().size() == 2);

    assertEquals(Dropped.NOT_PRINTED, drop(waiting.waiting().getFirst()));
    printer.paperOut(false);
    printing.retry();
    awaitPrinted(1);

    assertEquals(List.of("2"), printed());
  }

  /// The wish comes while the receipt is drawn: the printer is ready and the drawer open.
  @Test
  void whatIsDroppedAtTheLastMomentIsNotPrinted() throws Exception {
    printer.off();
    sell(Tender.CARD);
    sell(Tender.CARD);
    var first = DeskPrinter.await(printing, it -> it.waiting().size() == 2).waiting().getFirst();
    printing.close();
    printer.on();

    printing = DeskPrinter.service(folder, desk);
    printing.begin(receipts(() -> drop(first)));
    awaitPrinted(1);

    assertEquals(List.of("2"), printed());
    assertEquals(List.of("Written by hand"), reasons(), "and that is what the desk says");
  }

  @Test
  void whatIsOnItsWayToThePaperIsNotDroppedAnyMore() throws Exception {
    printer.off();
    sell(Tender.CARD);
    var waiting = awaitTrouble(PrintTrouble.UNREACHABLE).waiting().getFirst();
    printer.silent(FakePrinter.Silence.FROM_CUT);
    printer.on();
    printing.retry();
    while (printed().isEmpty()) {
      Thread.onSpinWait();
    }

    assertEquals(Dropped.SENT_BEFORE, drop(waiting));
    assertEquals(List.of(), reasons());
  }

  /// More waits than there is room for: it is told, nothing is lost but its print, and sales go on.
  @Test
  void whatHasNoRoomToWaitIsToldUntilSomebodyLooks() throws Exception {
    printer.off();
    var first = sell(Tender.CASH);
    for (int i = 0; i < PrintBook.MOST_JOBS + 4; i++) {
      printing.copy(first, centre.staff, "en");
    }
    var full = DeskPrinter.await(printing, it -> it.turnedAway() == 5);
    assertEquals(PrintBook.MOST_JOBS, full.waiting().size());
    assertEquals(5, full.missing());

    var late = sell(Tender.CASH);
    var told = DeskPrinter.await(printing, it -> it.turnedAway() == 6);
    assertEquals(late, told.notPrinted().getFirst().paymentId());
    assertNull(told.notPrinted().getFirst().reason());
    printing.close();
    printing = DeskPrinter.service(folder, desk);
    assertEquals(6, printing.state().missing(), "also after a start");

    printing.begin(receipts());
    printing.seenNotPrinted();
    var seen = DeskPrinter.await(printing, it -> it.missing() == 0);
    assertEquals(6, seen.notPrinted().size());
  }

  @Test
  void aPrinterThatNeverSaysHowItIsGetsItsReceiptsAllTheSame() throws Exception {
    startWithoutPatience();
    printer.mute();
    sell(Tender.CASH);
    awaitTrouble(PrintTrouble.NO_ANSWER);

    printing.use(new ReceiptPrinter(printer.host(), printer.port(), RollWidth.MM_58, true, false));
    DeskPrinter.await(printing, it -> it.waiting().isEmpty());
    // It does not tell when it is done, so the paper may come a moment later.
    while (printed().isEmpty()) {
      Thread.onSpinWait();
    }
    assertEquals(List.of("1"), printed());
  }

  @Test
  void withoutAPrinterNothingWaits() throws Exception {
    printing.use(null);
    take(Tender.CASH);
    printing.use(DeskPrinter.at(printer));
    sell(Tender.CASH);
    awaitPrinted(1);
    printing.close();
    startAgain();
    sell(Tender.CARD);
    awaitPrinted(2);

    assertEquals(List.of("2", "3"), printed(), "what was sold before there was one is not printed");
  }

  @Test
  void aDamagedFileCostsWhatWaitedAndNothingElse() throws Exception {
    printing.close();
    Files.write(folder.resolve("prints-1"), new byte[] {1, 2, 3});
    startAgain();

    assertNull(printing.state().printer());
    assertTrue(Files.exists(folder.resolve("prints-1-damaged")));
    assertTrue(printing.use(DeskPrinter.at(printer)));
    sell(Tender.CASH);
    awaitPrinted(1);
    assertEquals(List.of("1"), printed());
  }

  @Test
  void aTestPrintSaysWhatIsWrongAndOpensNothing() {
    assertEquals(Optional.empty(), printing.test(DeskPrinter.at(printer), _ -> page(0, 7)));
    assertEquals(List.of("7"), printed());
    printer.paperOut(true);
    assertEquals(
        Optional.of(PrintTrouble.PAPER_OUT),
        printing.test(DeskPrinter.at(printer), _ -> page(0, 7)));
    assertEquals(0, printer.kicks());
  }

  private Dropped drop(PrintState.Waiting waiting) {
    return printing.drop(waiting.jobId(), centre.staff, "Written by hand");
  }

  private List<String> reasons() {
    return printing.state().notPrinted().stream().map(NotPrinted::reason).toList();
  }

  private UUID sell(Tender tender) {
    var payment = take(tender);
    printing.sold(payment, centre.staff, "en");
    return payment;
  }

  private UUID take(Tender tender) {
    var shift = cash.till().till(centre.staff).orElseThrow().shift();
    assertNotNull(shift);
    desk.clock.advance(Duration.ofSeconds(1));
    var sale =
        new Sale(
            shift.shiftId(),
            BookOfStudents.LAYLA,
            List.of(DueItem.onAccount(1_000)),
            tender,
            null,
            tender == Tender.CASH ? 1_000 : 0);
    var taken = cash.gestures().take(centre.staff, UUID.randomUUID(), sale);
    return assertInstanceOf(TakeResult.Taken.class, taken).paymentId();
  }

  /// For a printer that says nothing while it has no paper, or ever.
  private void startWithoutPatience() {
    printing.close();
    printing = DeskPrinter.service(folder, desk, DeskPrinter.SHORT);
    printing.begin(receipts());
  }

  private void startAgain() {
    printing = DeskPrinter.service(folder, desk);
    printing.begin(receipts());
  }

  /// Waits until so many receipts came out of the printer and nothing else waits.
  private PrintState awaitPrinted(int count) throws InterruptedException {
    return DeskPrinter.await(
        printing, it -> it.waiting().isEmpty() && printer.papers().size() == count);
  }

  private PrintState awaitTrouble(PrintTrouble why) throws InterruptedException {
    return DeskPrinter.await(printing, it -> it.why() == why);
  }

  private long copies(UUID payment) {
    return desk.replica
        .read(facts -> facts.find(Payment.TABLE, payment))
        .map(Payment::copies)
        .orElseThrow();
  }

  private byte[] kept() {
    try {
      return Files.readAllBytes(folder.resolve("prints-1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Receipts whose first rows say which they are.
  private ReceiptDots receipts() {
    return receipts(() -> {});
  }

  private ReceiptDots receipts(Runnable drawing) {
    return new ReceiptDots() {
      @Override
      public Optional<Dots> draw(
          UUID payment, boolean copy, UUID staffId, String language, ReceiptPrinter to) {
        drawing.run();
        return cash.till()
            .receipt(payment, copy, staffId)
            .map(it -> page(it.copy(), Integer.parseInt(it.number().substring(8))));
      }

      @Override
      public String usualLanguage() {
        return "en";
      }
    };
  }

  private static Dots page(int copy, int number) {
    var rows = new byte[ROWS];
    rows[0] = (byte) copy;
    rows[1] = (byte) number;
    return new Dots(Byte.SIZE, ROWS, rows);
  }

  private List<String> printed() {
    return printer.papers().stream()
        .map(it -> it.rows()[1] + (it.rows()[0] == 0 ? "" : " COPY " + it.rows()[0]))
        .toList();
  }

  /// All rows of what came out are there.
  @Test
  void everyRowArrives() throws Exception {
    var dots = new Dots(576, 1_000, new byte[72_000]);
    IntStream.range(0, 72_000).forEach(i -> dots.rows()[i] = (byte) (i * 31));
    assertEquals(Optional.empty(), printing.test(DeskPrinter.at(printer), _ -> dots));
    assertEquals(List.of(dots), printer.papers());
  }
}
