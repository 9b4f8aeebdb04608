package org.daybook.app.service.cash;

import java.time.LocalDate;
import org.daybook.model.ledger.EntryKind;

/// One line of what a student owed and paid.
///
/// @param about the course or cohort it was for, or empty
/// @param amountMinor what it added to what is owed; negative where it took away
/// @param balanceMinor what was owed afterwards
public record StatementLine(
    LocalDate date, EntryKind kind, String about, long amountMinor, long balanceMinor) {}
