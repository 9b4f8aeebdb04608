package org.daybook.app.service.printing;

import org.daybook.app.paper.Dots;

/// Draws a page on which people see whether a printer prints well.
@FunctionalInterface
public interface ReceiptTest {

  Dots draw(ReceiptPrinter printer);
}
