package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;

/// What a course, a cohort or a session of one costs at a branch.
///
/// @param subjectId the course, cohort or session
/// @param purpose whether for an enrolment or for one session
/// @param amountMinor minor units, as a receipt shows it
/// @param active whether it holds; rows are never taken away
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Price(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID subjectId,
    @Enumerated(EnumType.STRING) PaymentPurpose purpose,
    long amountMinor,
    boolean active)
    implements Row {
  public static final Table<Price> TABLE =
      new Table<>("price", Price.class, Stored.class, Stored::new);

  public static final Index<Price> BY_SUBJECT = new Index<>(TABLE, "subjectId", Price::subjectId);

  @Override
  public Table<Price> table() {
    return TABLE;
  }

  /// The id of the one row that says what something costs at a branch.
  public static UUID idOf(UUID branchId, UUID subjectId, PaymentPurpose purpose) {
    return RowIds.ofParents("price." + purpose.name(), branchId, subjectId);
  }

  /// How both databases store it.
  @Entity(name = "Price")
  @jakarta.persistence.Table(name = "price")
  public static class Stored extends StoredRow<Price> {
    protected Stored() {}

    Stored(Price row) {
      super(row);
    }
  }
}
