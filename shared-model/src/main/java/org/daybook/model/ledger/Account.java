package org.daybook.model.ledger;

import java.util.UUID;
import org.daybook.model.value.RowIds;

/// One account of a branch.
///
/// @param kind what it is of
/// @param ownerId whose it is, as the kind says
public record Account(AccountKind kind, UUID ownerId) {

  /// The id of the row that holds what it stands at in a branch.
  UUID balanceIdAt(UUID branchId) {
    return RowIds.ofParents("account." + kind.name(), branchId, ownerId);
  }

  /// Adds to this account, or takes away where the amount is negative.
  public Leg by(long amountMinor) {
    return new Leg(this, amountMinor);
  }
}
