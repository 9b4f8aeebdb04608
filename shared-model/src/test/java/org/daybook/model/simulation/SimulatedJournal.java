package org.daybook.model.simulation;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Journal;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;

/// A journal on a simulated disk: one frame per gesture (length, checksum, operations), forced
/// before it counts. Opening it cuts a torn frame off the end.
final class SimulatedJournal implements Journal {
  private static final int HEAD_BYTES = 8;

  private final Medium medium;
  private final List<SealedOperation> operations = new ArrayList<>();
  private final List<byte[]> links = new ArrayList<>();
  private final List<Integer> frameOf = new ArrayList<>();
  private final int epoch;

  SimulatedJournal(DeskIdentity identity, Medium medium) {
    this.medium = medium;
    this.epoch = identity.epoch();
    links.add(HashChain.genesis(identity.deviceId(), identity.epoch()));
    open();
  }

  @Override
  public void append(List<SealedOperation> gesture) {
    var payload = Cbor.encode(gesture.toArray(SealedOperation[]::new));
    var frame =
        ByteBuffer.allocate(HEAD_BYTES + payload.length)
            .putInt(payload.length)
            .putInt(sum(payload))
            .put(payload)
            .array();
    int start = medium.length();
    medium.append(frame);
    medium.force();
    keep(start, gesture);
  }

  @Override
  public List<SealedOperation> read(long fromSequence, int limit) {
    int from = (int) Math.min(fromSequence - 1, operations.size());
    int to = (int) Math.min((long) from + limit, operations.size());
    return List.copyOf(operations.subList(from, to));
  }

  @Override
  public ChainHead head() {
    return new ChainHead(epoch, operations.size(), links.getLast());
  }

  @Override
  public byte[] linkBefore(long sequence) {
    return links.get((int) sequence - 1);
  }

  /// Loses the frames behind an operation, as a file that was cut does. Returns how many operations
  /// went with them.
  int loseAfter(int sequence) {
    int before = operations.size();
    if (sequence >= before) {
      return 0;
    }
    int start = frameOf.get(sequence);
    int kept = sequence;
    while (kept > 0 && frameOf.get(kept - 1) == start) {
      kept--;
    }
    medium.truncate(start);
    operations.subList(kept, before).clear();
    frameOf.subList(kept, before).clear();
    links.subList(kept + 1, before + 1).clear();
    return before - kept;
  }

  private void open() {
    int at = 0;
    while (at + HEAD_BYTES <= medium.length()) {
      var head = ByteBuffer.wrap(medium.bytes(at, at + HEAD_BYTES));
      int size = head.getInt();
      int sum = head.getInt();
      int end = at + HEAD_BYTES + size;
      if (size <= 0 || end > medium.length()) {
        break;
      }
      var payload = medium.bytes(at + HEAD_BYTES, end);
      if (sum(payload) != sum) {
        break;
      }
      keep(at, List.of(decoded(payload)));
      at = end;
    }
    medium.cutTornEnd(at);
    medium.force();
  }

  private static SealedOperation[] decoded(byte[] payload) {
    try {
      return Cbor.decode(payload, SealedOperation[].class);
    } catch (UnreadableException e) {
      throw new IllegalStateException("a whole frame holds no operations", e);
    }
  }

  private void keep(int frame, List<SealedOperation> gesture) {
    for (var operation : gesture) {
      operations.add(operation);
      links.add(HashChain.next(links.getLast(), operation.bytes()));
      frameOf.add(frame);
    }
  }

  private static int sum(byte[] payload) {
    var sum = new CRC32C();
    sum.update(payload);
    return (int) sum.getValue();
  }
}
