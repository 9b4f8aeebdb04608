package org.daybook.model.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// Money of an account that is promised to one purpose and not yet paid: a pending posting. It
/// posts nothing, and makes that much of the account unavailable until it ends.
///
/// @param accountKind what the account is of
/// @param ownerId whose account it is
/// @param amountMinor minor units, more than 0
/// @param capturedMinor how much of it was paid, 0 to the amount
/// @param state whether it is held still
/// @param subjectId what it is held for
/// @param heldAt device time
/// @param actorId the staff member
/// @param madeBy the device
/// @param expiresAt when it may be given free without asking, or null
/// @param endedAt when it was captured, released or expired, or null
/// @param entryId the entry that paid it, or null
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Hold(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    @Enumerated(EnumType.STRING) AccountKind accountKind,
    UUID ownerId,
    long amountMinor,
    long capturedMinor,
    @Enumerated(EnumType.STRING) HoldState state,
    UUID subjectId,
    Instant heldAt,
    UUID actorId,
    UUID madeBy,
    @Nullable Instant expiresAt,
    @Nullable Instant endedAt,
    @Nullable UUID entryId)
    implements Row {
  public static final Table<Hold> TABLE =
      new Table<>("ledger_hold", Hold.class, Stored.class, Stored::new);

  public static final Index<Hold> BY_OWNER = new Index<>(TABLE, "ownerId", Hold::ownerId);
  public static final Index<Hold> BY_SUBJECT = new Index<>(TABLE, "subjectId", Hold::subjectId);

  @Override
  public Table<Hold> table() {
    return TABLE;
  }

  public Account account() {
    return new Account(accountKind, ownerId);
  }

  /// What it keeps from being spent now.
  public long heldMinor() {
    return state == HoldState.HELD ? amountMinor : 0;
  }

  Hold ended(HoldState how, long captured, Instant when, @Nullable UUID entry) {
    return new Hold(
        id,
        organisationId,
        branchId,
        accountKind,
        ownerId,
        amountMinor,
        captured,
        how,
        subjectId,
        heldAt,
        actorId,
        madeBy,
        expiresAt,
        when,
        entry);
  }

  /// How both databases store it.
  @Entity(name = "Hold")
  @jakarta.persistence.Table(name = "ledger_hold")
  public static class Stored extends StoredRow<Hold> {
    protected Stored() {}

    Stored(Hold row) {
      super(row);
    }
  }
}
