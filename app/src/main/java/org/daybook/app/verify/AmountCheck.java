package org.daybook.app.verify;

import java.util.Arrays;
import java.util.List;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.ReceiptStatement;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;

/// Compares the amount that a receipt's code names with what the operation took. The code's
/// signature says that the desk wrote both; it does not say that they are the same.
final class AmountCheck {
  private final List<SealedOperation> operations;

  /// @param operations of the desk's journals
  AmountCheck(List<SealedOperation> operations) {
    this.operations = operations;
  }

  AmountVerdict check(ReceiptStatement said) {
    return operations.stream()
        .filter(it -> isThat(said, it))
        .findFirst()
        .map(it -> compared(said, it))
        .orElseGet(AmountVerdict.NotThere::new);
  }

  private static boolean isThat(ReceiptStatement said, SealedOperation operation) {
    try {
      return Arrays.equals(Envelope.hashAsCaptured(operation.bytes()), said.operationHash());
    } catch (UnreadableException e) {
      return false;
    }
  }

  private static AmountVerdict compared(ReceiptStatement said, SealedOperation operation) {
    var place = Journalled.place(operation);
    return new Journalled()
        .command(operation, TakePayment.class)
        .<AmountVerdict>map(it -> compared(said, place, it))
        .orElseGet(() -> new AmountVerdict.NoPayment(place));
  }

  private static AmountVerdict compared(ReceiptStatement said, String place, TakePayment payment) {
    long taken = Math.addExact(payment.totalMinor(), payment.roundingMinor());
    return taken == said.amountMinor() && payment.currency().equals(said.currency())
        ? new AmountVerdict.Agrees(place)
        : new AmountVerdict.Differs(place, payment.currency(), taken);
  }
}
