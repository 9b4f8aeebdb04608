package org.daybook.server.auth;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.springframework.security.crypto.bcrypt.BCrypt;

/// Hashes passwords with bcrypt (the algorithm itself: its Spring wrapper wants a logging library
/// that nothing else here uses), and takes the same time for a name that does not exist.
public final class Passwords {
  /// The longest password in bytes: bcrypt reads no further.
  public static final int MOST_BYTES = 72;

  public static final int FEWEST_CHARACTERS = 8;

  private static final int CHECKSUM_CHARACTERS = 31;

  private final int strength;
  private final SecureRandom random;
  private final String nobodysHash;

  /// @param strength work factor; 12 but in tests
  public Passwords(int strength, SecureRandom random) {
    this.strength = strength;
    this.random = random;
    // Well-formed and nobody's; making a true one would cost the server's start a comparison.
    this.nobodysHash = BCrypt.gensalt(strength, random) + ".".repeat(CHECKSUM_CHARACTERS);
  }

  /// @throws IllegalArgumentException where a password is too short or too long
  void check(String password) {
    if (password.length() < FEWEST_CHARACTERS || !isHashable(password)) {
      throw new IllegalArgumentException("a password has 8 characters to 72 bytes");
    }
  }

  String hash(String password) {
    return BCrypt.hashpw(password, BCrypt.gensalt(strength, random));
  }

  boolean fits(String password, String hash) {
    return isHashable(password) && BCrypt.checkpw(password, hash);
  }

  /// Does the work of a comparison that cannot succeed.
  void pretend(String password) {
    var _ = BCrypt.checkpw(isHashable(password) ? password : "", nobodysHash);
  }

  static boolean isHashable(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }
}
