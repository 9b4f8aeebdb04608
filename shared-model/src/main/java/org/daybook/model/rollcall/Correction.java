package org.daybook.model.rollcall;

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
import org.jspecify.annotations.Nullable;

/// Why a mark was changed after its register was submitted, or which of two marks holds.
///
/// @param slotId names (session, student)
/// @param markId the mark that counts from now on
/// @param correctedMarkId the mark that counted before, or null
/// @param otherMarkId the contradicting mark it settles, or null
/// @param reason in the author's words
/// @param correctedBy staff member
/// @param correctedAt device time
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Correction(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID slotId,
    UUID markId,
    @Nullable UUID correctedMarkId,
    @Nullable UUID otherMarkId,
    String reason,
    UUID correctedBy,
    Instant correctedAt)
    implements Row {
  public static final Table<Correction> TABLE =
      new Table<>("correction", Correction.class, Stored.class, Stored::new);

  public static final Index<Correction> BY_SLOT = new Index<>(TABLE, "slotId", Correction::slotId);

  @Override
  public Table<Correction> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "Correction")
  @jakarta.persistence.Table(name = "correction")
  public static class Stored extends StoredRow<Correction> {
    protected Stored() {}

    Stored(Correction row) {
      super(row);
    }
  }
}
