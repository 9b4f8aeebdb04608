package org.daybook.model.operation;

/// Four characters of an operation's hash, printed on receipts: a number that was given twice,
/// because a desk was restored from a copy or copied, is still told apart. No two characters look
/// or sound alike; of two operations about one pair in 810,000 has the same mark.
///
/// @param text the characters
public record ReceiptMark(String text) {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXYZ";
  private static final int LENGTH = 4;

  /// The mark of an operation, the same under whatever identity it is sent.
  ///
  /// @throws UnreadableException when the bytes are no operation
  public static ReceiptMark of(byte[] operationBytes) throws UnreadableException {
    var hash = Envelope.hashAsCaptured(operationBytes);
    long number = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      number = (number << 8) | (hash[i] & 0xFF);
    }
    var text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt((int) (number % ALPHABET.length())));
      number /= ALPHABET.length();
    }
    return new ReceiptMark(text.toString());
  }
}
