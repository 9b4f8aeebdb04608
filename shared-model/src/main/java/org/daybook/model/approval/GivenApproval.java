package org.daybook.model.approval;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;

/// That an approval was used. It is used once: the row that is there refuses the next.
///
/// @param approverId who allowed it
/// @param keyId the key that signed it
/// @param authorId who asked for it
/// @param atDeviceId the desk
/// @param command wire name of what was allowed
/// @param subjectId what that was about
/// @param approvedAt device time
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record GivenApproval(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID approverId,
    UUID keyId,
    UUID authorId,
    UUID atDeviceId,
    String command,
    UUID subjectId,
    Instant approvedAt)
    implements Row {
  public static final Table<GivenApproval> TABLE =
      new Table<>("given_approval", GivenApproval.class, Stored.class, Stored::new);

  public static final Index<GivenApproval> BY_SUBJECT =
      new Index<>(TABLE, "subjectId", GivenApproval::subjectId);

  /// The one row of an approval.
  public static UUID idOf(Approval approval) {
    return RowIds.ofParents("approval", approval.approverId(), approval.nonce());
  }

  @Override
  public Table<GivenApproval> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "GivenApproval")
  @jakarta.persistence.Table(name = "given_approval")
  public static class Stored extends StoredRow<GivenApproval> {
    protected Stored() {}

    Stored(GivenApproval row) {
      super(row);
    }
  }
}
