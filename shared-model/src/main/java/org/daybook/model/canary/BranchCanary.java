package org.daybook.model.canary;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;

/// The canary of a branch's scope.
///
/// @param id the branch's
/// @param sungAt server time at which it was last written
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record BranchCanary(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    Instant sungAt)
    implements Row {
  public static final Table<BranchCanary> TABLE =
      new Table<>("branch_canary", BranchCanary.class, Stored.class, Stored::new);

  public BranchCanary {
    sungAt = sungAt.truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public Table<BranchCanary> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "BranchCanary")
  @jakarta.persistence.Table(name = "branch_canary")
  public static class Stored extends StoredRow<BranchCanary> {
    protected Stored() {}

    Stored(BranchCanary row) {
      super(row);
    }
  }
}
