package org.daybook.app.service.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.cash.UncountedShifts;
import org.daybook.model.cash.reconcile.LedgerPeriod;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.money.CurrencyRules;
import org.daybook.model.organisation.Organisation;

/// What the branch's ledger says, from one consistent state.
final class LedgerFacts {
  private final ReplicaReader facts;
  private final DeskIdentity identity;
  private final CurrencyRules currency;
  private final Set<UUID> uncounted;
  private boolean anyLeftOut;

  LedgerFacts(ReplicaReader facts, DeskIdentity identity) {
    this.facts = facts;
    this.identity = identity;
    this.currency =
        facts
            .find(Organisation.TABLE, identity.organisationId())
            .map(it -> CurrencyRules.of(it.currency()))
            .orElseThrow(() -> new IllegalStateException("the desk does not know its centre"));
    this.uncounted = UncountedShifts.at(identity.branchId(), facts);
  }

  ReplicaReader facts() {
    return facts;
  }

  UUID branchId() {
    return identity.branchId();
  }

  Cell.Money money(long minor) {
    return new Cell.Money(minor, currency);
  }

  /// The entries of some days without those of drawers that nobody has counted: who may still count
  /// them must not know what they took. With what they take back, be it of an earlier day.
  LedgerPeriod countedDays(LocalDate from, LocalDate to) {
    var ledger = facts.ledger();
    var all = ledger.entries(branchId(), from, to);
    var counted = all.stream().filter(it -> !isUncounted(it)).toList();
    anyLeftOut |= counted.size() < all.size();
    var postings = new ArrayList<>(ledger.postings(branchId(), from, to));
    var here = new HashSet<UUID>();
    all.forEach(it -> here.add(it.id()));
    var earlier = new HashSet<UUID>();
    for (var entry : counted) {
      var reversed = entry.reversesId();
      if (reversed != null && !here.contains(reversed)) {
        earlier.add(reversed);
      }
    }
    if (!earlier.isEmpty()) {
      postings.addAll(facts.listAll(Posting.BY_ENTRY, earlier));
    }
    return LedgerPeriod.of(counted, postings);
  }

  private boolean isUncounted(LedgerEntry entry) {
    var shift = entry.shiftId();
    return shift != null && uncounted.contains(shift);
  }

  /// Whether any of the days had entries that were left out.
  boolean leftOut() {
    return anyLeftOut;
  }

  /// What accounts of a kind stand at, by owner.
  Map<UUID, AccountBalance> balances(AccountKind kind) {
    var balances = new HashMap<UUID, AccountBalance>();
    facts.ledger().balances(branchId(), kind).forEach(it -> balances.put(it.ownerId(), it));
    return balances;
  }
}
