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

/// Somebody who works at the centre. Desks replicate the name, never a credential.
///
/// @param fullName as shown on screen
/// @param signInName what the person types to sign in, lower case, unique in the organisation
/// @param active whether the person may sign in
/// @param sourcedId identifier in the system it was imported from
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record StaffMember(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    String fullName,
    String signInName,
    boolean active,
    @Nullable String sourcedId)
    implements Row {
  public static final Table<StaffMember> TABLE =
      new Table<>("staff_member", StaffMember.class, Stored.class, Stored::new);

  public static final Index<StaffMember> BY_SIGN_IN_NAME =
      new Index<>(TABLE, "signInName", StaffMember::signInName);
  public static final Index<StaffMember> BY_ORGANISATION =
      new Index<>(TABLE, "organisationId", StaffMember::organisationId);

  @Override
  public Table<StaffMember> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "StaffMember")
  @jakarta.persistence.Table(name = "staff_member")
  public static class Stored extends StoredRow<StaffMember> {
    protected Stored() {}

    Stored(StaffMember row) {
      super(row);
    }
  }
}
