package org.daybook.app.service.booking;

import java.util.UUID;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.jspecify.annotations.Nullable;

/// What kind of seat is wanted, wherever it is.
///
/// @param makesUpSessionId the missed session that a makeup is for; where it is null or of another
///   course, the last one that was missed
public record WantedSeat(BookingKind kind, BookingPay pay, @Nullable UUID makesUpSessionId) {}
