package org.daybook.model.operation;

import java.util.Arrays;

/// The public half of a device's key: whoever has it can tell what the device signed.
///
/// @param encoded X.509
public record DeviceKey(byte[] encoded) {
  /// @throws IllegalArgumentException where the encoding is of no such key
  public DeviceKey {
    Ed25519.read(encoded);
  }

  /// Whether a signature over a text is of this key.
  public boolean fits(byte[] text, byte[] signature) {
    return Ed25519.fits(encoded, text, signature);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DeviceKey that && Arrays.equals(encoded, that.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  @Override
  public String toString() {
    return "DeviceKey";
  }
}
