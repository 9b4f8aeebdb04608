package org.daybook.model.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// Derives the ids of rows, so that desk and server name the same thing alike.
///
/// Ids that an operation creates are version 7 (RFC 9562): 48 bits of the capture time in
/// milliseconds, then a hash of the operation's identity and an ordinal. Ids of things that exist
/// once for given parents (the register of a session) carry the parent's time and a hash.
public final class RowIds {
  /// By their bytes, as PostgreSQL and H2 order them; Java's own order takes them for signed.
  public static final Comparator<UUID> ORDER =
      (one, other) -> {
        int high =
            Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
            ? high
            : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
      };

  /// None is behind it.
  public static final UUID LAST = new UUID(-1, -1);

  private static final long MAX_MILLIS = (1L << 48) - 1;

  private RowIds() {}

  /// The id of the ordinal-th row that an operation creates.
  public static UUID ofOperation(
      UUID deviceId, int epoch, long sequence, int ordinal, Instant capturedAt) {
    var seed =
        ByteBuffer.allocate(32)
            .putLong(deviceId.getMostSignificantBits())
            .putLong(deviceId.getLeastSignificantBits())
            .putInt(epoch)
            .putLong(sequence)
            .putInt(ordinal);
    return timeOrdered(capturedAt.toEpochMilli(), sha256(seed.array()));
  }

  /// When a time-ordered id says that it was made.
  public static Instant timeOf(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
  }

  /// The id of the one thing of that kind that belongs to these parents; sorts by the first
  /// parent's time when that one is time-ordered.
  public static UUID ofParents(String kind, UUID first, UUID... others) {
    var kindBytes = kind.getBytes(StandardCharsets.UTF_8);
    var seed = ByteBuffer.allocate(kindBytes.length + 16 * (1 + others.length)).put(kindBytes);
    put(seed, first);
    for (var other : others) {
      put(seed, other);
    }
    return timeOrdered(first.getMostSignificantBits() >>> 16, sha256(seed.array()));
  }

  /// The id of a row that another system knows by its own identifier.
  public static UUID ofSource(UUID organisationId, String kind, String sourcedId) {
    var text = (kind + '\n' + sourcedId).getBytes(StandardCharsets.UTF_8);
    var seed = ByteBuffer.allocate(16 + text.length);
    put(seed, organisationId);
    seed.put(text);
    return timeOrdered(organisationId.getMostSignificantBits() >>> 16, sha256(seed.array()));
  }

  /// A fresh version 7 id from a time and 10 random bytes.
  public static UUID fresh(Instant now, byte[] random) {
    return timeOrdered(now.toEpochMilli(), sha256(random));
  }

  private static void put(ByteBuffer buffer, UUID id) {
    buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID timeOrdered(long millis, byte[] hash) {
    var bits = ByteBuffer.wrap(hash);
    long time = Math.clamp(millis, 0L, MAX_MILLIS);
    long high = (time << 16) | 0x7000 | (bits.getShort() & 0x0FFF);
    long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
