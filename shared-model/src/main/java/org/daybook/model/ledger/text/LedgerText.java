package org.daybook.model.ledger.text;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.value.RowIds;

/// Entries as a file of plain-text accounting. Every entry that posts something is there, in the
/// order of its day and its id, with its own id, so that a file can be traced back to operations.
public final class LedgerText {
  private final String currency;
  private final int minorDigits;
  private final AccountNames names;

  /// @param currency ISO 4217 code of all amounts
  /// @param minorDigits decimals of an amount
  public LedgerText(String currency, int minorDigits, AccountNames names) {
    this.currency = currency;
    this.minorDigits = minorDigits;
    this.names = names;
  }

  /// What hledger and Ledger read; it passes hledger's strict checks.
  ///
  /// @param postings all of these entries, in any order
  public String hledger(Collection<LedgerEntry> entries, Collection<Posting> postings) {
    var text = new StringBuilder();
    text.append("commodity ").append(amount(0)).append("\n\n");
    names.all().forEach(name -> text.append("account ").append(name).append('\n'));
    for (var each : written(entries, postings)) {
      var entry = each.entry();
      text.append('\n').append(entry.businessDate()).append(" * ").append(title(entry));
      text.append("  ; id:").append(entry.id()).append('\n');
      lines(each.postings(), "    ", text);
    }
    return text.toString();
  }

  /// What Beancount reads.
  ///
  /// @param postings all of these entries, in any order
  public String beancount(Collection<LedgerEntry> entries, Collection<Posting> postings) {
    var all = written(entries, postings);
    var text = new StringBuilder();
    text.append("option \"operating_currency\" \"").append(currency).append("\"\n\n");
    if (!all.isEmpty()) {
      var first = all.getFirst().entry().businessDate();
      names.all().forEach(name -> text.append(first + " open " + name + " " + currency + "\n"));
    }
    for (var each : all) {
      var entry = each.entry();
      text.append('\n').append(entry.businessDate()).append(" * \"").append(title(entry));
      text.append("\"\n  id: \"").append(entry.id()).append("\"\n");
      lines(each.postings(), "  ", text);
    }
    return text.toString();
  }

  private record Written(LedgerEntry entry, List<Posting> postings) {}

  private static List<Written> written(
      Collection<LedgerEntry> entries, Collection<Posting> postings) {
    Map<UUID, List<Posting>> byEntry =
        postings.stream().collect(Collectors.groupingBy(Posting::entryId));
    return entries.stream()
        .filter(it -> byEntry.containsKey(it.id()))
        .sorted(
            Comparator.comparing(LedgerEntry::businessDate)
                .thenComparing(LedgerEntry::id, RowIds.ORDER))
        .map(it -> new Written(it, ordered(byEntry.getOrDefault(it.id(), List.of()))))
        .toList();
  }

  private static List<Posting> ordered(List<Posting> postings) {
    return postings.stream()
        .sorted(Comparator.comparing(Posting::accountKind).thenComparing(Posting::id, RowIds.ORDER))
        .toList();
  }

  private void lines(List<Posting> postings, String indent, StringBuilder text) {
    for (var posting : postings) {
      text.append(indent).append(names.of(posting.account())).append("  ");
      text.append(amount(posting.amountMinor())).append('\n');
    }
  }

  private String amount(long amountMinor) {
    return BigDecimal.valueOf(amountMinor, minorDigits).toPlainString() + " " + currency;
  }

  /// What happened and why, in one line without what either program would take for its own.
  private static String title(LedgerEntry entry) {
    var kind = entry.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    var reason = entry.reason();
    return reason == null
        ? kind
        : kind + ", " + reason.replaceAll("[\\p{Cntrl};|\"\\\\]+", " ").strip();
  }
}
