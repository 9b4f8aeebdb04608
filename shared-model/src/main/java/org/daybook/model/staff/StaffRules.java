package org.daybook.model.staff;

import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.organisation.Branch;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// The rules of staff and roles. All are claims: who may do what is never changed by somebody who
/// may not change it. The same definition again changes nothing and gives no rows.
public final class StaffRules {
  private StaffRules() {}

  /// A sign-in name belongs to one person of the organisation.
  public static Decision addStaffMember(AddStaffMember command, Context context, Facts facts) {
    for (var other : facts.list(StaffMember.BY_SIGN_IN_NAME, command.signInName())) {
      if (!other.id().equals(command.staffId())) {
        return Decision.rejected(
            Reason.ALREADY_EXISTS, Subject.NONE.withRows(command.staffId(), other.id()));
      }
    }
    return changed(
        facts,
        new StaffMember(
            command.staffId(),
            context.organisationId(),
            command.person().fullName(),
            command.signInName(),
            command.active(),
            command.sourcedId()));
  }

  public static Decision defineRole(DefineRole command, Context context, Facts facts) {
    return changed(
        facts,
        new Role(
            command.roleId(), context.organisationId(), command.name(), command.permissions()));
  }

  /// One row says whether a person holds a role at a place, so giving it twice is giving it once.
  public static Decision assignRole(AssignRole command, Context context, Facts facts) {
    var branchId = command.atBranchId();
    boolean known =
        facts.find(StaffMember.TABLE, command.staffId()).isPresent()
            && facts.find(Role.TABLE, command.roleId()).isPresent()
            && (branchId == null || facts.find(Branch.TABLE, branchId).isPresent());
    if (!known) {
      return Decision.rejected(
          Reason.NOT_FOUND, Subject.NONE.withRows(command.staffId(), command.roleId()));
    }
    return changed(
        facts,
        new RoleAssignment(
            assignmentId(command.staffId(), command.roleId(), branchId),
            context.organisationId(),
            command.staffId(),
            command.roleId(),
            branchId,
            command.active()));
  }

  /// The id of the row that says whether a person holds a role at a branch, or everywhere.
  public static UUID assignmentId(UUID staffId, UUID roleId, @Nullable UUID branchId) {
    return branchId == null
        ? RowIds.ofParents("role-assignment", staffId, roleId)
        : RowIds.ofParents("role-assignment", staffId, roleId, branchId);
  }

  private static Decision changed(Facts facts, Row row) {
    var before = facts.find(row.table(), row.id());
    return before.isPresent() && before.get().equals(row)
        ? Decision.accepted()
        : Decision.accepted(row);
  }
}
