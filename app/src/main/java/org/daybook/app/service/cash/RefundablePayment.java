package org.daybook.app.service.cash;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Tender;
import org.jspecify.annotations.Nullable;

/// A payment of which something may be given back.
///
/// @param receipt what its receipt is called
/// @param payer the student's name
/// @param lines what was paid for
/// @param tenders how it was paid
/// @param moneyBack whether the branch gives money back at all
public record RefundablePayment(
    UUID paymentId,
    UUID payerId,
    String receipt,
    String payer,
    String takenBy,
    Instant takenAt,
    List<Line> lines,
    List<Tender> tenders,
    boolean moneyBack) {
  public RefundablePayment {
    lines = List.copyOf(lines);
    tenders = List.copyOf(tenders);
  }

  /// What is left to give back.
  public long leftMinor() {
    return lines.stream().mapToLong(Line::leftMinor).reduce(0, Math::addExact);
  }

  /// A part of it.
  ///
  /// @param about the course; empty on account
  /// @param startsAt when the session began, or null
  public record Line(
      UUID lineId,
      PaymentPurpose purpose,
      String about,
      @Nullable Instant startsAt,
      long amountMinor,
      long refundedMinor) {

    public long leftMinor() {
      return Math.subtractExact(amountMinor, refundedMinor);
    }
  }
}
