package org.daybook.app.ui.settings;

import java.util.Optional;
import org.daybook.app.service.printing.PrintTrouble;
import org.daybook.app.service.printing.ReceiptPrinter;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// The receipt printer of this desk.
public interface PrinterDesk {

  Optional<ReceiptPrinter> printer();

  /// Uses another printer from now on, or none.
  ///
  /// @return whether that is kept
  boolean use(@Nullable ReceiptPrinter printer);

  /// Prints a page in a language; the drawer stays shut.
  ///
  /// @return why not, or empty
  Optional<PrintTrouble> test(ReceiptPrinter printer, Messages messages);
}
