package org.daybook.model.staff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;

/// What one person may do in one branch, read from the replicated roles.
public record Rights(boolean known, Set<Permission> permissions) {
  private static final Rights NONE = new Rights(false, Set.of());

  public static Rights of(UUID staffId, UUID branchId, Facts facts) {
    var member = facts.find(StaffMember.TABLE, staffId);
    if (member.isEmpty() || !member.get().active()) {
      return NONE;
    }
    var granted = EnumSet.noneOf(Permission.class);
    for (var assignment : facts.list(RoleAssignment.BY_STAFF, staffId)) {
      if (assignment.active() && holdsAt(assignment, branchId)) {
        facts
            .find(Role.TABLE, assignment.roleId())
            .ifPresent(role -> role.permissions().forEach(name -> add(granted, name)));
      }
    }
    return new Rights(true, Collections.unmodifiableSet(granted));
  }

  public boolean include(Permission permission) {
    return permissions.contains(permission);
  }

  /// By the names that roles store.
  Set<String> wireNames() {
    return permissions.stream().map(Permission::wireName).collect(Collectors.toSet());
  }

  private static boolean holdsAt(RoleAssignment assignment, UUID branchId) {
    return assignment.atBranchId() == null || assignment.atBranchId().equals(branchId);
  }

  private static void add(EnumSet<Permission> granted, String name) {
    Permission.ofWireName(name).ifPresent(granted::add);
  }
}
