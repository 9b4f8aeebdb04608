package org.daybook.model.organisation;

import java.util.UUID;
import org.daybook.model.row.Facts;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// Reads what a policy says in a branch: the branch's own setting, else the organisation's, else
/// the documented default. It looks around and names no row: an operation that read a setting does
/// not fail because a pending change of that setting does.
public final class Policies {
  private Policies() {}

  public static String of(Facts facts, UUID organisationId, UUID branchId, PolicyKey key) {
    var found = key.defaultSetting();
    for (var policy : facts.list(Policy.BY_ORGANISATION, organisationId)) {
      if (policy.policyKey() == key) {
        if (branchId.equals(policy.forBranchId())) {
          return policy.setting();
        }
        if (policy.forBranchId() == null) {
          found = policy.setting();
        }
      }
    }
    return found;
  }

  /// A setting whose notation is a whole number.
  public static int number(Facts facts, UUID organisationId, UUID branchId, PolicyKey key) {
    return Integer.parseInt(of(facts, organisationId, branchId, key));
  }

  /// The id of the one row that holds a setting, for the organisation or for one branch.
  public static UUID idOf(UUID organisationId, @Nullable UUID forBranchId, PolicyKey key) {
    var holder = forBranchId == null ? organisationId : forBranchId;
    return RowIds.ofParents("policy." + key.name(), holder);
  }
}
