package org.daybook.app.service.rights;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.app.replica.Replica;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Rights;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;

/// What a person may do at this desk's branch, by the roles that the desk knows.
public final class RightsService {
  private final Replica replica;
  private final DeskIdentity identity;

  public RightsService(Replica replica, DeskIdentity identity) {
    this.replica = replica;
    this.identity = identity;
  }

  public Rights of(UUID staffId) {
    return replica.read(facts -> Rights.of(staffId, identity.branchId(), facts));
  }

  /// What the organisation calls the person's roles here, joined by commas.
  public String roleNames(UUID staffId) {
    return replica.read(facts ->
        facts.list(RoleAssignment.BY_STAFF, staffId).stream()
            .filter(it -> it.active() && holdsHere(it))
            .flatMap(it -> facts.find(Role.TABLE, it.roleId()).stream())
            .map(Role::name)
            .sorted()
            .collect(Collectors.joining(", ")));
  }

  /// Why the person may not; empty when the person may.
  public Optional<Reason> objection(UUID staffId, Permission permission) {
    return objection(of(staffId), permission);
  }

  public static Optional<Reason> objection(Rights rights, Permission permission) {
    if (!rights.known()) {
      return Optional.of(Reason.UNKNOWN_ACTOR);
    }
    return rights.include(permission) ? Optional.empty() : Optional.of(Reason.NOT_PERMITTED);
  }

  private boolean holdsHere(RoleAssignment assignment) {
    return assignment.atBranchId() == null || assignment.atBranchId().equals(identity.branchId());
  }
}
