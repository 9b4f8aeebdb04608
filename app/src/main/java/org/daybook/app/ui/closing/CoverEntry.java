package org.daybook.app.ui.closing;

import java.util.OptionalInt;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.app.service.closing.ShiftLine;

/// A shift whose cash is among what is counted, with the number of its last entry as that desk's
/// screen shows it.
final class CoverEntry {
  private final ShiftLine shift;
  private final StringProperty typed;

  CoverEntry(ShiftLine shift, String through) {
    this.shift = shift;
    this.typed = new SimpleStringProperty(this, "typed", through);
  }

  ShiftLine shift() {
    return shift;
  }

  StringProperty typedProperty() {
    return typed;
  }

  /// Empty where what is typed is no number.
  OptionalInt through() {
    return typed.get().isBlank() ? OptionalInt.empty() : Piles.read(typed.get());
  }
}
