package org.daybook.model.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.audit.Audit;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.organisation.Branch;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// The rules of staff and roles. All are claims: who may do what is never changed by somebody who
/// may not change it. The same definition again changes nothing and gives no rows. Nobody takes the
/// right to edit roles from herself, nor from the last who has it.
public final class StaffRules {
  /// What the entry of an assignment that holds everywhere names in the place of a branch.
  public static final String EVERYWHERE = "everywhere";

  private static final String ACTIVE = "active";
  private static final String RESET_PIN = "reset-pin";

  private StaffRules() {}

  /// A sign-in name belongs to one person of the organisation. The entry says `active`, `name` and
  /// `sign-in-name` for what became so, or was changed.
  public static Decision addStaffMember(AddStaffMember command, Context context, Facts facts) {
    for (var other : facts.list(StaffMember.BY_SIGN_IN_NAME, command.signInName())) {
      if (!other.id().equals(command.staffId())) {
        return Decision.rejected(
            Reason.ALREADY_EXISTS, Subject.NONE.withRows(command.staffId(), other.id()));
      }
    }
    var row =
        new StaffMember(
            command.staffId(),
            context.organisationId(),
            command.person().fullName(),
            command.signInName(),
            command.active(),
            command.sourcedId());
    var before = facts.find(StaffMember.TABLE, row.id()).orElse(null);
    boolean was = before != null && before.active();
    var entry =
        Audit.of(
            "add-staff-member",
            row.id(),
            was ? List.of(ACTIVE) : List.of(),
            words(before, row),
            context);
    return changed(facts, row, entry, context);
  }

  /// The entry names the permissions that the role gained and lost.
  public static Decision defineRole(DefineRole command, Context context, Facts facts) {
    var row =
        new Role(command.roleId(), context.organisationId(), command.name(), command.permissions());
    var before = facts.find(Role.TABLE, row.id()).map(Role::permissions).orElse(List.of());
    var entry = Audit.of("define-role", row.id(), before, row.permissions(), context);
    return changed(facts, row, entry, context);
  }

  /// Takes effect through its entry alone: a desk heeds as many as it knows of.
  public static Decision resetPin(ResetPin command, Context context, Facts facts) {
    return facts.find(StaffMember.TABLE, command.staffId()).isEmpty()
        ? Decision.rejected(Reason.NOT_FOUND, Subject.NONE.withRows(command.staffId(), null))
        : Decision.accepted(Audit.of(RESET_PIN, command.staffId(), context));
  }

  /// Whoever is invited may act as that person once, so nobody invites somebody who may do more:
  /// else the right to edit staff would be every right. Who may edit roles could give herself any.
  public static Decision invite(InviteStaffMember command, Context context, Facts facts) {
    var staffId = command.staffId();
    var subject = Subject.NONE.withRows(staffId, null);
    if (facts.find(StaffMember.TABLE, staffId).filter(StaffMember::active).isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    var own = Rights.of(context.actorId(), context.branchId(), facts);
    boolean mayAll = !own.known() || own.include(Permission.ROLE_EDIT);
    return mayAll || own.wireNames().containsAll(permissionsAnywhere(staffId, facts))
        ? Decision.accepted(Audit.of("invite-staff-member", staffId, context))
        : Decision.rejected(Reason.NOT_PERMITTED, subject);
  }

  private static Set<String> permissionsAnywhere(UUID staffId, Facts facts) {
    return facts.list(RoleAssignment.BY_STAFF, staffId).stream()
        .filter(RoleAssignment::active)
        .flatMap(it -> facts.find(Role.TABLE, it.roleId()).stream())
        .flatMap(role -> role.permissions().stream())
        .collect(Collectors.toSet());
  }

  /// How often a person's PINs were reset.
  public static int pinResets(UUID staffId, Facts facts) {
    return Math.toIntExact(
        facts.list(AuditEntry.BY_SUBJECT, staffId).stream()
            .filter(it -> it.command().equals(RESET_PIN))
            .count());
  }

  /// One row says whether a person holds a role at a place, so giving it twice is giving it once.
  /// The entry is about the person and names role and branch, one behind the other.
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
    var row =
        new RoleAssignment(
            assignmentId(command.staffId(), command.roleId(), branchId),
            context.organisationId(),
            command.staffId(),
            command.roleId(),
            branchId,
            command.active());
    var what =
        List.of(command.roleId().toString(), branchId == null ? EVERYWHERE : branchId.toString());
    var entry =
        Audit.of(
            "assign-role",
            command.staffId(),
            command.active() ? List.of() : what,
            command.active() ? what : List.of(),
            context);
    return changed(facts, row, entry, context);
  }

  /// The id of the row that says whether a person holds a role at a branch, or everywhere.
  public static UUID assignmentId(UUID staffId, UUID roleId, @Nullable UUID branchId) {
    return branchId == null
        ? RowIds.ofParents("role-assignment", staffId, roleId)
        : RowIds.ofParents("role-assignment", staffId, roleId, branchId);
  }

  private static List<String> words(@Nullable StaffMember before, StaffMember row) {
    var words = new ArrayList<String>();
    if (row.active()) {
      words.add(ACTIVE);
    }
    if (before != null && !before.fullName().equals(row.fullName())) {
      words.add("name");
    }
    if (before != null && !before.signInName().equals(row.signInName())) {
      words.add("sign-in-name");
    }
    return words;
  }

  private static Decision changed(Facts facts, Row row, AuditEntry entry, Context context) {
    var before = facts.find(row.table(), row.id());
    if (before.isPresent() && before.get().equals(row)) {
      return Decision.accepted();
    }
    return RoleEditors.objection(row, context, facts)
        .map(why -> Decision.rejected(why, Subject.NONE.withRows(null, row.id())))
        .orElseGet(() -> Decision.accepted(row, entry));
  }
}
