package org.daybook.model.staff;

import java.util.Optional;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;

/// Guards the right to say who may do what: an organisation in which nobody has it could only be
/// helped by whoever runs the server.
final class RoleEditors {
  private RoleEditors() {}

  /// Why a change of a role, of who holds it or of a staff member must not be; empty when it may.
  static Optional<Reason> objection(Row changed, Context context, Facts facts) {
    var after = new AsIf(facts, changed);
    if (actorIsOne(context, facts) && !actorIsOne(context, after)) {
      return Optional.of(Reason.OWN_ROLE_EDITING);
    }
    return anybodyIsOne(context, facts) && !anybodyIsOne(context, after)
        ? Optional.of(Reason.LAST_ROLE_EDITOR)
        : Optional.empty();
  }

  private static boolean actorIsOne(Context context, Facts facts) {
    return Rights.of(context.actorId(), context.branchId(), facts).include(Permission.ROLE_EDIT);
  }

  private static boolean anybodyIsOne(Context context, Facts facts) {
    return facts.list(Role.BY_ORGANISATION, context.organisationId()).stream()
        .filter(role -> role.permissions().contains(Permission.ROLE_EDIT.wireName()))
        .flatMap(role -> facts.list(RoleAssignment.BY_ROLE, role.id()).stream())
        .filter(RoleAssignment::active)
        .flatMap(it -> facts.find(StaffMember.TABLE, it.staffId()).stream())
        .anyMatch(StaffMember::active);
  }
}
