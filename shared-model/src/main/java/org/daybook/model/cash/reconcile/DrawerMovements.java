package org.daybook.model.cash.reconcile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.model.cash.explain.DrawerMovement;
import org.daybook.model.cash.explain.DrawerMovement.Kind;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;

/// Entries of shifts as the explainer of differences looks at them. A movement has the id of its
/// entry. What was undone at once is left out, with what undid it: together they explain nothing.
public final class DrawerMovements {
  private DrawerMovements() {}

  public static List<DrawerMovement> of(LedgerPeriod covered) {
    var undone = undone(covered);
    return covered.entries().stream()
        .filter(it -> !undone.contains(it.id()))
        .flatMap(it -> kind(it.kind()).stream().flatMap(kind -> movements(it, kind, covered)))
        .toList();
  }

  private static Set<UUID> undone(LedgerPeriod covered) {
    var undone = new HashSet<UUID>();
    for (var entry : covered.entries()) {
      var reversed = entry.reversesId();
      if (entry.kind() == EntryKind.REVERSAL && reversed != null) {
        undone.add(reversed);
      }
    }
    return undone;
  }

  private static Stream<DrawerMovement> movements(
      LedgerEntry entry, Kind kind, LedgerPeriod covered) {
    return covered.of(entry).stream()
        .filter(it -> CashTotals.tender(it.accountKind()).isPresent())
        .map(it -> movement(entry, kind, it));
  }

  private static DrawerMovement movement(LedgerEntry entry, Kind kind, Posting posting) {
    return new DrawerMovement(
        entry.id(),
        kind,
        posting.accountKind() == AccountKind.DRAWER,
        Math.absExact(posting.amountMinor()),
        entry.madeAt());
  }

  private static Optional<Kind> kind(EntryKind kind) {
    return switch (kind) {
      case PAYMENT -> Optional.of(Kind.SALE);
      case REFUND -> Optional.of(Kind.REFUND);
      case FLOAT, PAY_IN -> Optional.of(Kind.PAY_IN);
      case PAY_OUT -> Optional.of(Kind.PAY_OUT);
      case SAFE_DROP -> Optional.of(Kind.SAFE_DROP);
      case TRANSFER_OUT -> Optional.of(Kind.TRANSFER_OUT);
      case TRANSFER_IN -> Optional.of(Kind.TRANSFER_IN);
      case CHARGE,
          CREDIT,
          REVERSAL,
          TOP_UP,
          WALLET_TRANSFER,
          PACKAGE_SALE,
          PACKAGE_EARNING,
          PACKAGE_REFUND,
          BANK_DEPOSIT,
          NO_SALE,
          DIFFERENCE,
          LATE ->
          Optional.empty();
    };
  }
}
