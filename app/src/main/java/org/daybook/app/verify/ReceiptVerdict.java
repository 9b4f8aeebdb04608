package org.daybook.app.verify;

/// What the check of a receipt's code came to.
sealed interface ReceiptVerdict {

  /// No key of that device made the signature: an amount, a number, a hash or the signature itself
  /// is not what the device printed.
  record Altered() implements ReceiptVerdict {}

  /// The device signed it, and nobody was asked what the centre holds.
  record Signed() implements ReceiptVerdict {}

  /// The device signed it, and the centre does not hold its operation yet.
  ///
  /// @param held up to which operation of the epoch the centre holds the device's
  record NotConfirmed(long held) implements ReceiptVerdict {}

  /// The device signed it, and the centre holds the operation.
  ///
  /// @param epoch in which, another than the receipt's where the operation was carried over
  /// @param sequence under which number there
  record Confirmed(int epoch, long sequence) implements ReceiptVerdict {}

  /// The device signed it, and the centre holds another operation under that number and nowhere
  /// this one.
  record Contradicted() implements ReceiptVerdict {}

  /// Nobody told the device's key, so that nothing can be said.
  record KeyUnknown() implements ReceiptVerdict {}
}
