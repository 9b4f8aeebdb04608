package org.daybook.model.staff;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;

/// A named set of permissions; the templates of the glossary are starting points, all editable.
///
/// @param name what the centre calls it
/// @param permissions wire names of what its holders may do
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Role(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    String name,
    List<String> permissions)
    implements Row {
  public static final Table<Role> TABLE =
      new Table<>("role", Role.class, Stored.class, Stored::new);

  public static final Index<Role> BY_ORGANISATION =
      new Index<>(TABLE, "organisationId", Role::organisationId);

  @Override
  public Table<Role> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "Role")
  @jakarta.persistence.Table(name = "role")
  public static class Stored extends StoredRow<Role> {
    protected Stored() {}

    Stored(Role row) {
      super(row);
    }
  }
}
