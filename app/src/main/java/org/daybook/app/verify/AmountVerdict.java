package org.daybook.app.verify;

/// What the desk's own journal says of the money that a receipt's code names.
sealed interface AmountVerdict {

  /// The operation took as much.
  record Agrees(String place) implements AmountVerdict {}

  /// The operation took another sum.
  record Differs(String place, String currency, long amountMinor) implements AmountVerdict {}

  /// The operation took no money.
  record NoPayment(String place) implements AmountVerdict {}

  /// No journal of the desk holds the operation.
  record NotThere() implements AmountVerdict {}
}
