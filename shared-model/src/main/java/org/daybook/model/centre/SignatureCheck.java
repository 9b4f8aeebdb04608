package org.daybook.model.centre;

/// Whether a signature over a text is of the device's key. The server's edge does the cryptography.
@FunctionalInterface
public interface SignatureCheck {
  boolean fits(byte[] text, byte[] signature);
}
