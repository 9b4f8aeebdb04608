package org.daybook.model.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.seal.CorrectionKind;
import org.daybook.model.seal.DayCorrection;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.value.RowIds;

/// Writes the entries of one operation: each balanced, with the balances of the accounts it posts
/// to. What it writes are rows for the operation's decision.
///
/// Entries take the operation's new ids from 1 on; 0 is left to what the operation is about. An
/// entry of a day that has been sealed is written with a correction of that day.
public final class LedgerWriter {
  private final Context context;
  private final Facts facts;
  private final List<Row> written = new ArrayList<>();
  private final Map<Account, AccountBalance> balances = new LinkedHashMap<>();
  private final Map<LocalDate, Optional<SealedDay>> seals = new HashMap<>();
  private int entries;
  private boolean late;

  public LedgerWriter(Context context, Facts facts) {
    this.context = context;
    this.facts = facts;
  }

  /// Writes an entry. Legs of one account are added up, and left out where that gives nothing.
  ///
  /// @throws IllegalStateException when they don't add up to nothing, which is a bug
  /// @throws ArithmeticException when an account would hold more than 2^63 - 1 minor units
  public LedgerEntry post(EntryDraft draft, List<Leg> legs) {
    entries++;
    var entry = entryOf(draft);
    written.add(entry);
    var amounts = new LinkedHashMap<Account, Long>();
    legs.forEach(leg -> amounts.merge(leg.account(), leg.amountMinor(), Math::addExact));
    amounts.values().removeIf(amount -> amount == 0);
    long sum = amounts.values().stream().reduce(0L, Math::addExact);
    if (sum != 0) {
      throw new IllegalStateException("the entry is out of balance by " + sum + ": " + draft);
    }
    amounts.forEach((account, amount) -> post(entry, account, amount));
    correct(entry.businessDate(), entry.kind().correction(), entry.id());
    return entry;
  }

  /// Takes an entry back whole.
  ///
  /// @param draft kind, day, shift and reason of what takes it back
  public LedgerEntry reverse(LedgerEntry entry, EntryDraft draft) {
    var legs =
        facts.list(Posting.BY_ENTRY, entry.id()).stream()
            .sorted((one, other) -> RowIds.ORDER.compare(one.id(), other.id()))
            .map(it -> it.account().by(Math.negateExact(it.amountMinor())))
            .toList();
    return post(draft.takingBack(entry), legs);
  }

  /// Notes what happened on a day, where that has been sealed already.
  ///
  /// @param aboutId the entry, or the count
  public void correct(LocalDate businessDate, CorrectionKind kind, UUID aboutId) {
    seals
        .computeIfAbsent(businessDate, it -> SealedDay.of(context.branchId(), it, facts))
        .ifPresent(day -> {
          written.add(DayCorrection.of(day, kind, aboutId, context));
          late = true;
        });
  }

  /// Whether anything was written of a day that has been sealed.
  public boolean late() {
    return late;
  }

  /// What an account stands at, with what was written here.
  public long balance(Account account) {
    return stands(account).balanceMinor();
  }

  /// Everything that was written, each row once.
  public List<Row> rows() {
    var rows = new ArrayList<>(written);
    rows.addAll(balances.values());
    return rows;
  }

  private void post(LedgerEntry entry, Account account, long amount) {
    written.add(
        new Posting(
            postingId(entry.id(), account),
            context.organisationId(),
            context.branchId(),
            entry.id(),
            account.kind(),
            account.ownerId(),
            amount,
            entry.shiftId()));
    var before = stands(account);
    balances.put(
        account,
        new AccountBalance(
            before.id(),
            before.organisationId(),
            before.branchId(),
            account.kind(),
            account.ownerId(),
            Math.addExact(before.balanceMinor(), amount)));
  }

  private static UUID postingId(UUID entryId, Account account) {
    return RowIds.ofParents("posting." + account.kind().name(), entryId, account.ownerId());
  }

  private AccountBalance stands(Account account) {
    var here = balances.get(account);
    if (here != null) {
      return here;
    }
    var id = account.balanceIdAt(context.branchId());
    return facts
        .find(AccountBalance.TABLE, id)
        .orElseGet(() ->
            new AccountBalance(
                id,
                context.organisationId(),
                context.branchId(),
                account.kind(),
                account.ownerId(),
                0));
  }

  private LedgerEntry entryOf(EntryDraft draft) {
    return new LedgerEntry(
        context.newId(entries),
        context.organisationId(),
        context.branchId(),
        draft.kind(),
        draft.businessDate(),
        context.capturedAt(),
        context.actorId(),
        context.deviceId(),
        draft.shiftId(),
        draft.number(),
        draft.payerId(),
        draft.subjectId(),
        draft.paymentId(),
        draft.reversesId(),
        draft.reason());
  }
}
