package org.daybook.app.service.closing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.CountState;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.row.Facts;
import org.jspecify.annotations.Nullable;

/// Puts the cashboxes of a business day together, from one consistent state.
final class DrawerReader {
  private final Facts facts;
  private final DeskIdentity identity;
  private final LocalDate day;
  private final boolean leftOver;
  private final ShiftReader shifts;
  private final CountReader counts;

  /// @param leftOver whether what earlier days left to do is told, too
  DrawerReader(Facts facts, DeskIdentity identity, LocalDate day, boolean leftOver) {
    this.facts = facts;
    this.identity = identity;
    this.day = day;
    this.leftOver = leftOver;
    this.shifts = new ShiftReader(facts, identity);
    this.counts = new CountReader(facts);
  }

  /// @param blindFor the cashbox of which no count and no amount is told, or null
  List<DrawerLine> drawers(@Nullable UUID blindFor) {
    return facts.list(Cashbox.BY_BRANCH, identity.branchId()).stream()
        .map(it -> drawer(it, it.id().equals(blindFor)))
        .filter(it -> it.active() || it.used())
        .sorted(Comparator.comparing(DrawerLine::name).thenComparing(DrawerLine::cashboxId))
        .toList();
  }

  private DrawerLine drawer(Cashbox cashbox, boolean blind) {
    var lines = shifts.on(day, cashbox.id(), leftOver);
    var found = blind ? List.<CashCount>of() : counts(cashbox.id());
    boolean uncounted = lines.stream().anyMatch(ShiftLine::uncounted);
    return new DrawerLine(
        cashbox.id(),
        cashbox.name(),
        cashbox.active(),
        lines,
        found.stream().map(counts::line).toList(),
        uncounted ? null : last(found));
  }

  private @Nullable CountedCash last(List<CashCount> found) {
    return found.stream()
        .filter(it -> it.businessDate().equals(day))
        .findFirst()
        .map(counts::cash)
        .orElse(null);
  }

  private List<CashCount> counts(UUID cashboxId) {
    var found =
        leftOver
            ? facts.list(CashCount.BY_CASHBOX, cashboxId).stream()
                .filter(it -> it.businessDate().equals(day) || it.state() != CountState.REVIEWED)
            : facts.list(CashCount.BY_DATE, day).stream()
                .filter(it -> it.cashboxId().equals(cashboxId));
    return found
        .filter(it -> it.branchId().equals(identity.branchId()))
        .sorted(Comparator.comparing(CashCount::countedAt).thenComparing(CashCount::id).reversed())
        .toList();
  }
}
