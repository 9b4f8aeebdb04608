package org.daybook.model.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// One balanced entry of the ledger: what happened, and when. Its amounts are [Posting] rows that
/// add up to nothing. Entries and postings are never changed; what was wrong is reversed by
/// another.
///
/// @param kind what happened
/// @param businessDate the branch's business day it belongs to
/// @param madeAt device time; evidence, never order
/// @param actorId the staff member
/// @param madeBy the device
/// @param shiftId the cash shift it belongs to, or null
/// @param number its place among the entries of that shift, from 1; 0 without a shift
/// @param payerId the student it is about, or null
/// @param subjectId the session, enrolment, package, count or transfer it is about, or null
/// @param paymentId the payment it was made by, or null
/// @param reversesId the entry it takes back, or null
/// @param reason what was said about it, or null
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record LedgerEntry(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    @Enumerated(EnumType.STRING) EntryKind kind,
    LocalDate businessDate,
    Instant madeAt,
    UUID actorId,
    UUID madeBy,
    @Nullable UUID shiftId,
    int number,
    @Nullable UUID payerId,
    @Nullable UUID subjectId,
    @Nullable UUID paymentId,
    @Nullable UUID reversesId,
    @Nullable String reason)
    implements Row {
  public static final Table<LedgerEntry> TABLE =
      new Table<>("ledger_entry", LedgerEntry.class, Stored.class, Stored::new);

  public static final Index<LedgerEntry> BY_SHIFT =
      new Index<>(TABLE, "shiftId", LedgerEntry::shiftId);
  public static final Index<LedgerEntry> BY_PAYER =
      new Index<>(TABLE, "payerId", LedgerEntry::payerId);
  public static final Index<LedgerEntry> BY_PAYMENT =
      new Index<>(TABLE, "paymentId", LedgerEntry::paymentId);
  public static final Index<LedgerEntry> BY_SUBJECT =
      new Index<>(TABLE, "subjectId", LedgerEntry::subjectId);
  public static final Index<LedgerEntry> BY_DATE =
      new Index<>(TABLE, "businessDate", LedgerEntry::businessDate);

  @Override
  public Table<LedgerEntry> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "LedgerEntry")
  @jakarta.persistence.Table(name = "ledger_entry")
  public static class Stored extends StoredRow<LedgerEntry> {
    protected Stored() {}

    Stored(LedgerEntry row) {
      super(row);
    }
  }
}
