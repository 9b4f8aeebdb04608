package org.daybook.model.operation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/// The last link of a device's chain.
///
/// @param epoch the epoch it belongs to
/// @param sequence number of the last operation, 0 for none
/// @param hash the link, 32 bytes
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ChainHead(int epoch, long sequence, byte[] hash) {
  public ChainHead {
    Objects.requireNonNull(hash);
  }

  public ChainHead after(byte[] operationBytes) {
    return new ChainHead(epoch, sequence + 1, HashChain.next(hash, operationBytes));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChainHead that
        && epoch == that.epoch
        && sequence == that.sequence
        && Arrays.equals(hash, that.hash);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(sequence) * 31 + epoch;
  }

  @Override
  public String toString() {
    return epoch + "/" + sequence + "/" + HexFormat.of().formatHex(hash, 0, 4);
  }
}
