package org.daybook.app.device;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.random.RandomGenerator;
import org.daybook.model.operation.Ed25519;

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
    var pair = Ed25519.generate();
    return new DeviceKeys(pair.getPrivate().getEncoded(), pair.getPublic().getEncoded(), dataKey);
  }

  public byte[] sign(byte[] text) {
    return Ed25519.sign(privateKey, text);
  }

  @Override
  public String toString() {
    return "DeviceKeys";
  }
}
