package org.daybook.model.ledger;

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
import org.jspecify.annotations.Nullable;

/// What one entry adds to one account.
///
/// @param entryId the entry
/// @param accountKind what the account is of
/// @param ownerId whose account it is, as [AccountKind] says
/// @param amountMinor minor units of the organisation's currency, debits positive; never 0
/// @param shiftId the cash shift of its entry, or null
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Posting(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID entryId,
    @Enumerated(EnumType.STRING) AccountKind accountKind,
    UUID ownerId,
    long amountMinor,
    @Nullable UUID shiftId)
    implements Row {
  public static final Table<Posting> TABLE =
      new Table<>("posting", Posting.class, Stored.class, Stored::new);

  public static final Index<Posting> BY_ENTRY = new Index<>(TABLE, "entryId", Posting::entryId);
  public static final Index<Posting> BY_OWNER = new Index<>(TABLE, "ownerId", Posting::ownerId);
  public static final Index<Posting> BY_SHIFT = new Index<>(TABLE, "shiftId", Posting::shiftId);

  @Override
  public Table<Posting> table() {
    return TABLE;
  }

  public Account account() {
    return new Account(accountKind, ownerId);
  }

  /// How both databases store it.
  @Entity(name = "Posting")
  @jakarta.persistence.Table(name = "posting")
  public static class Stored extends StoredRow<Posting> {
    protected Stored() {}

    Stored(Posting row) {
      super(row);
    }
  }
}
