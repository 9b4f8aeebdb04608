package org.daybook.app.ui.paper;

import org.daybook.app.paper.DotDrawing;
import org.daybook.app.paper.Dots;
import org.daybook.app.paper.Page;
import org.daybook.app.paper.RollWidth;
import org.daybook.app.ui.text.Messages;

/// Draws receipts in the dots of a receipt printer: the pages that the preview shows. Not on the
/// drawing thread.
public final class ReceiptDrawing {
  private final LoadedTypeface typeface = new LoadedTypeface();

  public Dots of(PaperFacts.OfReceipt facts, Messages messages) {
    var paper = new PaperWriter(messages, typeface.get()).write(facts);
    return dots(paper.pages().getFirst(), facts.roll());
  }

  /// What a printer is tried with.
  ///
  /// @param printer where it is
  public Dots test(String printer, RollWidth roll, Messages messages) {
    return dots(new PaperWriter(messages, typeface.get()).test(printer, roll), roll);
  }

  private Dots dots(Page page, RollWidth roll) {
    return new DotDrawing(typeface.get(), roll).of(page);
  }
}
