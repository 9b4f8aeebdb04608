package org.daybook.app.journal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts frames with AES-GCM. The nonce is random, because a frame may be written again at the
/// same place after a torn write; the place is authenticated, so that frames cannot be moved.
final class FrameCipher {
  static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final RandomGenerator random;

  FrameCipher(byte[] key, RandomGenerator random) {
    this.key = keyOf(key);
    this.random = random;
  }

  static SecretKeySpec keyOf(byte[] key) {
    return new SecretKeySpec(key, "AES");
  }

  byte[] encrypt(byte[] plain, long position) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(key, Cipher.ENCRYPT_MODE, nonce, position).doFinal(plain);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /// @throws GeneralSecurityException when the key is another one, or the frame is not from here
  byte[] decrypt(byte[] payload, long position) throws GeneralSecurityException {
    return decrypt(key, payload, position);
  }

  /// As [#decrypt(byte\[\], long)], for who only reads.
  static byte[] decrypt(SecretKeySpec key, byte[] payload, long position)
      throws GeneralSecurityException {
    if (payload.length < NONCE_BYTES) {
      throw new GeneralSecurityException("too short");
    }
    var nonce = java.util.Arrays.copyOf(payload, NONCE_BYTES);
    return cipher(key, Cipher.DECRYPT_MODE, nonce, position)
        .doFinal(payload, NONCE_BYTES, payload.length - NONCE_BYTES);
  }

  private static Cipher cipher(SecretKeySpec key, int mode, byte[] nonce, long position)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(0, position));
    return cipher;
  }
}
