package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;

/// A drawer for cash at a branch. Several desks may use one, each in a shift of its own.
///
/// @param name what people call it
/// @param active whether shifts may be opened on it
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Cashbox(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    String name,
    boolean active)
    implements Row {
  public static final Table<Cashbox> TABLE =
      new Table<>("cashbox", Cashbox.class, Stored.class, Stored::new);

  public static final Index<Cashbox> BY_BRANCH = new Index<>(TABLE, "branchId", Cashbox::branchId);

  @Override
  public Table<Cashbox> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "Cashbox")
  @jakarta.persistence.Table(name = "cashbox")
  public static class Stored extends StoredRow<Cashbox> {
    protected Stored() {}

    Stored(Cashbox row) {
      super(row);
    }
  }
}
