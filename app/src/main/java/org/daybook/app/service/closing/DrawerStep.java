package org.daybook.app.service.closing;

/// What still is to be done about a cashbox.
public enum DrawerStep {
  /// No shift took cash into it.
  NONE,
  COUNT,
  /// It was counted, and how a difference came about was not said yet.
  EXPLAIN,
  /// Another person than who counted has to look at it.
  REVIEW,
  DONE
}
