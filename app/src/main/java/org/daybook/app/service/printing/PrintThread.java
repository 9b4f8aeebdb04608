package org.daybook.app.service.printing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thread that waits for the printer, so that nobody else does. What the printer refuses is
/// tried again after a pause that grows, and at once when something new is to be printed.
final class PrintThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PrintThread.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration NOTHING_WAITS = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 5;
  private static final int SECONDS_TO_CLOSE = 5;

  private final PrintShelf shelf;
  private final PrintRun run;
  private final Runnable told;
  private final BlockingQueue<Runnable> asked = new LinkedBlockingQueue<>();
  private final Object printing = new Object();
  private volatile Optional<Thread> thread = Optional.empty();
  private volatile Optional<PrintTrouble> trouble = Optional.empty();
  private volatile boolean closed;

  /// @param told when what keeps the prints changed
  PrintThread(PrintShelf shelf, PrintRun run, Runnable told) {
    this.shelf = shelf;
    this.run = run;
    this.told = told;
  }

  void begin(ReceiptDots receipts) {
    thread =
        Optional.of(
            Thread.ofPlatform().daemon().name("daybook-printer").start(() -> work(receipts)));
  }

  /// Has something done on this thread, before what waits is tried again.
  void ask(Runnable what) {
    asked.add(what);
  }

  void retry() {
    ask(() -> {});
  }

  /// What keeps everything that waits.
  Optional<PrintTrouble> trouble() {
    return trouble;
  }

  /// Prints on the caller's thread, while nothing else is printed.
  Optional<PrintTrouble> test(ReceiptPrinter to, ReceiptTest page) {
    synchronized (printing) {
      return run.test(to, page);
    }
  }

  @Override
  public void close() {
    closed = true;
    retry();
    run.hangUp();
    try {
      if (thread.isPresent() && !thread.get().join(Duration.ofSeconds(SECONDS_TO_CLOSE))) {
        LOG.warn("the printer's thread did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(ReceiptDots receipts) {
    int failures = 0;
    var pause = Duration.ZERO;
    while (!closed) {
      try {
        answer(pause);
        if (closed) {
          return;
        }
        boolean went = pass(receipts);
        failures = went ? 0 : Math.min(failures + 1, MOST_DOUBLINGS);
        pause = pause(failures);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        // The desk goes on without; the next thing that is to be printed tries again.
        LOG.error("printing failed", e);
        pause = LONGEST_PAUSE;
      }
    }
  }

  /// Does what was asked for, or returns when the pause is over.
  private void answer(Duration pause) throws InterruptedException {
    var next = asked.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
    while (next != null) {
      next.run();
      next = asked.poll();
    }
  }

  private boolean pass(ReceiptDots receipts) {
    var to = shelf.book().printer();
    if (to == null || shelf.book().jobs().isEmpty()) {
      tell(Optional.empty());
      return true;
    }
    synchronized (printing) {
      tell(run.pass(to, receipts));
    }
    return trouble.isEmpty();
  }

  private Duration pause(int failures) {
    if (failures > 0) {
      var pause = Duration.ofSeconds(1L << (failures - 1));
      return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
    return shelf.book().jobs().isEmpty() ? NOTHING_WAITS : LONGEST_PAUSE;
  }

  private void tell(Optional<PrintTrouble> now) {
    if (!trouble.equals(now)) {
      trouble = now;
      told.run();
    }
  }
}
