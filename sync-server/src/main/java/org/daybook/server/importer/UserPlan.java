package org.daybook.server.importer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Users of every role: gathers who they are, then has staff and students planned.
final class UserPlan {
  private final Planning planning;
  private final Map<String, SourceUser> users = new LinkedHashMap<>();

  UserPlan(Planning planning) {
    this.planning = planning;
  }

  void gather(List<SourceRow> userRows, List<SourceRow> roleRows, boolean rolesInOwnFile) {
    planning
        .findings()
        .eachRow(
            ImportTable.OTHER,
            userRows,
            row -> {
              var user = SourceUser.of(row, planning.uniqueId(row));
              if (!rolesInOwnFile) {
                user.addOwnRoles();
              }
              users.put(user.sourcedId(), user);
            });
    planning.findings().eachRow(ImportTable.OTHER, roleRows, this::role);
  }

  /// Plans everybody; a user whose role means nothing here is reported.
  void plan(StaffPlan staff, StudentPlan students) {
    for (var user : users.values()) {
      if (user.isGuardian()) {
        students.know(user);
      }
    }
    for (var user : users.values()) {
      if (user.isStaff()) {
        planning.findings().eachRow(ImportTable.STAFF, List.of(user.row()), _ -> staff.plan(user));
      }
      if (user.isStudent()) {
        planning
            .findings()
            .eachRow(ImportTable.STUDENTS, List.of(user.row()), _ -> students.plan(user));
      }
      if (!user.isStaff() && !user.isStudent() && !user.isGuardian()) {
        without(user);
      }
    }
  }

  @Nullable SourceUser user(String sourcedId) {
    return users.get(sourcedId);
  }

  private void role(SourceRow row) throws RefusedRowException {
    planning.uniqueId(row);
    var userId = row.required(255, "userSourcedId");
    var role = row.required(60, "role").toLowerCase(Locale.ROOT);
    var org = row.limited(255, "orgSourcedId");
    var user = users.get(userId);
    if (user == null) {
      throw new RefusedRowException("user '" + userId + "' is not in users.csv");
    }
    user.add(new SourceUser.Holding(row.place(), role, org, row.toBeDeleted()));
  }

  private void without(SourceUser user) {
    if (user.toBeDeleted()) {
      return;
    }
    if (user.holdings().isEmpty()) {
      planning
          .findings()
          .refuse(ImportTable.OTHER, user.place(), "roles.csv gives this user no role");
      return;
    }
    planning
        .findings()
        .refuse(
            ImportTable.OTHER,
            user.place(),
            "role '" + user.holdings().getFirst().role() + "' is not supported");
  }
}
