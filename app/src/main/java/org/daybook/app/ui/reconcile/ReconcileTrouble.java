package org.daybook.app.ui.reconcile;

/// Why there is nothing to see, or not what was asked for.
public enum ReconcileTrouble {
  NOT_PERMITTED,
  UNREADABLE,
  /// A copy of a receipt is shown only once it is counted.
  COPY_NOT_COUNTED
}
