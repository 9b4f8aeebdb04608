package org.daybook.model.cash;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.organisation.Branch;
import org.daybook.model.row.Facts;

/// On which business day of a branch something happens: by the branch's own clock, never by a
/// server's or a desk's.
public final class BusinessDay {
  private BusinessDay() {}

  /// The calendar day on which an operation was captured, or the one before where the branch's
  /// business day begins later. A branch that is not known counts in UTC.
  public static LocalDate of(Context context, Facts facts) {
    return at(context.capturedAt(), context.organisationId(), context.branchId(), facts);
  }

  /// The business day that a moment belongs to at a branch.
  public static LocalDate at(Instant moment, UUID organisationId, UUID branchId, Facts facts) {
    int starts = CashPolicy.of(organisationId, branchId, facts).dayStartsAtMinute();
    return moment.atZone(zone(branchId, facts)).minus(Duration.ofMinutes(starts)).toLocalDate();
  }

  /// The moment at which the business day ends on which an operation was captured.
  public static Instant endOf(Context context, Facts facts) {
    int starts =
        CashPolicy.of(context.organisationId(), context.branchId(), facts).dayStartsAtMinute();
    return of(context, facts)
        .plusDays(1)
        .atStartOfDay(zone(context.branchId(), facts))
        .plusMinutes(starts)
        .toInstant();
  }

  private static ZoneId zone(UUID branchId, Facts facts) {
    return facts
        .find(Branch.TABLE, branchId)
        .<ZoneId>map(branch -> ZoneId.of(branch.timeZone()))
        .orElse(ZoneOffset.UTC);
  }
}
