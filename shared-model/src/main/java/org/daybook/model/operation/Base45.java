package org.daybook.model.operation;

import java.io.ByteArrayOutputStream;

/// Bytes in the 45 characters that QR codes hold most densely, as RFC 9285 writes them. Each text
/// stands for one sequence of bytes, and each sequence has one text.
final class Base45 {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  private static final int BASE = ALPHABET.length();
  private static final int ONE_BYTE = 1 << 8;
  private static final int TWO_BYTES = 1 << 16;

  private Base45() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder();
    for (int i = 0; i < bytes.length; i += 2) {
      boolean pair = i + 1 < bytes.length;
      int first = bytes[i] & 0xFF;
      int value = pair ? (first << 8) | (bytes[i + 1] & 0xFF) : first;
      text.append(ALPHABET.charAt(value % BASE)).append(ALPHABET.charAt(value / BASE % BASE));
      if (pair) {
        text.append(ALPHABET.charAt(value / BASE / BASE));
      }
    }
    return text.toString();
  }

  /// @throws UnreadableException where no bytes have that text
  static byte[] decode(String text) throws UnreadableException {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i += 3) {
      int left = text.length() - i;
      if (left == 1) {
        throw new UnreadableException("a character is missing at the end", null);
      }
      int value = digit(text, i) + BASE * digit(text, i + 1);
      if (left > 2) {
        value += BASE * BASE * digit(text, i + 2);
        bytes.write(value >> 8);
      }
      if (value >= (left > 2 ? TWO_BYTES : ONE_BYTE)) {
        throw new UnreadableException("no bytes have the characters from " + i, null);
      }
      bytes.write(value);
    }
    return bytes.toByteArray();
  }

  private static int digit(String text, int at) throws UnreadableException {
    int digit = ALPHABET.indexOf(text.charAt(at));
    if (digit < 0) {
      throw new UnreadableException("the character at " + at + " is none of these", null);
    }
    return digit;
  }
}
