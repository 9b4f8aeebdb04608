package org.daybook.app.service.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.row.Facts;

/// The plain statement behind what a person owes.
final class StatementReader {
  private static final int MOST = 60;

  private final Facts facts;
  private final CashNames names;

  StatementReader(Facts facts, CashNames names) {
    this.facts = facts;
    this.names = names;
  }

  /// Newest first.
  ///
  /// @param entries of the person, oldest first
  /// @param same all entries of the book for the person
  List<StatementLine> of(List<LedgerEntry> entries, Set<UUID> same) {
    var lines = new ArrayList<StatementLine>();
    long balance = 0;
    for (var entry : entries) {
      long amount = owed(entry, same);
      if (amount != 0) {
        balance = Math.addExact(balance, amount);
        lines.addFirst(
            new StatementLine(
                entry.businessDate(),
                entry.kind(),
                names.about(entry.subjectId()),
                amount,
                balance));
      }
    }
    return lines.stream().limit(MOST).toList();
  }

  private long owed(LedgerEntry entry, Set<UUID> same) {
    return facts.list(Posting.BY_ENTRY, entry.id()).stream()
        .filter(it -> it.accountKind() == AccountKind.RECEIVABLE && same.contains(it.ownerId()))
        .mapToLong(Posting::amountMinor)
        .reduce(0, Math::addExact);
  }
}
