package org.daybook.app.device;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.random.RandomGenerator;

/// The desk's secrets: its Ed25519 key pair and the key of its data.
///
/// @param privateKey PKCS #8
/// @param publicKey X.509
/// @param dataKey 32 bytes, encrypts journal and replica
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DeviceKeys(byte[] privateKey, byte[] publicKey, byte[] dataKey) {
  private static final int DATA_KEY_BYTES = 32;

  public static DeviceKeys generate(RandomGenerator random) {
    var dataKey = new byte[DATA_KEY_BYTES];
    random.nextBytes(dataKey);
    return generate(dataKey);
  }

  /// A new pair, beside the same key of the data.
  DeviceKeys withFreshPair() {
    return generate(dataKey);
  }

  private static DeviceKeys generate(byte[] dataKey) {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new DeviceKeys(pair.getPrivate().getEncoded(), pair.getPublic().getEncoded(), dataKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has Ed25519", e);
    }
  }

  public byte[] sign(byte[] text) {
    try {
      var key =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(privateKey));
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the device's key cannot sign", e);
    }
  }

  @Override
  public String toString() {
    return "DeviceKeys";
  }
}
