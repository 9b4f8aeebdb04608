package org.daybook.app.service.cash;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// The shift in which this desk takes cash. What it should leave in the cashbox is not said here:
/// whoever counts it must not have seen that.
///
/// @param cashbox the name of the cashbox
/// @param heldBy the name of whoever answers for it now
public record DeskShift(
    UUID shiftId, String cashbox, UUID heldById, String heldBy, Instant since, LocalDate day) {}
