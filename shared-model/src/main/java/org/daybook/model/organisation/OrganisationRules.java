package org.daybook.model.organisation;

import java.util.List;
import org.daybook.model.audit.Audit;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;

/// The rules of the organisation, its branches and its policies. Definitions are whole: the same
/// one again changes nothing and gives no rows.
public final class OrganisationRules {
  private OrganisationRules() {}

  /// The organisation's id is that of the context, so it is founded once.
  public static Decision found(FoundOrganisation command, Context context, Facts facts) {
    var id = context.organisationId();
    var row = new Organisation(id, id, command.name(), command.currency(), command.locale());
    return changed(facts, row, Audit.of("found-organisation", id, context));
  }

  /// The entry names what was changed: name, code and zone as they are and as they were.
  public static Decision openBranch(OpenBranch command, Context context, Facts facts) {
    var row =
        new Branch(
            command.branchId(),
            context.organisationId(),
            command.name(),
            command.shortCode(),
            command.timeZone(),
            command.sourcedId());
    var before = facts.find(Branch.TABLE, row.id()).map(OrganisationRules::words);
    var entry = Audit.of("open-branch", row.id(), before.orElse(List.of()), words(row), context);
    return changed(facts, row, entry);
  }

  /// One row holds one setting of the organisation or of one branch. The entry names the setting as
  /// it is and as it was, if it was set.
  public static Decision setPolicy(SetPolicy command, Context context, Facts facts) {
    var branchId = command.forBranchId();
    if (branchId != null && facts.find(Branch.TABLE, branchId).isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, Subject.NONE.withRows(null, branchId));
    }
    if (!command.policyKey().accepts(command.setting())) {
      return Decision.rejected(Reason.INVALID_VALUE, Subject.NONE);
    }
    var organisationId = context.organisationId();
    var id = Policies.idOf(organisationId, branchId, command.policyKey());
    var row = new Policy(id, organisationId, branchId, command.policyKey(), command.setting());
    var before = facts.find(Policy.TABLE, id).map(it -> List.of(it.setting()));
    var entry =
        Audit.of("set-policy", id, before.orElse(List.of()), List.of(row.setting()), context);
    return changed(facts, row, entry);
  }

  private static List<String> words(Branch branch) {
    return List.of(branch.name(), branch.shortCode(), branch.timeZone());
  }

  private static Decision changed(Facts facts, Row row, AuditEntry entry) {
    var before = facts.find(row.table(), row.id());
    return before.isPresent() && before.get().equals(row)
        ? Decision.accepted()
        : Decision.accepted(row, entry);
  }
}
