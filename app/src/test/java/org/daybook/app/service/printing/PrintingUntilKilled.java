package org.daybook.app.service.printing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.daybook.app.journal.SealedFile;
import org.daybook.app.paper.Dots;
import org.daybook.app.paper.RollWidth;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.cash.CashServices;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.cash.Sale;
import org.daybook.app.service.cash.TakeResult;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.model.cash.Tender;

/// A desk in a process of its own that sells for cash, and stands still where it is told to, so
/// that it can be killed there. It says what it has done on its standard output.
public final class PrintingUntilKilled {
  static final String STANDS_STILL = "stands still";
  static final String SOLD = "sold ";

  /// Rows of a receipt.
  private static final int ROWS = 40;

  private static final Centre CENTRE = new Centre(3);

  private PrintingUntilKilled() {}

  /// @param arguments folder, host and port of the printer, whether it answers, before which time
  ///   something is kept and after which the desk stands still, how many sales
  public static void main(String[] arguments) throws Exception {
    int before = Integer.parseInt(arguments[4]);
    int after = Integer.parseInt(arguments[5]);
    int sales = Integer.parseInt(arguments[6]);
    var printer =
        new ReceiptPrinter(
            arguments[1],
            Integer.parseInt(arguments[2]),
            RollWidth.MM_80,
            true,
            Boolean.parseBoolean(arguments[3]));
    var desk = new OpenedDesk(Path.of(arguments[0]), CENTRE).filled(CENTRE);
    PricedCentre.fill(desk, CENTRE);
    var cash = cash(desk);
    cash.gestures().open(CENTRE.staff, UUID.randomUUID(), PricedCentre.DRAWER, 10_000);
    var chance = new Stopping(before);
    var printing = service(Path.of(arguments[0]), desk, chance);
    printing.use(printer);
    var told = new AtomicInteger();
    printing.listen(_ -> {
      if (told.incrementAndGet() == after) {
        standStill();
      }
    });
    printing.begin(receipts(cash));
    chance.armed = true;
    for (int i = 1; i <= sales; i++) {
      var payment = take(desk, cash);
      printing.sold(payment, CENTRE.staff, "en");
      System.out.println(SOLD + i);
    }
    new CountDownLatch(1).await();
  }

  static PrintService service(Path folder, OpenedDesk desk, RandomGenerator random) {
    return new PrintService(
        new SealedFile(folder.resolve("prints-1"), new byte[32], random),
        desk.replica,
        desk.capture,
        desk.identity,
        desk.clock,
        UUID::randomUUID,
        DeskPrinter.SHORT);
  }

  static OpenedDesk again(Path folder, Duration later) {
    var desk = new OpenedDesk(folder, CENTRE);
    desk.clock.advance(later);
    return desk;
  }

  static CashServices cash(OpenedDesk desk) {
    return PricedCentre.services(desk);
  }

  private static UUID take(OpenedDesk desk, CashServices cash) throws IOException {
    var shift = cash.till().till(CENTRE.staff).orElseThrow().shift();
    if (shift == null) {
      throw new IOException("no shift is open");
    }
    desk.clock.advance(Duration.ofMillis(10));
    var sale =
        new Sale(
            shift.shiftId(),
            BookOfStudents.LAYLA,
            List.of(DueItem.onAccount(1_000)),
            Tender.CASH,
            null,
            1_000);
    var taken = cash.gestures().take(CENTRE.staff, UUID.randomUUID(), sale);
    return ((TakeResult.Taken) taken).paymentId();
  }

  /// Receipts whose first rows say which they are.
  static ReceiptDots receipts(CashServices cash) {
    return new ReceiptDots() {
      @Override
      public Optional<Dots> draw(
          UUID payment, boolean copy, UUID staffId, String language, ReceiptPrinter to) {
        return cash.till()
            .receipt(payment, copy, staffId)
            .map(it -> {
              var rows = new byte[ROWS];
              rows[0] = (byte) it.copy();
              rows[1] = (byte) Integer.parseInt(it.number().substring(8));
              return new Dots(Byte.SIZE, ROWS, rows);
            });
      }

      @Override
      public String usualLanguage() {
        return "en";
      }
    };
  }

  private static void standStill() {
    System.out.println(STANDS_STILL);
    while (true) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("nobody interrupts it", e);
      }
    }
  }

  /// Chance that is asked for each time that something is about to be kept.
  private static final class Stopping implements RandomGenerator {
    private final Random random = new Random(1);
    private final int before;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean armed;

    Stopping(int before) {
      this.before = before;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (armed && asked.incrementAndGet() == before) {
        standStill();
      }
      random.nextBytes(bytes);
    }

    @Override
    public long nextLong() {
      return random.nextLong();
    }
  }
}
