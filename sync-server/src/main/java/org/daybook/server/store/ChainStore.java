package org.daybook.server.store;

import java.util.List;
import java.util.UUID;
import org.daybook.model.operation.ChainAnchor.Chain;
import org.daybook.model.operation.ChainHead;

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
            select epoch, head_sequence, head_hash from device_key
            where device_id = ? order by epoch\
            """,
            line -> new ChainHead(line.getInt(1), line.getLong(2), line.getBytes(3)),
            deviceId)
        .stream()
        .map(head -> new Chain(head, operations(deviceId, head.epoch())))
        .toList();
  }

  private List<byte[]> operations(UUID deviceId, int epoch) {
    return transaction.query(
        """
        select operation_hash from operation_log
        where device_id = ? and epoch = ? order by sequence\
        """,
        line -> line.getBytes(1),
        deviceId,
        epoch);
  }
}
