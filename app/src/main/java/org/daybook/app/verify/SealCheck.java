package org.daybook.app.verify;

import org.daybook.model.operation.ReceiptStatement;
import org.daybook.model.seal.DayAnchor;
import org.daybook.model.seal.DayAnchor.Leaf;
import org.daybook.model.seal.DayCorrection;
import org.daybook.model.value.RowIds;

/// Looks for a receipt's operation under the seal of a day. The ids of what an operation made
/// follow from its device, epoch and number, which stand on the receipt.
final class SealCheck {
  private final DayAnchor day;

  SealCheck(DayAnchor day) {
    this.day = day;
  }

  SealVerdict check(ReceiptStatement said) {
    if (!day.reckoned().equals(day.root())) {
      return new SealVerdict.Broken();
    }
    for (int index = 0; index < day.leaves().size(); index++) {
      var leaf = day.leaves().get(index);
      if (said.made(leaf.id())) {
        return shown(leaf, index + 1);
      }
      if (isCorrectionOf(said, leaf)) {
        return new SealVerdict.SealedHereLate(index + 1);
      }
    }
    return day.corrections().stream()
        .filter(it -> said.made(it.aboutId()))
        .findFirst()
        .<SealVerdict>map(it ->
            it.sealedInId()
                .<SealVerdict>map(later -> new SealVerdict.SealedLater(it.kind(), later))
                .orElseGet(() -> new SealVerdict.NotSealedYet(it.kind())))
        .orElseGet(SealVerdict.NotThere::new);
  }

  private SealVerdict shown(Leaf leaf, int place) {
    return day.proof(leaf.id())
        .filter(proof -> proof.shows(leaf.bytes(), day.root()))
        .<SealVerdict>map(proof -> new SealVerdict.Sealed(place, proof.path().size()))
        .orElseGet(SealVerdict.Broken::new);
  }

  private static boolean isCorrectionOf(ReceiptStatement said, Leaf leaf) {
    return said.rowsOf(RowIds.timeOf(leaf.id())).stream()
        .anyMatch(it -> DayCorrection.idOf(it).equals(leaf.id()));
  }
}
