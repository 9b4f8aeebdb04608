package org.daybook.app.service.booking;

import org.jspecify.annotations.Nullable;

/// What is left at a session.
///
/// @param left free seats, or null when there is no limit
/// @param price of a seat, tax included
public record SessionSeats(@Nullable Integer left, Amount price) {}
