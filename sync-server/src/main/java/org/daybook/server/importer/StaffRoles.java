package org.daybook.server.importer;

import org.daybook.model.staff.RoleTemplate;
import org.jspecify.annotations.Nullable;

/// Which of our role templates a role of OneRoster is. None makes an owner: who may do everything
/// is decided at the centre, not in another system.
final class StaffRoles {
  private StaffRoles() {}

  /// The template, or null for a role that is no staff role.
  static @Nullable RoleTemplate template(String role) {
    return switch (role) {
      case "teacher" -> RoleTemplate.TRAINER;
      case "aide", "proctor", "counselor" -> RoleTemplate.MENTOR;
      case "administrator",
          "districtadministrator",
          "siteadministrator",
          "systemadministrator",
          "principal" ->
          RoleTemplate.BRANCH_MANAGER;
      default -> null;
    };
  }
}
