package org.daybook.app.service.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.cash.Tender;
import org.daybook.model.ledger.EntryKind;
import org.jspecify.annotations.Nullable;

/// One thing that somebody did about money.
///
/// @param entryId the entry of the ledger
/// @param by who did it
/// @param student whom it is about; empty where nobody
/// @param paymentId the payment, or null
/// @param receipt what its receipt is called; empty without one
/// @param tender by which it was paid or given back, or null where it was not; the largest of
///   several
/// @param amountMinor what came, negative where it went
/// @param reason what was said about it; empty where nothing
/// @param allowedBy who allowed it with her PIN; empty where nobody had to
/// @param late whether it came after its day was sealed
public record OperationLine(
    UUID entryId,
    EntryKind kind,
    LocalDate day,
    Instant at,
    String by,
    String student,
    @Nullable UUID paymentId,
    String receipt,
    @Nullable Tender tender,
    long amountMinor,
    String reason,
    String allowedBy,
    boolean late) {}
