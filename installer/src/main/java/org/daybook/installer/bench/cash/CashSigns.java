package org.daybook.installer.bench.cash;

/// What passes between the bench and the windows that it watches.
final class CashSigns {
  /// Before the milliseconds until who pays and what is owed was painted.
  static final String FOUND = "bench: found ";

  /// Before the milliseconds until the change was painted.
  static final String PAID = "bench: paid ";

  static final String END = "bench: end";

  private CashSigns() {}
}
