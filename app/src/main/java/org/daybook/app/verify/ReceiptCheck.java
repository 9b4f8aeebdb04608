package org.daybook.app.verify;

import java.util.Optional;
import org.daybook.model.operation.ChainAnchor;
import org.daybook.model.operation.DeviceKey;
import org.daybook.model.operation.SignedReceipt;

/// Says what is known of the code on a receipt: from the desk's key whether the desk signed it, and
/// from what the centre holds whether the operation is there.
final class ReceiptCheck {
  private final Optional<DeviceKey> key;
  private final Optional<ChainAnchor> anchor;

  /// @param key of the device in the receipt's epoch, where the desk itself told it
  /// @param anchor what the centre holds of the device's chains
  ReceiptCheck(Optional<DeviceKey> key, Optional<ChainAnchor> anchor) {
    this.key = key;
    this.anchor = anchor;
  }

  ReceiptVerdict check(SignedReceipt receipt) {
    var said = receipt.statement();
    var chain = anchor.map(it -> it.chain(said.epoch()));
    // The centre's word about the key goes before the desk's own.
    var known = chain.flatMap(it -> Optional.ofNullable(it.key())).or(() -> key);
    if (known.isEmpty()) {
      return new ReceiptVerdict.KeyUnknown();
    }
    if (!known.get().fits(said.signedText(), receipt.signature())) {
      return new ReceiptVerdict.Altered();
    }
    return anchor.map(it -> place(receipt, it)).orElseGet(ReceiptVerdict.Signed::new);
  }

  private static ReceiptVerdict place(SignedReceipt receipt, ChainAnchor anchor) {
    var said = receipt.statement();
    var own = anchor.chain(said.epoch());
    if (own.numberOf(said.operationHash()) == said.sequence()) {
      return new ReceiptVerdict.Confirmed(said.epoch(), said.sequence());
    }
    for (var chain : anchor.chains()) {
      long number = chain.numberOf(said.operationHash());
      if (number > 0) {
        return new ReceiptVerdict.Confirmed(chain.head().epoch(), number);
      }
    }
    long held = own.head().sequence();
    return held < said.sequence()
        ? new ReceiptVerdict.NotConfirmed(held)
        : new ReceiptVerdict.Contradicted();
  }
}
