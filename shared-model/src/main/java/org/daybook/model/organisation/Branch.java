package org.daybook.model.organisation;

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

/// A campus with desks, rooms and drawers. Lies in the organisation's scope, so every desk knows
/// the names of all branches; what happens in a branch lies in that branch's own scope.
///
/// @param name what people call it
/// @param shortCode prefix of student codes and receipts, 2 to 6 letters
/// @param timeZone IANA zone of its business days
/// @param sourcedId its identifier in the system it was imported from
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Branch(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    String name,
    String shortCode,
    String timeZone,
    @Nullable String sourcedId)
    implements Row {
  public static final Table<Branch> TABLE =
      new Table<>("branch", Branch.class, Stored.class, Stored::new);

  public static final Index<Branch> BY_ORGANISATION =
      new Index<>(TABLE, "organisationId", Branch::organisationId);

  @Override
  public Table<Branch> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "Branch")
  @jakarta.persistence.Table(name = "branch")
  public static class Stored extends StoredRow<Branch> {
    protected Stored() {}

    Stored(Branch row) {
      super(row);
    }
  }
}
