package org.daybook.model.audit;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;

/// That somebody changed what the organisation goes by: a role, who holds it, a policy, a branch, a
/// device. It lies in the organisation's scope and is never changed. It holds no names of people.
///
/// @param subjectId the row that was changed; of an assignment the staff member
/// @param command wire name of the command
/// @param gained what holds since, in the notation of the command's rule; may be empty
/// @param lost what held before, likewise
/// @param actorId the staff member, or the centre's own device
/// @param deviceId on which device it was done
/// @param madeAt that device's time; evidence, never order
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record AuditEntry(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID subjectId,
    String command,
    List<String> gained,
    List<String> lost,
    UUID actorId,
    UUID deviceId,
    Instant madeAt)
    implements Row {
  public static final Table<AuditEntry> TABLE =
      new Table<>("audit_entry", AuditEntry.class, Stored.class, Stored::new);

  public static final Index<AuditEntry> BY_SUBJECT =
      new Index<>(TABLE, "subjectId", AuditEntry::subjectId);

  public AuditEntry {
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
  }

  @Override
  public Table<AuditEntry> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "AuditEntry")
  @jakarta.persistence.Table(name = "audit_entry")
  public static class Stored extends StoredRow<AuditEntry> {
    protected Stored() {}

    Stored(AuditEntry row) {
      super(row);
    }
  }
}
