package org.daybook.app.service.printing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.daybook.app.journal.SealedFile;
import org.daybook.app.printer.Patience;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.printing.PrintJob.Kick;
import org.daybook.app.service.printing.PrintShelf.NotKeptException;
import org.daybook.app.service.printing.SoldReceipts.Sold;
import org.daybook.model.desk.DeskIdentity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prints receipts on the desk's receipt printer and opens the drawer behind it, on a thread of its
/// own. What is asked for returns at once; what became of it is told to whoever listens.
public final class PrintService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PrintService.class);

  /// What was sold longer before a crash was printed by other means, or is not wanted any more.
  private static final Duration MISSED_WITHIN = Duration.ofMinutes(15);

  private final PrintShelf shelf;
  private final SoldReceipts sold;
  private final Clock clock;
  private final Supplier<UUID> intentIds;
  private final PrintRun run;
  private final PrintThread thread;
  private final AtomicLong unkept = new AtomicLong();
  private final List<Consumer<PrintState>> listeners = new CopyOnWriteArrayList<>();

  /// @param file keeps what waits
  /// @param intentIds names jobs and the copies that are counted for them
  public PrintService(
      SealedFile file,
      Replica replica,
      CaptureService capture,
      DeskIdentity identity,
      Clock clock,
      Supplier<UUID> intentIds,
      Patience patience) {
    this.shelf = new PrintShelf(file);
    this.sold = new SoldReceipts(replica, identity);
    this.clock = clock;
    this.intentIds = intentIds;
    this.run = new PrintRun(shelf, capture, clock, intentIds, patience, this::tell);
    this.thread = new PrintThread(shelf, run, this::tell);
  }

  /// Begins to print what waits, and what was sold when the desk ended the last time.
  public void begin(ReceiptDots receipts) {
    thread.ask(() -> queueMissed(receipts));
    thread.begin(receipts);
  }

  /// The printer of this desk, if one is set up.
  public Optional<ReceiptPrinter> printer() {
    return Optional.ofNullable(shelf.book().printer());
  }

  /// Uses another printer from now on, or none. What waits goes there.
  ///
  /// @return whether that is kept
  public boolean use(@Nullable ReceiptPrinter next) {
    var number = sold.lastNumber();
    boolean kept = keep(book -> book.to(next, book.printer() == null ? number : book.lastNumber()));
    thread.retry();
    return kept;
  }

  /// Prints the receipt of a payment that was just taken, and opens the drawer for cash.
  public void sold(UUID paymentId, UUID staffId, String language) {
    thread.ask(() -> queue(paymentId, staffId, language, false));
  }

  /// Prints a copy that was counted.
  public void copy(UUID paymentId, UUID staffId, String language) {
    thread.ask(() -> queue(paymentId, staffId, language, true));
  }

  /// Opens the drawer for what was written down. That sees to whatever a person was to open.
  ///
  /// @param name what people call that
  public void openDrawer(UUID staffId, String name) {
    thread.ask(() -> {
      keep(PrintBook::seenTo);
      printer()
          .filter(ReceiptPrinter::opensDrawer)
          .ifPresent(_ -> put(job(null, name, staffId, "", Kick.OWED, false), 0));
    });
  }

  /// Somebody has seen to the drawer where the desk did not know whether it opened.
  public void seenToDrawer() {
    thread.ask(() -> {
      keep(PrintBook::seenTo);
      tell();
    });
  }

  /// Somebody has seen what will not be printed.
  public void seenNotPrinted() {
    thread.ask(() -> {
      keep(PrintBook::seen);
      unkept.set(0);
      tell();
    });
  }

  /// Tries at once what waits.
  public void retry() {
    thread.retry();
  }

  /// Does not print something.
  ///
  /// @param reason in the person's words
  /// @return whether it is, or why not
  public Dropped drop(UUID jobId, UUID staffId, String reason) {
    LOG.info("{} drops print {}", staffId, jobId);
    var dropped = shelf.drop(jobId, staffId, clock.instant(), reason);
    tell();
    return dropped;
  }

  /// Prints a page on a printer that is perhaps not yet used, without opening the drawer.
  ///
  /// @return why not, or empty
  public Optional<PrintTrouble> test(ReceiptPrinter to, ReceiptTest page) {
    return thread.test(to, page);
  }

  public PrintState state() {
    return new PrintState(
        shelf.book().printer(),
        shelf.book().jobs().stream().map(this::shown).toList(),
        run.printed(),
        run.opened(),
        shelf.book().unopened(),
        shelf.book().notPrinted(),
        shelf.book().turnedAway(),
        unkept.get());
  }

  /// Calls the listener after each change, on whatever thread made it: it returns at once.
  public Following listen(Consumer<PrintState> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Ends the calls when closed.
  @FunctionalInterface
  public interface Following extends AutoCloseable {
    @Override
    void close();
  }

  /// What is being printed is broken off; what waits is there at the next start.
  @Override
  public void close() {
    thread.close();
  }

  private PrintState.Waiting shown(PrintJob job) {
    var why =
        printer().isEmpty()
            ? Optional.of(PrintTrouble.NO_PRINTER)
            : run.trouble(job.id()).or(thread::trouble);
    return new PrintState.Waiting(
        job.id(), job.paymentId(), job.name(), job.at(), job.copy(), why.orElse(null));
  }

  private void queue(UUID paymentId, UUID staffId, String language, boolean copy) {
    if (printer().isPresent()) {
      sold.find(paymentId)
          .ifPresent(it -> {
            var kick = !copy && it.cash() ? Kick.OWED : Kick.NONE;
            var job = job(paymentId, it.name(), staffId, language, kick, copy);
            put(job, copy ? 0 : it.number());
          });
    }
  }

  private PrintJob job(
      @Nullable UUID paymentId,
      String name,
      UUID staffId,
      String language,
      Kick kick,
      boolean copy) {
    return new PrintJob(
        intentIds.get(),
        paymentId,
        name,
        staffId,
        language,
        clock.instant(),
        kick,
        copy,
        false,
        null,
        null);
  }

  private void queueMissed(ReceiptDots receipts) {
    if (printer().isEmpty()) {
      return;
    }
    var since = clock.instant().minus(MISSED_WITHIN);
    for (var missed : sold.after(shelf.book().lastNumber(), since)) {
      put(missedJob(missed, receipts.usualLanguage()), missed.number());
    }
  }

  private PrintJob missedJob(Sold missed, String language) {
    return new PrintJob(
        intentIds.get(),
        missed.paymentId(),
        missed.name(),
        missed.takenBy(),
        language,
        missed.takenAt(),
        missed.cash() ? Kick.OWED : Kick.NONE,
        false,
        false,
        null,
        null);
  }

  private void put(PrintJob job, long number) {
    if (!keep(book -> book.with(job, number))) {
      unkept.incrementAndGet();
    }
    tell();
  }

  private boolean keep(UnaryOperator<PrintBook> change) {
    try {
      shelf.change(change);
      return true;
    } catch (NotKeptException e) {
      LOG.warn("what is to be printed cannot be kept", e);
      return false;
    }
  }

  private void tell() {
    var now = state();
    listeners.forEach(it -> it.accept(now));
  }
}
