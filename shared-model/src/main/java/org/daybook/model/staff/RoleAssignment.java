package org.daybook.model.staff;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// That a staff member holds a role, in one branch or in all.
///
/// @param staffId who
/// @param roleId which role
/// @param atBranchId where, or null for every branch
/// @param active false once withdrawn
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RoleAssignment(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID staffId,
    UUID roleId,
    @Nullable UUID atBranchId,
    boolean active)
    implements Row {
  public static final Table<RoleAssignment> TABLE =
      new Table<>("role_assignment", RoleAssignment.class, Stored.class, Stored::new);

  public static final Index<RoleAssignment> BY_STAFF =
      new Index<>(TABLE, "staffId", RoleAssignment::staffId);
  public static final Index<RoleAssignment> BY_ROLE =
      new Index<>(TABLE, "roleId", RoleAssignment::roleId);

  @Override
  public Table<RoleAssignment> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "RoleAssignment")
  @jakarta.persistence.Table(name = "role_assignment")
  public static class Stored extends StoredRow<RoleAssignment> {
    protected Stored() {}

    Stored(RoleAssignment row) {
      super(row);
    }
  }
}
