package org.daybook.app.ui.booking;

import java.util.UUID;
import org.daybook.app.service.booking.SessionOffer;

/// A seat that can be had: by whom, and at which session on what terms.
///
/// @param code of the student; empty where the student was known before
public record SeatOption(UUID studentId, String name, String code, SessionOffer offer) {}
