package org.daybook.app.ui.window;

import java.util.Optional;
import org.daybook.app.service.printing.PrintService;
import org.daybook.app.service.printing.PrintTrouble;
import org.daybook.app.service.printing.ReceiptPrinter;
import org.daybook.app.ui.paper.ReceiptDrawing;
import org.daybook.app.ui.settings.PrinterDesk;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// The receipt printer of a desk, as the settings see it.
record PrinterAtDesk(PrintService printing, ReceiptDrawing drawing) implements PrinterDesk {

  @Override
  public Optional<ReceiptPrinter> printer() {
    return printing.printer();
  }

  @Override
  public boolean use(@Nullable ReceiptPrinter printer) {
    return printing.use(printer);
  }

  @Override
  public Optional<PrintTrouble> test(ReceiptPrinter printer, Messages messages) {
    var where = printer.host() + ":" + printer.port();
    return printing.test(printer, to -> drawing.test(where, to.roll(), messages));
  }
}
