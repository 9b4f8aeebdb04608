package org.daybook.app.service.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.organisation.Branch;
import org.daybook.model.row.Facts;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.staff.StaffRules;

/// Tells the changes of one thing, newest first, with the names of whom and what they name.
public final class AuditReader {
  private static final String ASSIGNMENT = "assign-role";

  private final Facts facts;

  public AuditReader(Facts facts) {
    this.facts = facts;
  }

  public List<ChangeLine> of(UUID subjectId) {
    return facts.list(AuditEntry.BY_SUBJECT, subjectId).stream()
        .sorted(
            Comparator.comparing(AuditEntry::madeAt)
                .thenComparing(AuditEntry::id, Comparator.comparing(UUID::toString))
                .reversed())
        .map(this::line)
        .toList();
  }

  /// The latest change; empty where none is known, as of what was made before changes were told.
  public Optional<ChangeLine> last(UUID subjectId) {
    return of(subjectId).stream().findFirst();
  }

  private ChangeLine line(AuditEntry entry) {
    var by = facts.find(StaffMember.TABLE, entry.actorId()).map(StaffMember::fullName);
    boolean assignment = entry.command().equals(ASSIGNMENT);
    return new ChangeLine(
        entry.madeAt(),
        by.orElse(null),
        entry.command(),
        assignment ? names(entry.gained()) : entry.gained(),
        assignment ? names(entry.lost()) : entry.lost());
  }

  /// Role and branch by their names; the branch is left out where it is every one.
  private List<String> names(List<String> ids) {
    var names = new ArrayList<String>();
    for (int i = 0; i < ids.size(); i++) {
      var id = ids.get(i);
      if (i == 0) {
        names.add(facts.find(Role.TABLE, UUID.fromString(id)).map(Role::name).orElse(id));
      } else if (!id.equals(StaffRules.EVERYWHERE)) {
        names.add(facts.find(Branch.TABLE, UUID.fromString(id)).map(Branch::name).orElse(id));
      }
    }
    return names;
  }
}
