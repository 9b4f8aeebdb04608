package org.daybook.model.cash;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.row.Facts;

/// Shifts whose drawer nobody has counted since. Who may still count them must not know what they
/// took, so that sums by day and tender leave them out.
public final class UncountedShifts {
  private UncountedShifts() {}

  /// Their ids, of every drawer of a branch.
  public static Set<UUID> at(UUID branchId, Facts facts) {
    return facts.list(Cashbox.BY_BRANCH, branchId).stream()
        .flatMap(it -> facts.list(CashShift.UNCOUNTED, it.id()).stream())
        .filter(it -> it.branchId().equals(branchId))
        .map(CashShift::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
