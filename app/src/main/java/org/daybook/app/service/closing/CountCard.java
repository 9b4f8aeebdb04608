package org.daybook.app.service.closing;

import java.util.UUID;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// A count after it was submitted: what it came to, and what may be done about it.
///
/// @param cashbox the cashbox's name
/// @param cash what it came to, with what came late among what is expected
/// @param lateMinor cash of entries that the count had covered before this desk knew them
/// @param againstClosing why it cannot be closed without a reason, in the rule's own word; null
///   where it can
/// @param againstReview why the person at the desk cannot review it; null where she can
public record CountCard(
    UUID cashboxId,
    String cashbox,
    String currency,
    CountLine line,
    CountedCash cash,
    long lateMinor,
    @Nullable Reason againstClosing,
    @Nullable Reason againstReview) {}
