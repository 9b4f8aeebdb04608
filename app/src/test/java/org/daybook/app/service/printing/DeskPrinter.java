package org.daybook.app.service.printing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.daybook.app.journal.SealedFile;
import org.daybook.app.paper.RollWidth;
import org.daybook.app.printer.FakePrinter;
import org.daybook.app.printer.Patience;
import org.daybook.app.service.OpenedDesk;

/// The printing of a desk on real files.
public final class DeskPrinter {
  /// For a printer that will not answer: it is not waited for as long as at work.
  static final Patience SHORT = new Patience(Duration.ofMillis(500), Duration.ofSeconds(2));

  /// For one that does. A machine that halts for a moment must not look like a printer that does
  /// not answer: what it prints then is printed once more, as a copy.
  private static final Patience LONG = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(60));

  private DeskPrinter() {}

  public static PrintService service(Path folder, OpenedDesk desk) {
    return service(folder, desk, LONG);
  }

  static PrintService service(Path folder, OpenedDesk desk, Patience patience) {
    return new PrintService(
        new SealedFile(folder.resolve("prints-1"), new byte[32], new Random(1)),
        desk.replica,
        desk.capture,
        desk.identity,
        desk.clock,
        UUID::randomUUID,
        patience);
  }

  public static ReceiptPrinter at(FakePrinter printer) {
    return new ReceiptPrinter(printer.host(), printer.port(), RollWidth.MM_80, true, true);
  }

  /// Waits until printing stands so.
  public static PrintState await(PrintService service, Predicate<PrintState> wanted)
      throws InterruptedException {
    BlockingQueue<PrintState> states = new LinkedBlockingQueue<>();
    try (var _ = service.listen(states::add)) {
      var state = service.state();
      while (state != null && !wanted.test(state)) {
        state = states.poll(30, TimeUnit.SECONDS);
      }
      if (state == null) {
        throw new AssertionError("it stands like this: " + service.state());
      }
      return state;
    }
  }
}
