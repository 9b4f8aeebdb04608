package org.daybook.app.service.reconcile;

import java.time.LocalDate;
import org.daybook.model.cash.Reconciled;

/// A branch's day.
///
/// @param counts how often a drawer was counted
/// @param cash what lay in the drawers when each was counted last, beside what should have
/// @param takenMinor what was taken by all tenders, without what went back
/// @param corrections how much came after the day was sealed
public record DayLine(
    LocalDate day, int counts, Reconciled cash, long takenMinor, int corrections) {}
