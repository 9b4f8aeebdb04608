package org.daybook.model.desk;

import java.util.Arrays;
import java.util.List;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.SealedOperation;

/// The truth of the desk: an append-only record of everything captured. A file implements it; so
/// does the test kit, in memory and with faults.
public interface Journal {

  /// Appends the operations of one gesture, together or not at all, and returns when they are on
  /// the medium.
  ///
  /// @throws JournalUnavailableException when they could not be made durable; nothing is appended
  void append(List<SealedOperation> gesture);

  /// Operations from a sequence on, ascending, at most that many.
  List<SealedOperation> read(long fromSequence, int limit);

  ChainHead head();

  /// Whether another's chain of the same epoch is a beginning of this one, or this one whole: if it
  /// is not, somebody else writes under the same identity, or what was written here was lost.
  default boolean continues(ChainHead other) {
    return other.epoch() == head().epoch()
        && other.sequence() <= head().sequence()
        && Arrays.equals(linkBefore(other.sequence() + 1), other.hash());
  }

  /// The link before an operation: what its hash was chained to.
  byte[] linkBefore(long sequence);
}
