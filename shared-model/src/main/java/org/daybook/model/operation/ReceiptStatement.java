package org.daybook.model.operation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.model.value.RowIds;

/// What a receipt says of the operation that took the money: enough to find it in the device's
/// chain and to see that it is the same. Nothing of it is personal.
///
/// @param deviceId who captured the operation
/// @param epoch in which of the device's epochs
/// @param sequence its number there
/// @param currency ISO 4217 code
/// @param amountMinor what was paid, cash rounding included, in minor units
/// @param operationHash SHA-256 of the operation's bytes as they were captured
public record ReceiptStatement(
    UUID deviceId,
    int epoch,
    long sequence,
    String currency,
    long amountMinor,
    byte[] operationHash) {
  /// Bytes of a statement in this version.
  static final int BYTES = 71;

  /// No operation makes more rows with new ids.
  private static final int MOST_NEW_ROWS = 16;

  private static final int CURRENCY_BYTES = 3;
  private static final int HASH_BYTES = 32;

  /// The device's key signs requests and heads of chains, too: no signature can stand for another.
  private static final byte[] PURPOSE = "daybook-receipt-1\n".getBytes(StandardCharsets.US_ASCII);

  public ReceiptStatement {
    Objects.requireNonNull(deviceId);
    if (epoch < 1
        || sequence < 1
        || !currency.matches("[A-Z]{3}")
        || operationHash.length != HASH_BYTES) {
      throw new IllegalArgumentException("this names no operation that took money");
    }
  }

  /// The ids of the rows that the operation made, had it been captured at that moment.
  public Set<UUID> rowsOf(Instant capturedAt) {
    return IntStream.range(0, MOST_NEW_ROWS)
        .mapToObj(it -> RowIds.ofOperation(deviceId, epoch, sequence, it, capturedAt))
        .collect(Collectors.toSet());
  }

  /// Whether the operation made a row with that id, which itself tells when.
  public boolean made(UUID rowId) {
    return rowsOf(RowIds.timeOf(rowId)).contains(rowId);
  }

  /// What the device signs.
  public byte[] signedText() {
    return ByteBuffer.allocate(PURPOSE.length + BYTES).put(PURPOSE).put(bytes()).array();
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .putLong(deviceId.getMostSignificantBits())
        .putLong(deviceId.getLeastSignificantBits())
        .putInt(epoch)
        .putLong(sequence)
        .put(currency.getBytes(StandardCharsets.US_ASCII))
        .putLong(amountMinor)
        .put(operationHash)
        .array();
  }

  /// @throws UnreadableException where the bytes are no statement
  static ReceiptStatement read(ByteBuffer from) throws UnreadableException {
    var deviceId = new UUID(from.getLong(), from.getLong());
    int epoch = from.getInt();
    long sequence = from.getLong();
    var currency = new byte[CURRENCY_BYTES];
    from.get(currency);
    long amount = from.getLong();
    var hash = new byte[HASH_BYTES];
    from.get(hash);
    try {
      var code = new String(currency, StandardCharsets.US_ASCII);
      return new ReceiptStatement(deviceId, epoch, sequence, code, amount, hash);
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("the receipt's code is damaged", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReceiptStatement that && Arrays.equals(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes());
  }
}
