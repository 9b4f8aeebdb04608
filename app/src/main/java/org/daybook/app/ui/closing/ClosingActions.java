package org.daybook.app.ui.closing;

import java.util.UUID;

/// Where the close of day leads to.
public interface ClosingActions {

  /// Shows where cashboxes are set up.
  void setUp();

  /// Shows what the drawers and sessions of more days came to.
  void reconcile();

  /// Shows where a desk is declared lost.
  void devices();

  /// Shows a receipt that was printed before.
  void print(UUID paymentId);

  /// Lets another person take the desk over by PIN, who then finds the close of day again.
  void switchPerson();
}
