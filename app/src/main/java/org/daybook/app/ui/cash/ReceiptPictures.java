package org.daybook.app.ui.cash;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.daybook.app.ui.text.Messages;

/// Draws receipts as they come out of the printer.
@FunctionalInterface
public interface ReceiptPictures {

  /// @param done told on the drawing thread, with the receipt; not at all when it cannot be drawn,
  ///   because a picture must never hinder a sale
  void draw(UUID paymentId, Messages messages, Consumer<Node> done);
}
