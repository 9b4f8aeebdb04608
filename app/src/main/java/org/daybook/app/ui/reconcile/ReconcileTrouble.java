package org.daybook.app.ui.reconcile;

/// Why there is nothing to see.
public enum ReconcileTrouble {
  NOT_PERMITTED,
  UNREADABLE
}
