package org.daybook.app.service.printing;

import java.util.Optional;
import java.util.UUID;
import org.daybook.app.paper.Dots;

/// Draws receipts for the printer, as screens draw them.
public interface ReceiptDots {

  /// Empty when the desk does not know the payment or the person may not see it.
  ///
  /// @param copy whether it is marked as one
  /// @param language of its words, as a BCP 47 tag
  Optional<Dots> draw(
      UUID paymentId, boolean copy, UUID staffId, String language, ReceiptPrinter printer);

  /// The language of the desk, for what nobody at it asked for.
  String usualLanguage();
}
