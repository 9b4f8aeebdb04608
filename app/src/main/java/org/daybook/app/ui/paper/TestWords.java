package org.daybook.app.ui.paper;

import java.util.List;
import org.daybook.app.paper.ReceiptSheet;
import org.daybook.app.paper.ReceiptSheet.Line;
import org.daybook.app.paper.RollWidth;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;

/// What a printer is tried with: where it is, and every script that a receipt may be in.
final class TestWords {
  private final Messages messages;

  TestWords(Messages messages) {
    this.messages = messages;
  }

  /// @param printer where it is
  ReceiptSheet sheet(String printer, RollWidth roll) {
    return new ReceiptSheet(
        messages.text("paper.test.title"),
        printer,
        "",
        List.of(
            new Line(
                messages.text("paper.test.roll"),
                messages.text("printer.roll." + roll.millimetres()))),
        Language.offered().stream()
            .map(it -> new Line(it.endonym(), messages.number(1_250)))
            .toList(),
        new Line(messages.text("paper.receipt.total"), messages.number(1_234_567_890)),
        List.of(),
        "",
        "",
        messages.text("paper.test.edges"));
  }
}
