package org.daybook.model.cash.reconcile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;

/// What entries earned without tax, by what paid it and by course. What was credited or taken back
/// counts against the means by which it had been earned. All of it together is what [CashTotals]
/// calls earned.
///
/// @param byMeans what each brought, less what was taken back
/// @param byCourse the same by the course that earned it
public record Earnings(Map<EarnedBy, Long> byMeans, Map<UUID, Map<EarnedBy, Long>> byCourse) {
  public Earnings {
    byMeans = Collections.unmodifiableMap(new EnumMap<>(byMeans));
    byCourse = Map.copyOf(byCourse);
  }

  /// @param period with the postings of what its entries take back, be that of an earlier day
  public static Earnings of(LedgerPeriod period) {
    var means = new EnumMap<EarnedBy, Long>(EarnedBy.class);
    var courses = new HashMap<UUID, Map<EarnedBy, Long>>();
    for (var entry : period.entries()) {
      for (var posting : period.of(entry)) {
        if (posting.accountKind() == AccountKind.INCOME) {
          long earned = Math.negateExact(posting.amountMinor());
          var by = by(entry, period);
          means.merge(by, earned, Math::addExact);
          courses
              .computeIfAbsent(posting.ownerId(), _ -> new EnumMap<>(EarnedBy.class))
              .merge(by, earned, Math::addExact);
        }
      }
    }
    return new Earnings(means, courses);
  }

  private static EarnedBy by(LedgerEntry entry, LedgerPeriod period) {
    var reversed = entry.reversesId();
    var origin = reversed == null ? period.of(entry) : period.postings().get(reversed);
    return origin == null ? EarnedBy.STUDENT : by(origin);
  }

  private static EarnedBy by(List<Posting> postings) {
    for (var posting : postings) {
      if (posting.accountKind() == AccountKind.DEFERRED) {
        return EarnedBy.PACKAGE;
      }
      if (posting.accountKind() == AccountKind.WALLET) {
        return EarnedBy.WALLET;
      }
    }
    return EarnedBy.STUDENT;
  }

  public long of(EarnedBy means) {
    return byMeans.getOrDefault(means, 0L);
  }

  /// All means together.
  public long totalMinor() {
    return byMeans.values().stream().reduce(0L, Math::addExact);
  }
}
