package org.daybook.model.operation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/// The hash chain of a device's operations: each link is SHA-256(previous link ‖ operation bytes),
/// so an edit, a deletion, an insertion or a reordering changes every later link.
public final class HashChain {
  private HashChain() {}

  /// The link before the first operation of an epoch.
  public static byte[] genesis(UUID deviceId, int epoch) {
    return sha256(
        ("daybook-chain-1:" + deviceId + ":" + epoch)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  public static byte[] next(byte[] previous, byte[] operationBytes) {
    var digest = digest();
    digest.update(previous);
    return digest.digest(operationBytes);
  }

  /// One link over several pieces of bytes, one behind the other.
  public static byte[] next(byte[] previous, List<byte[]> pieces) {
    var digest = digest();
    digest.update(previous);
    pieces.forEach(digest::update);
    return digest.digest();
  }

  public static byte[] sha256(byte[] bytes) {
    return digest().digest(bytes);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
