package org.daybook.model.operation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/// An operation that goes on under a new identity, because its device was restored from a copy or
/// copied and the old identity may stand for another one. It holds the operation as it was captured
/// and sealed: evidence, and the source of the ids that were shown and named since.
///
/// @param epoch the epoch it is sent in, later than the one it was captured in
/// @param sequence its number there
/// @param needs sequences of the same epoch without which it makes no sense
/// @param original the bytes of the [Operation] as it was captured
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record CarriedOperation(int epoch, long sequence, List<Long> needs, byte[] original) {
  public CarriedOperation {
    needs = List.copyOf(needs);
    if (epoch < 2 || sequence < 1 || original.length == 0) {
      throw new IllegalArgumentException("an operation is carried into a later epoch");
    }
  }
}
