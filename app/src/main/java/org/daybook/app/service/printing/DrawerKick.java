package org.daybook.app.service.printing;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.app.printer.DrawerMarks;
import org.daybook.app.printer.NetworkPrinter;
import org.daybook.app.printer.PrinterException;
import org.daybook.app.service.printing.PrintJob.Kick;
import org.daybook.app.service.printing.PrintShelf.NotKeptException;

/// Opens the drawer behind a printer for what owes it, once. That it is about to be opened is kept
/// before the pulse is sent. Where the desk was killed then, the printer is asked what it did; and
/// where it does not know, a person opens the drawer, never the desk.
final class DrawerKick {
  /// A drawer that springs open later, when whoever paid does not stand there any more, is worse
  /// than a key.
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final PrintShelf shelf;
  private final Clock clock;
  private final Runnable told;
  private final Consumer<UUID> opened;

  /// @param told after each step that a screen may show
  /// @param opened with a payment for whose cash the drawer was opened
  DrawerKick(PrintShelf shelf, Clock clock, Runnable told, Consumer<UUID> opened) {
    this.shelf = shelf;
    this.clock = clock;
    this.told = told;
    this.opened = opened;
  }

  /// Does what a job owes to the drawer.
  ///
  /// @param printer which has said that it is ready
  /// @throws PrinterException when it does not say what it did; it is asked when it is next met
  void settle(PrintJob job, NetworkPrinter printer, ReceiptPrinter to)
      throws PrinterException, NotKeptException {
    switch (job.kick()) {
      case NONE, GIVEN, LEFT -> {}
      case OWED -> {
        if (to.opensDrawer()) {
          openIfFresh(job, printer);
        } else {
          shelf.change(job.id(), it -> it.with(Kick.NONE));
        }
      }
      case SENT -> ask(job, printer);
    }
  }

  private void ask(PrintJob job, NetworkPrinter printer) throws PrinterException, NotKeptException {
    switch (printer.drawer(DrawerMarks.of(job.id()), job.drawerSignal())) {
      case OPENED -> given(job);
      case NOT_OPENED -> openIfFresh(job, printer);
      case UNKNOWN -> leave(job, true);
    }
  }

  private void openIfFresh(PrintJob job, NetworkPrinter printer)
      throws PrinterException, NotKeptException {
    var age = Duration.between(job.at(), clock.instant());
    // A clock that was put back makes nothing fresh.
    if (age.isNegative() || age.compareTo(FRESH) > 0) {
      leave(job, false);
      return;
    }
    var marks = DrawerMarks.of(job.id());
    var signal = printer.prepareDrawer(marks);
    if (!shelf.change(job.id(), it -> it.sending(signal))) {
      return;
    }
    told.run();
    printer.openDrawer(marks);
    given(job);
  }

  private void given(PrintJob job) throws NotKeptException {
    shelf.change(job.id(), it -> it.with(Kick.GIVEN));
    var paymentId = job.paymentId();
    if (paymentId != null) {
      opened.accept(paymentId);
    }
    told.run();
  }

  private void leave(PrintJob job, boolean perhaps) throws NotKeptException {
    shelf.change(book -> book.leave(job, perhaps));
    told.run();
  }
}
