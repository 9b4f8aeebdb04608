package org.daybook.model.operation;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/// The one kind of key that desks, and people at them, sign with.
public final class Ed25519 {
  private static final String ALGORITHM = "Ed25519";

  private Ed25519() {}

  public static KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has Ed25519", e);
    }
  }

  /// @param privateKey PKCS #8
  public static byte[] sign(byte[] privateKey, byte[] text) {
    try {
      var key = KeyFactory.getInstance(ALGORITHM);
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key.generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key cannot sign", e);
    }
  }

  /// Reads a public key in X.509 encoding.
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
  ///
  /// @param publicKey X.509
  public static boolean fits(byte[] publicKey, byte[] text, byte[] signature) {
    try {
      var verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(read(publicKey));
      verifier.update(text);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      // A signature of the wrong length is refused by an exception.
      return false;
    }
  }
}
