package org.daybook.app.service.booking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who did not come, and whose price nobody has decided about.
///
/// @param startsAt when the session began, or null where the desk does not know it
/// @param packageName of the package whose lesson is promised, or null where money of the wallet is
/// @param price what the seat costs, tax included
public record UndecidedNoShow(
    UUID bookingId,
    UUID sessionId,
    UUID studentId,
    String student,
    String code,
    String course,
    String cohort,
    @Nullable Instant startsAt,
    @Nullable String packageName,
    Amount price) {}
