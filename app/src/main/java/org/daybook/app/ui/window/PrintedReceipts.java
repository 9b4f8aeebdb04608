package org.daybook.app.ui.window;

import java.util.Optional;
import java.util.UUID;
import org.daybook.app.paper.Dots;
import org.daybook.app.service.Desk;
import org.daybook.app.service.printing.ReceiptDots;
import org.daybook.app.service.printing.ReceiptPrinter;
import org.daybook.app.ui.paper.PaperFacts;
import org.daybook.app.ui.paper.PaperSubject;
import org.daybook.app.ui.paper.ReceiptDrawing;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;

/// Draws the receipts of a desk for its printer, in the language in which they were asked for.
final class PrintedReceipts implements ReceiptDots {
  private final Desk desk;
  private final Language usual;
  private final ReceiptDrawing drawing = new ReceiptDrawing();

  /// @param usual the language of the desk
  PrintedReceipts(Desk desk, Language usual) {
    this.desk = desk;
    this.usual = usual;
  }

  @Override
  public Optional<Dots> draw(
      UUID paymentId, boolean copy, UUID staffId, String language, ReceiptPrinter printer) {
    var zone = desk.services().rollCall().zone();
    var messages = new Messages(Language.find(language).orElse(usual), zone);
    return new PaperAtDesk(desk, staffId)
        .read(new PaperSubject.ReceiptOf(paymentId, copy))
        .map(it -> drawing.of((PaperFacts.OfReceipt) it, messages));
  }

  @Override
  public String usualLanguage() {
    return usual.tag();
  }
}
