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
import org.daybook.model.value.RowIds;

/// The receipts of one device at a branch: numbered from 1, without gaps.
///
/// @param ofDeviceId the device
/// @param lastNumber the highest number given
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ReceiptSeries(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID ofDeviceId,
    long lastNumber)
    implements Row {
  public static final Table<ReceiptSeries> TABLE =
      new Table<>("receipt_series", ReceiptSeries.class, Stored.class, Stored::new);

  public static final Index<ReceiptSeries> BY_BRANCH =
      new Index<>(TABLE, "branchId", ReceiptSeries::branchId);

  @Override
  public Table<ReceiptSeries> table() {
    return TABLE;
  }

  /// The id of the one row that numbers the receipts of a device at a branch.
  public static UUID idOf(UUID deviceId, UUID branchId) {
    return RowIds.ofParents("receipts", deviceId, branchId);
  }

  /// How both databases store it.
  @Entity(name = "ReceiptSeries")
  @jakarta.persistence.Table(name = "receipt_series")
  public static class Stored extends StoredRow<ReceiptSeries> {
    protected Stored() {}

    Stored(ReceiptSeries row) {
      super(row);
    }
  }
}
