package org.daybook.app.ui.cash;

import java.util.UUID;

/// Where the cash desk leads to.
public interface CashActions {

  /// Shows where cashboxes are set up.
  void setUp();

  /// Shows as it is printed why a student owes what they owe.
  void printStatement(UUID studentId);

  /// Shows a receipt as it is printed.
  ///
  /// @param copy whether it was printed before
  void print(UUID paymentId, boolean copy);
}
