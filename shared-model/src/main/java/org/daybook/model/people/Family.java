package org.daybook.model.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// A billing account: a household, or one adult alone.
///
/// @param name the family's name
/// @param phone of the person to call first
/// @param sourcedId identifier in the system it was imported from
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Family(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    String name,
    @Nullable String phone,
    @Nullable String sourcedId)
    implements Row {
  public static final Table<Family> TABLE =
      new Table<>("family", Family.class, Stored.class, Stored::new);

  @Override
  public Table<Family> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "Family")
  @jakarta.persistence.Table(name = "family")
  public static class Stored extends StoredRow<Family> {
    protected Stored() {}

    Stored(Family row) {
      super(row);
    }
  }
}
