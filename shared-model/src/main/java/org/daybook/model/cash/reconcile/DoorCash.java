package org.daybook.model.cash.reconcile;

import java.util.UUID;
import org.daybook.model.cash.Reconciled;

/// What a session should have brought at the door in cash, by its register, beside what it did.
///
/// @param attended how many were there
/// @param atDoor how many of them, or of those who were charged, pay at the door
/// @param dueMinor what those owe for it, tax included
/// @param otherwiseMinor what of it was paid by other tenders than cash
/// @param cashMinor what was paid for it in cash, without what went back
public record DoorCash(
    UUID sessionId, int attended, int atDoor, long dueMinor, long otherwiseMinor, long cashMinor) {

  public Reconciled reconciled() {
    return new Reconciled(Math.subtractExact(dueMinor, otherwiseMinor), cashMinor);
  }

  /// Whether anybody was to pay for it, or did.
  public boolean concernsCash() {
    return atDoor > 0 || cashMinor != 0 || otherwiseMinor != 0;
  }
}
