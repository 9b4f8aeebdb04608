package org.daybook.server.auth;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.daybook.model.operation.HashChain;

/// A single-use code that a person reads out and types: eight characters of an alphabet in which no
/// two look or sound alike, 39 bits of chance.
///
/// @param text the characters, upper case, without a dash
public record SecretCode(String text) {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXYZ";
  private static final int LENGTH = 8;

  public static SecretCode draw(RandomGenerator random) {
    var text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new SecretCode(text.toString());
  }

  /// Reads a code as somebody typed it; empty where it cannot be one.
  public static Optional<SecretCode> typed(String typed) {
    var text = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return text.length() == LENGTH ? Optional.of(new SecretCode(text)) : Optional.empty();
  }

  /// As it is shown: K7QF-29MD.
  public String shown() {
    return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
  }

  /// What is kept of it.
  ///
  /// @param purpose what the code is for, so that one for something else never fits
  public byte[] hash(String purpose) {
    return HashChain.sha256((purpose + text).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "SecretCode";
  }
}
