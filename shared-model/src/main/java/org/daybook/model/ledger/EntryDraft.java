package org.daybook.model.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an entry says beside its amounts, while it is being written.
///
/// @param kind what happened
/// @param businessDate the business day
/// @param shiftId the cash shift, or null
/// @param number its place in that shift, 0 without one
/// @param payerId the student it is about, or null
/// @param subjectId the session, enrolment, package, count or transfer it is about, or null
/// @param paymentId the payment it is made by, or null
/// @param reversesId the entry it takes back, or null
/// @param reason what was said, or null
public record EntryDraft(
    EntryKind kind,
    LocalDate businessDate,
    @Nullable UUID shiftId,
    int number,
    @Nullable UUID payerId,
    @Nullable UUID subjectId,
    @Nullable UUID paymentId,
    @Nullable UUID reversesId,
    @Nullable String reason) {

  /// An entry outside of any shift.
  public static EntryDraft of(EntryKind kind, LocalDate businessDate) {
    return new EntryDraft(kind, businessDate, null, 0, null, null, null, null, null);
  }

  public EntryDraft inShift(UUID shift, int place) {
    return new EntryDraft(
        kind, businessDate, shift, place, payerId, subjectId, paymentId, reversesId, reason);
  }

  public EntryDraft about(@Nullable UUID payer, @Nullable UUID subject) {
    return new EntryDraft(
        kind, businessDate, shiftId, number, payer, subject, paymentId, reversesId, reason);
  }

  public EntryDraft by(UUID payment) {
    return new EntryDraft(
        kind, businessDate, shiftId, number, payerId, subjectId, payment, reversesId, reason);
  }

  public EntryDraft because(@Nullable String said) {
    return new EntryDraft(
        kind, businessDate, shiftId, number, payerId, subjectId, paymentId, reversesId, said);
  }

  /// Gives back a part of an entry, or all of it.
  public EntryDraft crediting(LedgerEntry entry) {
    return new EntryDraft(
        kind, businessDate, shiftId, number, payerId, subjectId, paymentId, entry.id(), reason);
  }

  EntryDraft takingBack(LedgerEntry entry) {
    return new EntryDraft(
        kind,
        businessDate,
        shiftId,
        number,
        entry.payerId(),
        entry.subjectId(),
        entry.paymentId(),
        entry.id(),
        reason);
  }
}
