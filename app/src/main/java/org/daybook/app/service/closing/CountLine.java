package org.daybook.app.service.closing;

import java.time.Instant;
import java.util.UUID;
import org.daybook.model.cash.CountPurpose;
import org.daybook.model.cash.CountState;
import org.jspecify.annotations.Nullable;

/// A count that was submitted.
///
/// @param countedBy the name of who counted
/// @param differenceMinor counted less expected
/// @param reviewedBy the name of who reviewed it, or null
public record CountLine(
    UUID countId,
    CountPurpose purpose,
    UUID countedById,
    String countedBy,
    Instant countedAt,
    CountState state,
    long differenceMinor,
    @Nullable String reason,
    @Nullable String reviewedBy,
    @Nullable Instant reviewedAt) {}
