package org.daybook.app.service.closing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.cash.CashCount;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.row.Facts;
import org.daybook.model.staff.StaffMember;

/// Reads what counts came to.
final class CountReader {
  private final Facts facts;
  private final Map<UUID, String> people = new HashMap<>();

  CountReader(Facts facts) {
    this.facts = facts;
  }

  CountLine line(CashCount count) {
    var reviewer = count.reviewedBy();
    return new CountLine(
        count.id(),
        count.purpose(),
        count.countedBy(),
        person(count.countedBy()),
        count.countedAt(),
        count.state(),
        cash(count).differenceMinor(),
        count.reason(),
        reviewer == null ? null : person(reviewer),
        count.reviewedAt());
  }

  /// With what came late among what was expected.
  CountedCash cash(CashCount count) {
    return new CountedCash(count.countedMinor(), Math.addExact(count.expectedMinor(), late(count)));
  }

  /// Cash of entries that a count had covered before they were known.
  long late(CashCount count) {
    return facts.list(LedgerEntry.BY_SUBJECT, count.id()).stream()
        .filter(it -> it.kind() == EntryKind.LATE)
        .flatMap(it -> facts.list(Posting.BY_ENTRY, it.id()).stream())
        .filter(it -> it.accountKind() == AccountKind.DRAWER)
        .mapToLong(it -> Math.negateExact(it.amountMinor()))
        .reduce(0, Math::addExact);
  }

  private String person(UUID staffId) {
    return people.computeIfAbsent(
        staffId, id -> facts.find(StaffMember.TABLE, id).map(StaffMember::fullName).orElse(""));
  }
}
