package org.daybook.app.ui.cash;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.app.service.cash.RefundablePayment;

/// A part of a payment, and what is typed to give back of it.
final class RefundLine {
  private final RefundablePayment.Line line;
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");

  RefundLine(RefundablePayment.Line line) {
    this.line = line;
  }

  RefundablePayment.Line line() {
    return line;
  }

  StringProperty typedProperty() {
    return typed;
  }
}
