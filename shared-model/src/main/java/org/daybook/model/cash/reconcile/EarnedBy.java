package org.daybook.model.cash.reconcile;

/// By what something is paid that is earned, whenever that money came in.
public enum EarnedBy {
  /// By the student: at the desk, or still owed.
  STUDENT,
  /// By money of a wallet, which came in before.
  WALLET,
  /// By a package, which was sold before: the share of its price that a lesson takes.
  PACKAGE
}
