package org.daybook.app.ui.reconcile;

/// By what a period is told.
public enum ReconcileView {
  DRAWERS,
  SESSIONS,
  DAYS,
  TENDERS
}
