package org.daybook.app.ui.paper;

import java.util.function.Consumer;
import javafx.stage.Window;

/// The way to a printer.
@FunctionalInterface
public interface PrinterDoor {

  /// What became of a print.
  enum Outcome {
    PRINTED,
    /// Somebody thought better of it.
    CANCELLED,
    /// This computer knows no printer.
    NO_PRINTER,
    FAILED
  }

  /// Asks which printer and prints; to be called on the drawing thread.
  ///
  /// @param done told on the drawing thread what became of it
  void print(Window owner, Preview preview, Consumer<Outcome> done);
}
