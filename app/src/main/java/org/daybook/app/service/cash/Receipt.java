package org.daybook.app.service.cash;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.PaymentState;
import org.daybook.model.cash.Tender;
import org.jspecify.annotations.Nullable;

/// What a receipt says.
///
/// @param organisation its name
/// @param branch its name
/// @param number what the receipt is called
/// @param mark four characters of the operation's hash, or empty where this desk does not have the
///   operation
/// @param checkCode what scanners read to check the receipt:
///   [org.daybook.model.operation.SignedReceipt]; empty where this desk does not have the operation
/// @param copy which copy it is; 0 for the first print
/// @param student for whom
/// @param servedBy who took the money
/// @param roundingMinor what cash rounding added
/// @param receivedMinor the cash that was handed over
/// @param changeMinor the cash that was given back
/// @param tax the tax that was charged with this payment, or null for none
/// @param givenBack what of it was given back since, oldest first
public record Receipt(
    UUID paymentId,
    String organisation,
    String branch,
    String currency,
    String number,
    String mark,
    String checkCode,
    int copy,
    Instant takenAt,
    LocalDate day,
    String student,
    String code,
    String servedBy,
    PaymentState state,
    List<Line> lines,
    long totalMinor,
    long roundingMinor,
    List<Given> tenders,
    long receivedMinor,
    long changeMinor,
    @Nullable TaxLine tax,
    List<GivenBack> givenBack) {
  public Receipt {
    givenBack = List.copyOf(givenBack);
    lines = List.copyOf(lines);
    tenders = List.copyOf(tenders);
  }

  /// What a part of it was for.
  ///
  /// @param course empty on account
  /// @param startsAt when the session began, or null
  /// @param provisional whether it is for a seat that the centre has not confirmed
  public record Line(
      String course, @Nullable Instant startsAt, long amountMinor, boolean provisional) {}

  /// How a part of it was given.
  public record Given(Tender tender, long amountMinor, @Nullable String reference) {}

  /// @param allowedBy who allowed it; empty where the desk gave it back alone
  public record GivenBack(LocalDate day, long amountMinor, String allowedBy) {}

  /// @param name what the branch calls the tax
  public record TaxLine(String name, long amountMinor) {}
}
