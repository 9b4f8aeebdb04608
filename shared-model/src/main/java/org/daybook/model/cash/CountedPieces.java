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

/// The pieces of one denomination in a count.
///
/// @param countId the count
/// @param denominationMinor what one piece is worth, minor units
/// @param pieces how many there were
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record CountedPieces(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID countId,
    long denominationMinor,
    int pieces)
    implements Row {
  public static final Table<CountedPieces> TABLE =
      new Table<>("counted_pieces", CountedPieces.class, Stored.class, Stored::new);

  public static final Index<CountedPieces> BY_COUNT =
      new Index<>(TABLE, "countId", CountedPieces::countId);

  @Override
  public Table<CountedPieces> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "CountedPieces")
  @jakarta.persistence.Table(name = "counted_pieces")
  public static class Stored extends StoredRow<CountedPieces> {
    protected Stored() {}

    Stored(CountedPieces row) {
      super(row);
    }
  }
}
