package org.daybook.model.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an operation's bytes say, whether it is sent as it was captured or was carried over.
///
/// @param operation under the identity it is sent with
/// @param bornEpoch the epoch it was captured in
/// @param bornSequence its number there
/// @param original its bytes as they were captured, or null when those are the ones sent
public record Envelope(
    Operation operation, int bornEpoch, long bornSequence, byte @Nullable [] original) {
  /// With which the bytes of a carried operation begin: the head of a CBOR array of four
  /// components; one of an operation has more.
  public static final byte CARRIED = (byte) 0x84;

  /// @throws UnreadableException when the bytes are neither
  public static Envelope read(byte[] bytes) throws UnreadableException {
    if (!isCarried(bytes)) {
      var operation = Cbor.decode(bytes, Operation.class);
      return new Envelope(operation, operation.epoch(), operation.sequence(), null);
    }
    var carried = Cbor.decode(bytes, CarriedOperation.class);
    var captured = Cbor.decode(carried.original(), Operation.class);
    if (captured.epoch() >= carried.epoch()) {
      throw new UnreadableException("an operation is carried into a later epoch", null);
    }
    var now = as(captured, carried.epoch(), carried.sequence(), carried.needs());
    return new Envelope(now, captured.epoch(), captured.sequence(), carried.original());
  }

  /// The bytes under which an operation goes on. One that was carried before is unpacked first, so
  /// that what was captured is always one step away.
  ///
  /// @throws UnreadableException when the bytes are no operation
  public static byte[] carry(byte[] bytes, int epoch, long sequence, List<Long> needs)
      throws UnreadableException {
    var original = isCarried(bytes) ? Cbor.decode(bytes, CarriedOperation.class).original() : bytes;
    return Cbor.encode(new CarriedOperation(epoch, sequence, needs, original));
  }

  /// SHA-256 of the bytes as they were captured: the same under every identity.
  public static byte[] hashAsCaptured(byte[] bytes) throws UnreadableException {
    return HashChain.sha256(
        isCarried(bytes) ? Cbor.decode(bytes, CarriedOperation.class).original() : bytes);
  }

  public boolean isCarried() {
    return original != null;
  }

  /// Whether the bytes say that they are of an operation that was carried over.
  public static boolean isCarried(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == CARRIED;
  }

  private static Operation as(Operation captured, int epoch, long sequence, List<Long> needs) {
    return new Operation(
        captured.deviceId(),
        epoch,
        sequence,
        captured.branchId(),
        captured.actorId(),
        captured.permissionVersion(),
        captured.capturedAt(),
        captured.intentId(),
        needs,
        captured.commandName(),
        captured.commandVersion(),
        captured.command(),
        captured.personHash());
  }
}
