package org.daybook.app.ui.closing;

import java.util.OptionalInt;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.model.money.Denomination;

/// One denomination of a count, with what is typed beside it.
final class PiecesEntry {
  private final Denomination denomination;
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");

  PiecesEntry(Denomination denomination) {
    this.denomination = denomination;
  }

  Denomination denomination() {
    return denomination;
  }

  StringProperty typedProperty() {
    return typed;
  }

  boolean blank() {
    return typed.get().isBlank();
  }

  /// Empty where what is typed is no number.
  OptionalInt pieces() {
    return Piles.read(typed.get());
  }

  /// What they are worth; nothing where it is no number.
  long worthMinor() {
    return Math.multiplyExact(denomination.amountMinor(), pieces().orElse(0));
  }
}
