package org.daybook.app.service.printing;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.app.paper.Dots;
import org.daybook.app.printer.NetworkPrinter;
import org.daybook.app.printer.Patience;
import org.daybook.app.printer.PrinterException;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.printing.PrintShelf.NotKeptException;
import org.daybook.model.cash.ReprintReceipt;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.Gesture;
import org.daybook.model.desk.JournalUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives what waits to the printer. Everything is kept before it is sent: a drawer that is about to
/// be opened (see [DrawerKick]); a receipt that is about to be printed, so that there is one
/// without a mark at most.
final class PrintRun {
  private static final Logger LOG = LoggerFactory.getLogger(PrintRun.class);

  private static final int REMEMBERED = 50;

  private final PrintShelf shelf;
  private final CaptureService capture;
  private final DrawerKick kick;
  private final Supplier<UUID> intentIds;
  private final Patience patience;
  private final Runnable told;
  private final Map<UUID, PrintTrouble> troubles = new HashMap<>();
  private final SequencedSet<UUID> printed = new LinkedHashSet<>();
  private final SequencedSet<UUID> opened = new LinkedHashSet<>();
  private Optional<NetworkPrinter> reached = Optional.empty();

  /// @param told after each step that a screen may show
  PrintRun(
      PrintShelf shelf,
      CaptureService capture,
      Clock clock,
      Supplier<UUID> intentIds,
      Patience patience,
      Runnable told) {
    this.shelf = shelf;
    this.capture = capture;
    this.kick = new DrawerKick(shelf, clock, told, paymentId -> remember(opened, paymentId));
    this.intentIds = intentIds;
    this.patience = patience;
    this.told = told;
  }

  /// Tries everything that waits, in its order, until the printer refuses.
  ///
  /// @return why it did, or empty
  Optional<PrintTrouble> pass(ReceiptPrinter to, ReceiptDots receipts) {
    try {
      breakOff();
      return sent(to, receipts);
    } catch (NotKeptException | JournalUnavailableException e) {
      LOG.warn("nothing is printed that cannot be kept before", e);
      return Optional.of(PrintTrouble.NOT_KEPT);
    }
  }

  private Optional<PrintTrouble> sent(ReceiptPrinter to, ReceiptDots receipts)
      throws NotKeptException {
    try {
      send(to, receipts);
      return Optional.empty();
    } catch (PrinterException e) {
      LOG.info("the receipt printer does not print", e);
      breakOff();
      return Optional.of(PrintTrouble.of(e.trouble()));
    }
  }

  private void send(ReceiptPrinter to, ReceiptDots receipts)
      throws PrinterException, NotKeptException {
    try (var printer = NetworkPrinter.reach(to.host(), to.port(), to.answers(), patience)) {
      reached(Optional.of(printer));
      for (var waiting : shelf.book().jobs()) {
        var job = shelf.job(waiting.id());
        if (job.isPresent()) {
          printer.requireReady();
          attempt(job.get(), printer, to, receipts);
        }
      }
    } finally {
      reached(Optional.empty());
    }
  }

  /// Prints a page of which nothing is kept.
  Optional<PrintTrouble> test(ReceiptPrinter to, ReceiptTest page) {
    var dots = page.draw(to);
    try (var printer = NetworkPrinter.reach(to.host(), to.port(), to.answers(), patience)) {
      printer.requireReady();
      printer.print(dots);
      return Optional.empty();
    } catch (PrinterException e) {
      return Optional.of(PrintTrouble.of(e.trouble()));
    }
  }

  /// Whatever was being sent when the line or the desk ended may be on paper.
  private void breakOff() throws NotKeptException {
    for (var job : shelf.book().jobs()) {
      if (job.begun()) {
        var next = job.brokenOff(intentIds.get());
        shelf.change(job.id(), _ -> next);
      }
    }
  }

  /// Ends the connection, if there is one: whatever is under way is broken off.
  synchronized void hangUp() {
    reached.ifPresent(NetworkPrinter::close);
  }

  private synchronized void reached(Optional<NetworkPrinter> now) {
    reached = now;
  }

  synchronized Optional<PrintTrouble> trouble(UUID jobId) {
    return Optional.ofNullable(troubles.get(jobId));
  }

  synchronized Set<UUID> printed() {
    return Set.copyOf(printed);
  }

  synchronized Set<UUID> opened() {
    return Set.copyOf(opened);
  }

  private void attempt(
      PrintJob waiting, NetworkPrinter printer, ReceiptPrinter to, ReceiptDots receipts)
      throws PrinterException, NotKeptException {
    kick.settle(waiting, printer, to);
    var still = shelf.job(waiting.id());
    if (still.isEmpty()) {
      return;
    }
    var job = still.get();
    var paymentId = job.paymentId();
    forgive(job.id());
    if (paymentId == null) {
      shelf.change(book -> book.without(job.id()));
      told.run();
      return;
    }
    var dots =
        counted(job, paymentId) ? drawn(job, paymentId, to, receipts) : Optional.<Dots>empty();
    // Whoever drops it comes before this mark, and then it is not sent, or is told that it is.
    if (dots.isPresent() && shelf.change(job.id(), PrintJob::beginning)) {
      told.run();
      printer.print(dots.get());
      shelf.change(book -> book.without(job.id()));
      remember(printed, paymentId);
    }
    told.run();
  }

  /// Counts a copy where that is owed; the same gesture counts once.
  private boolean counted(PrintJob job, UUID paymentId) {
    var intent = job.copyIntent();
    if (intent == null) {
      return true;
    }
    var gesture = Gesture.of(intent, job.staffId(), new ReprintReceipt(paymentId));
    boolean is = capture.capture(gesture) instanceof CaptureResult.Saved;
    if (!is) {
      keeps(job.id(), PrintTrouble.NOT_FOUND);
    }
    return is;
  }

  private Optional<Dots> drawn(
      PrintJob job, UUID paymentId, ReceiptPrinter to, ReceiptDots receipts) {
    try {
      var dots = receipts.draw(paymentId, job.copy(), job.staffId(), job.language(), to);
      if (dots.isEmpty()) {
        keeps(job.id(), PrintTrouble.NOT_FOUND);
      }
      return dots;
    } catch (RuntimeException e) {
      // One receipt that cannot be drawn must not keep the others.
      LOG.error("a receipt cannot be drawn", e);
      keeps(job.id(), PrintTrouble.NOT_DRAWN);
      return Optional.empty();
    }
  }

  private synchronized void forgive(UUID jobId) {
    troubles.remove(jobId);
  }

  private synchronized void keeps(UUID jobId, PrintTrouble why) {
    troubles.put(jobId, why);
  }

  private synchronized void remember(SequencedSet<UUID> among, UUID paymentId) {
    among.add(paymentId);
    if (among.size() > REMEMBERED) {
      among.removeFirst();
    }
  }
}
