package org.daybook.server.store;

import java.util.List;
import java.util.UUID;
import org.daybook.model.operation.ChainAnchor.Chain;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.DeviceKey;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.UnreadableException;
import org.jspecify.annotations.Nullable;

/// The chains of devices as they are kept, without what the operations say.
public final class ChainStore {
  private final StoreTransaction transaction;

  public ChainStore(StoreTransaction transaction) {
    this.transaction = transaction;
  }

  /// One for each epoch of a device, by epoch.
  public List<Chain> of(UUID deviceId) {
    return transaction
        .query(
            """
            select epoch, head_sequence, head_hash, public_key from device_key
            where device_id = ? order by epoch\
            """,
            line ->
                new Epoch(
                    new ChainHead(line.getInt(1), line.getLong(2), line.getBytes(3)),
                    key(line.getBytes(4))),
            deviceId)
        .stream()
        .map(it -> chain(deviceId, it))
        .toList();
  }

  private record Epoch(ChainHead head, @Nullable DeviceKey key) {}

  /// What an operation was called here, and when it was captured.
  private record Hashes(byte[] received, byte[] captured) {}

  private Chain chain(UUID deviceId, Epoch epoch) {
    var operations = operations(deviceId, epoch.head().epoch());
    return new Chain(
        epoch.head(),
        operations.stream().map(Hashes::received).toList(),
        operations.stream().map(Hashes::captured).toList(),
        epoch.key());
  }

  // The centre's own device has no key: it never talks over HTTP.
  private static @Nullable DeviceKey key(byte @Nullable [] encoded) {
    return encoded == null ? null : new DeviceKey(encoded);
  }

  private static Hashes hashes(byte[] received, byte @Nullable [] carried) {
    try {
      return new Hashes(received, carried == null ? received : Envelope.hashAsCaptured(carried));
    } catch (UnreadableException e) {
      // What nobody can read is kept and has one name.
      return new Hashes(received, received);
    }
  }

  /// Only what was carried here from another epoch is read whole: it alone has two names.
  private List<Hashes> operations(UUID deviceId, int epoch) {
    return transaction.query(
        """
        select operation_hash,
          case when octet_length(bytes) > 0 and get_byte(bytes, 0) = ? then bytes end
        from operation_log
        where device_id = ? and epoch = ? order by sequence\
        """,
        line -> hashes(line.getBytes(1), line.getBytes(2)),
        Envelope.CARRIED & 0xFF,
        deviceId,
        epoch);
  }
}
