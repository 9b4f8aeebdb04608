package org.daybook.model.cash.reconcile;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.value.RowIds;

/// Some of a branch's entries with all of their postings. Everything that is said of a period is
/// added up from these, so that no two reports of it differ.
///
/// @param entries by day, then as they were made
/// @param postings by entry; none for one that posts nothing
public record LedgerPeriod(List<LedgerEntry> entries, Map<UUID, List<Posting>> postings) {
  private static final Comparator<LedgerEntry> ORDER =
      Comparator.comparing(LedgerEntry::businessDate)
          .thenComparing(LedgerEntry::madeAt)
          .thenComparingInt(LedgerEntry::number)
          .thenComparing(LedgerEntry::id, RowIds.ORDER);

  private static final Comparator<Account> BY_ACCOUNT =
      Comparator.comparing(Account::kind).thenComparing(Account::ownerId, RowIds.ORDER);

  public LedgerPeriod {
    entries = List.copyOf(entries);
    postings = Map.copyOf(postings);
  }

  /// @param postings of these entries, in any order
  public static LedgerPeriod of(Collection<LedgerEntry> entries, Collection<Posting> postings) {
    return new LedgerPeriod(
        entries.stream().sorted(ORDER).toList(),
        postings.stream().collect(Collectors.groupingBy(Posting::entryId)));
  }

  /// Those of them that somebody asks for.
  public LedgerPeriod only(Predicate<LedgerEntry> wanted) {
    return new LedgerPeriod(entries.stream().filter(wanted).toList(), postings);
  }

  public List<Posting> of(LedgerEntry entry) {
    return postings.getOrDefault(entry.id(), List.of());
  }

  /// What an entry adds to accounts of a kind.
  public long sum(LedgerEntry entry, Predicate<AccountKind> kinds) {
    return of(entry).stream()
        .filter(it -> kinds.test(it.accountKind()))
        .mapToLong(Posting::amountMinor)
        .reduce(0, Math::addExact);
  }

  /// What was added to each account and taken from it, by kind and owner.
  public List<AccountTotal> accounts() {
    var totals = new TreeMap<Account, AccountTotal>(BY_ACCOUNT);
    for (var entry : entries) {
      for (var posting : of(entry)) {
        var account = posting.account();
        totals.merge(account, AccountTotal.of(account, posting.amountMinor()), AccountTotal::plus);
      }
    }
    return List.copyOf(totals.values());
  }
}
