package org.daybook.app.service.approval;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// A secret that a PIN opens. A PIN has few digits: what keeps it from being guessed is the file's
/// own key, and each guess being as slow as one at the sign-in.
///
/// @param salt 16 bytes
/// @param nonce 12 bytes
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record PinSeal(byte[] salt, byte[] nonce, byte[] sealed) {
  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BITS = 256;
  // As the verifier of the same PIN has it.
  private static final int ROUNDS = 310_000;

  static PinSeal of(byte[] secret, String pin, RandomGenerator random) {
    var salt = bytes(SALT_BYTES, random);
    var nonce = bytes(NONCE_BYTES, random);
    try {
      return new PinSeal(
          salt, nonce, cipher(Cipher.ENCRYPT_MODE, pin, salt, nonce).doFinal(secret));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /// The secret; empty where it is another PIN.
  Optional<byte[]> open(String pin) {
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, pin, salt, nonce).doFinal(sealed));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, String pin, byte[] salt, byte[] nonce)
      throws GeneralSecurityException {
    var characters = pin.toCharArray();
    var spec = new PBEKeySpec(characters, salt, ROUNDS, KEY_BITS);
    try {
      var key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher;
    } finally {
      spec.clearPassword();
      Arrays.fill(characters, ' ');
    }
  }

  private static byte[] bytes(int length, RandomGenerator random) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PinSeal that && Arrays.equals(sealed, that.sealed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sealed);
  }

  @Override
  public String toString() {
    return "PinSeal";
  }
}
