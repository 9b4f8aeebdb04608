package org.daybook.model.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.organisation.SetPolicy;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.staff.DefineRole;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleTemplate;

/// How a centre of a certain kind works: settings and rights, and no rule of its own. Each can be
/// changed afterwards like any other.
public enum Profile {
  /// Students book seats and buy packages for themselves, and pay from packages and wallets; the
  /// desk takes cash at the door. After the enrolment-and-payment system (S4) of the requirements.
  ENROLMENT_AND_PAYMENT;

  /// The commands that make an organisation work so. What the documents leave open, such as the
  /// absence policy, stays as it is.
  public List<Command> commands(UUID organisationId, Facts facts) {
    var commands = new ArrayList<Command>();
    commands.add(new SetPolicy(PolicyKey.PACKAGE_SALES, null, "STUDENT_ONLY"));
    commands.add(new SetPolicy(PolicyKey.DESK_BOOKING, null, "STUDENT_ONLY"));
    commands.add(new SetPolicy(PolicyKey.CANCELLATION_MINUTES, null, "120"));
    facts
        .find(Role.TABLE, RoleTemplate.OWNER.idIn(organisationId))
        .ifPresent(it -> commands.add(without(Permission.CASH_TAKE, it)));
    return commands;
  }

  private static DefineRole without(Permission permission, Role role) {
    var left = role.permissions().stream().filter(it -> !it.equals(permission.wireName())).toList();
    return new DefineRole(role.id(), role.name(), left);
  }
}
