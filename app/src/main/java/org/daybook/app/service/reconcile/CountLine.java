package org.daybook.app.service.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.cash.CountPurpose;
import org.daybook.model.cash.CountState;
import org.daybook.model.cash.Reconciled;
import org.jspecify.annotations.Nullable;

/// A count of a drawer and what it found.
///
/// @param day the business day it counts on
/// @param cash what was expected, with what came late, and what was counted
/// @param lateMinor what of the expected cash came after the count, though the count had covered it
/// @param reason how a difference was explained; empty where nobody said
/// @param reviewedBy who looked at it, another than who counted; empty until somebody did
public record CountLine(
    UUID countId,
    UUID cashboxId,
    String cashbox,
    CountPurpose purpose,
    CountState state,
    LocalDate day,
    String countedBy,
    Instant countedAt,
    Reconciled cash,
    long lateMinor,
    String reason,
    String reviewedBy,
    @Nullable Instant reviewedAt) {}
