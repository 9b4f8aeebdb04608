package org.daybook.app.service.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.service.audit.ChangeLine;
import org.jspecify.annotations.Nullable;

/// Staff, roles and branches at one moment.
///
/// @param staff by name, those who left last
/// @param roles by name
/// @param branches by name
public record StaffBook(List<Member> staff, List<RoleLine> roles, List<Place> branches) {
  public StaffBook {
    staff = List.copyOf(staff);
    roles = List.copyOf(roles);
    branches = List.copyOf(branches);
  }

  public Optional<Member> member(@Nullable UUID staffId) {
    return staff.stream().filter(it -> it.staffId().equals(staffId)).findFirst();
  }

  public Optional<RoleLine> role(@Nullable UUID roleId) {
    return roles.stream().filter(it -> it.roleId().equals(roleId)).findFirst();
  }

  /// A staff member.
  ///
  /// @param signInName what the person types to sign in
  /// @param active whether the person may sign in
  /// @param sourcedId identifier in another system, or null
  /// @param held the roles, by name
  /// @param changes newest first
  public record Member(
      UUID staffId,
      String name,
      String signInName,
      boolean active,
      @Nullable String sourcedId,
      List<Held> held,
      List<ChangeLine> changes) {
    public Member {
      held = List.copyOf(held);
      changes = List.copyOf(changes);
    }
  }

  /// A role that somebody holds.
  ///
  /// @param branchId where, or null for everywhere
  /// @param branch the branch's name, or null for everywhere
  public record Held(UUID roleId, String role, @Nullable UUID branchId, @Nullable String branch) {}

  /// A role.
  ///
  /// @param permissions wire names, those of a newer program too
  /// @param holders how many staff members hold it
  /// @param changes newest first
  public record RoleLine(
      UUID roleId, String name, List<String> permissions, int holders, List<ChangeLine> changes) {
    public RoleLine {
      permissions = List.copyOf(permissions);
      changes = List.copyOf(changes);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /// A branch.
  public record Place(UUID branchId, String name) {
    @Override
    public String toString() {
      return name;
    }
  }
}
