package org.daybook.server.access;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.daybook.model.operation.HashChain;

/// A token as whoever has it shows it: which one it is, and a secret of 256 random bits. It holds
/// only letters that stand in an address as they are.
///
/// @param id which token
/// @param secret 32 bytes
public record TokenText(UUID id, byte[] secret) {
  /// Tells people and programs that look for leaked secrets what they have found.
  private static final String PREFIX = "daybook_";

  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 16;

  static TokenText draw(UUID id, RandomGenerator random) {
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return new TokenText(id, secret);
  }

  /// Reads a token as it was sent; empty where it cannot be one.
  public static Optional<TokenText> read(String shown) {
    int dot = shown.indexOf('.');
    if (!shown.startsWith(PREFIX) || dot < 0) {
      return Optional.empty();
    }
    try {
      var id = Base64.getUrlDecoder().decode(shown.substring(PREFIX.length(), dot));
      var secret = Base64.getUrlDecoder().decode(shown.substring(dot + 1));
      if (id.length != ID_BYTES || secret.length != SECRET_BYTES) {
        return Optional.empty();
      }
      var bits = ByteBuffer.wrap(id);
      return Optional.of(new TokenText(new UUID(bits.getLong(), bits.getLong()), secret));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// As it is sent.
  public String shown() {
    var bits = ByteBuffer.allocate(ID_BYTES);
    bits.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return PREFIX + text(bits.array()) + "." + text(secret);
  }

  byte[] hash() {
    return HashChain.sha256(secret);
  }

  /// Whether this is the secret of which that hash is kept; takes as long whatever it is.
  boolean fits(byte[] kept) {
    return MessageDigest.isEqual(kept, hash());
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "TokenText[" + id + "]";
  }
}
