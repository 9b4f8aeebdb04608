package org.daybook.server.devices;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/// Ed25519 keys and signatures of devices.
public final class DeviceKeys {
  private static final String ALGORITHM = "Ed25519";

  private DeviceKeys() {}

  /// Reads a key in X.509 encoding.
  ///
  /// @throws IllegalArgumentException where it is none
  public static PublicKey read(byte[] encoded) {
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 public key", e);
    }
  }

  /// Whether a signature over a text is of that key.
  public static boolean fits(byte[] key, byte[] text, byte[] signature) {
    try {
      var verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(read(key));
      verifier.update(text);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      // A signature of the wrong length is refused by an exception.
      return false;
    }
  }
}
