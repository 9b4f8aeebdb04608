package org.daybook.model.desk;

import java.util.ArrayList;
import java.util.List;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;

/// Goes on in a new epoch, because this desk was restored from a copy or copied. The old journal
/// stays as it is; what the server may not have goes on in the new one, in its order.
public final class NewLife {
  private static final int AT_ONCE = 200;

  private NewLife() {}

  /// Carries operations of an older journal into a new one, from one on up to another.
  ///
  /// @throws JournalUnavailableException when they could not be made durable
  public static void carry(Journal old, long from, long through, Journal now) {
    long last = Math.min(through, old.head().sequence());
    long shift = now.head().sequence() + 1 - from;
    for (long next = from; next <= last; ) {
      var some = old.read(next, (int) Math.min(AT_ONCE, last - next + 1));
      var carried = new ArrayList<SealedOperation>(some.size());
      for (var sealed : some) {
        carried.add(carried(sealed, from, shift, now.head().epoch(), next + shift));
        next++;
      }
      now.append(carried);
    }
  }

  /// Makes what the replica holds of this desk's own operations that of the journal: where it is of
  /// another epoch, pending effects are taken off and forgotten, and [Replay] lays those that are
  /// in the journal again. Returns whether it was.
  static boolean adopt(DeskTransaction transaction, Journal now) {
    long applied = transaction.appliedSequence();
    if (applied == 0 || epochOf(transaction, applied) == now.head().epoch()) {
      return false;
    }
    for (var table : Tables.ALL) {
      var images = transaction.serverImages(table);
      Effects.takeOff(transaction, images.stream().map(ServerImage::ref).toList());
    }
    transaction.forgetOwnOperations();
    return true;
  }

  private static int epochOf(DeskTransaction transaction, long applied) {
    return OperationDecider.open(transaction.copies(applied, 1).getFirst()).operation().epoch();
  }

  private static SealedOperation carried(
      SealedOperation sealed, long from, long shift, int epoch, long sequence) {
    // What a need was answered before is among the server's rows.
    List<Long> needs =
        OperationDecider.open(sealed).operation().needs().stream()
            .filter(need -> need >= from)
            .map(need -> need + shift)
            .toList();
    try {
      return new SealedOperation(
          Envelope.carry(sealed.bytes(), epoch, sequence, needs), sealed.person());
    } catch (UnreadableException e) {
      throw new IllegalStateException("the journal holds bytes that are no operation", e);
    }
  }
}
