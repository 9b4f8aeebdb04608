package org.daybook.model.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.daybook.model.command.Context;
import org.daybook.model.lease.Lease;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.seal.CorrectionKind;
import org.daybook.model.seal.DayCorrection;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// Writes the entries of one operation: each balanced, with the balances of the accounts it posts
/// to. What it writes are rows for the operation's decision.
///
/// Entries take the operation's new ids from 1 on; 0 is left to what the operation is about. An
/// entry of a day that has been sealed is written with a correction of that day.
public final class LedgerWriter {
  private final Context context;
  private final Facts facts;
  private final IntFunction<UUID> entryIds;
  private final List<Row> written = new ArrayList<>();
  private final Map<Account, AccountBalance> balances = new LinkedHashMap<>();
  private final Map<UUID, Hold> holds = new LinkedHashMap<>();
  private final Map<Account, AccountBalance> kept = new HashMap<>();
  private final Map<LocalDate, Optional<SealedDay>> seals = new HashMap<>();
  private int entries;
  private boolean late;

  public LedgerWriter(Context context, Facts facts) {
    this(context, facts, context::newId);
  }

  private LedgerWriter(Context context, Facts facts, IntFunction<UUID> entryIds) {
    this.context = context;
    this.facts = facts;
    this.entryIds = entryIds;
  }

  /// A writer of any number of entries, for what settles many things at once. Their ids follow from
  /// the operation's first new one.
  public static LedgerWriter ofMany(Context context, Facts facts) {
    return new LedgerWriter(
        context, facts, place -> RowIds.ofParents("entry." + place, context.newId(0)));
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

  /// Holds money of an account that owes it to its owner, so that it can be spent for this only.
  ///
  /// @param ordinal which of the operation's new rows the hold is
  /// @param amountMinor more than 0
  /// @return the hold; nothing where less than that is available
  public Optional<Hold> hold(
      int ordinal, Account account, long amountMinor, UUID subjectId, @Nullable Instant expiresAt) {
    if (amountMinor <= 0) {
      throw new IllegalArgumentException("nothing is held: " + amountMinor);
    }
    if (available(account) < amountMinor) {
      return Optional.empty();
    }
    var hold =
        new Hold(
            context.newId(ordinal),
            context.organisationId(),
            context.branchId(),
            account.kind(),
            account.ownerId(),
            amountMinor,
            0,
            HoldState.HELD,
            subjectId,
            context.capturedAt(),
            context.actorId(),
            context.deviceId(),
            expiresAt,
            null,
            null);
    put(hold, amountMinor);
    return Optional.of(hold);
  }

  /// Pays what was held, or a part of it; the rest is free again.
  ///
  /// @param amountMinor more than 0, and no more than is held
  /// @param others where it goes: with the amount they add up to nothing
  /// @throws IllegalStateException when the hold has ended or is less than that, which is a bug
  public LedgerEntry capture(Hold hold, long amountMinor, EntryDraft draft, List<Leg> others) {
    if (amountMinor <= 0 || amountMinor > hold.heldMinor()) {
      throw new IllegalStateException("no " + amountMinor + " are held by " + hold);
    }
    var legs = new ArrayList<>(others);
    legs.add(hold.account().by(amountMinor));
    var entry = post(draft, legs);
    var ended = hold.ended(HoldState.CAPTURED, amountMinor, context.capturedAt(), entry.id());
    put(ended, Math.negateExact(hold.amountMinor()));
    return entry;
  }

  /// Gives free what was held.
  ///
  /// @param how RELEASED or EXPIRED
  /// @throws IllegalStateException when the hold has ended already, which is a bug
  public Hold release(Hold hold, HoldState how) {
    if (how == HoldState.CAPTURED || !hold.state().mayBecome(how)) {
      throw new IllegalStateException("it cannot be " + how + ": " + hold);
    }
    var ended = hold.ended(how, 0, context.capturedAt(), null);
    put(ended, Math.negateExact(hold.amountMinor()));
    return ended;
  }

  private void put(Hold hold, long moreHeldMinor) {
    holds.put(hold.id(), hold);
    balances.put(hold.account(), stands(hold.account()).with(0, moreHeldMinor));
  }

  /// What of an account its owner may spend here, with what was written here: of a wallet not what
  /// another desk was leased.
  public long available(Account account) {
    long available = stands(account).availableMinor();
    return account.kind() == AccountKind.WALLET
        ? available - Lease.keptFrom(context.deviceId(), account.ownerId(), facts)
        : available;
  }

  /// Everything that was written, each row once. A balance that came back to what it was is none of
  /// it: a session at the door is charged and paid at once, and leaves what the payer owes as it
  /// was.
  public List<Row> rows() {
    var rows = new ArrayList<>(written);
    rows.addAll(holds.values());
    balances.forEach((account, balance) -> {
      if (!balance.equals(kept.get(account))) {
        rows.add(balance);
        rows.addAll(spent(account, balance));
      }
    });
    return rows;
  }

  /// What of a wallet was spent or promised here, as far as it is leased to this desk.
  private List<Lease> spent(Account account, AccountBalance now) {
    if (account.kind() != AccountKind.WALLET) {
      return List.of();
    }
    var before = kept.get(account);
    long less = (before == null ? 0 : before.availableMinor()) - now.availableMinor();
    return Lease.spending(context.deviceId(), account.ownerId(), Math.max(0, less), facts);
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
    balances.put(account, stands(account).with(amount, 0));
  }

  private static UUID postingId(UUID entryId, Account account) {
    return RowIds.ofParents("posting." + account.kind().name(), entryId, account.ownerId());
  }

  private AccountBalance stands(Account account) {
    var here = balances.get(account);
    if (here != null) {
      return here;
    }
    var found = facts.find(AccountBalance.TABLE, account.balanceIdAt(context.branchId()));
    found.ifPresent(it -> kept.put(account, it));
    return found.orElseGet(
        () -> AccountBalance.empty(account, context.organisationId(), context.branchId()));
  }

  private LedgerEntry entryOf(EntryDraft draft) {
    return new LedgerEntry(
        entryIds.apply(entries),
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
