package org.daybook.server.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daybook.model.organisation.Branch;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.AssignRole;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.value.PersonDetails;
import org.jspecify.annotations.Nullable;

/// Teachers and administrators: staff members with the roles that the templates make of theirs.
/// Nobody can sign in by being imported: a password is set at the centre.
final class StaffPlan {
  static final String KIND = "staff";

  private final Planning planning;
  private final BranchPlan branches;
  private final Map<String, String> signInNames = new HashMap<>();

  StaffPlan(Planning planning, BranchPlan branches) {
    this.planning = planning;
    this.branches = branches;
  }

  /// The staff member who is that user, or null.
  @Nullable StaffMember member(String userSourcedId) {
    return planning.find(StaffMember.TABLE, planning.idOf(KIND, userSourcedId));
  }

  void plan(SourceUser user) throws RefusedRowException {
    var id = planning.idOf(KIND, user.sourcedId());
    var before = planning.find(StaffMember.TABLE, id);
    if (before == null && user.toBeDeleted()) {
      return;
    }
    var signInName = signInName(user, before);
    planning.change(
        ImportTable.STAFF,
        user.place(),
        StaffMember.TABLE,
        id,
        planning.organisationId(),
        List.of(
            new AddStaffMember(
                id,
                new PersonDetails(user.fullName(), user.phone(), null, null),
                signInName,
                user.active(),
                user.sourcedId())));
    if (user.active()) {
      for (var holding : user.holdings()) {
        assign(id, holding);
      }
    }
  }

  private String signInName(SourceUser user, @Nullable StaffMember before)
      throws RefusedRowException {
    var given = user.row().limited(100, "username", "email");
    if (given == null) {
      if (before != null) {
        return before.signInName();
      }
      throw new RefusedRowException("username is missing, so the person has no sign-in name");
    }
    var name = given.toLowerCase(Locale.ROOT);
    var other = signInNames.putIfAbsent(name, user.sourcedId());
    if (other != null && !other.equals(user.sourcedId())) {
      throw new RefusedRowException("user '" + other + "' has the same username");
    }
    return name;
  }

  /// A role that the centre withdrew from somebody stays withdrawn: only what was never assigned
  /// is.
  private void assign(UUID staffId, SourceUser.Holding holding) throws RefusedRowException {
    var template = StaffRoles.template(holding.role());
    if (template == null) {
      return;
    }
    UUID branchId = branchOf(holding);
    var roleId = template.idIn(planning.organisationId());
    var known =
        planning.facts().list(RoleAssignment.BY_STAFF, staffId).stream()
            .filter(it -> it.roleId().equals(roleId) && Objects.equals(it.atBranchId(), branchId))
            .findFirst()
            .orElse(null);
    boolean wanted = !holding.ended();
    if (known == null ? wanted : known.active() && !wanted) {
      define(holding.place(), template);
      planning.issue(
          holding.place(),
          planning.organisationId(),
          new AssignRole(staffId, roleId, branchId, wanted));
    }
  }

  private @Nullable UUID branchOf(SourceUser.Holding holding) throws RefusedRowException {
    if (holding.org() == null || branches.isAboveSchools(holding.org())) {
      return null;
    }
    Branch branch = branches.branch(holding.org());
    if (branch == null) {
      throw new RefusedRowException("org '" + holding.org() + "' is not a known school");
    }
    return branch.id();
  }

  private void define(Place place, RoleTemplate template) throws RefusedRowException {
    if (planning.find(Role.TABLE, template.idIn(planning.organisationId())) == null) {
      planning.issue(
          place, planning.organisationId(), template.definition(planning.organisationId()));
    }
  }
}
