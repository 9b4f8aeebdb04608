package org.daybook.app.service.cash;

import java.time.Instant;
import java.util.UUID;
import org.daybook.model.cash.PaymentState;

/// A payment, as a list shows it.
///
/// @param payer the student's name
/// @param receipt what its receipt is called
/// @param copies how often the receipt was printed again
public record TakenPayment(
    UUID paymentId,
    UUID payerId,
    String payer,
    String receipt,
    long totalMinor,
    Instant takenAt,
    PaymentState state,
    int copies) {}
