package org.daybook.app.service.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.app.replica.PeriodReader.Named;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.organisation.Branch;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.wallet.Wallets;
import org.daybook.model.wallet.Wallets.Amounts;

/// What lies in wallets, and how much of it is promised: all of it is what the ledger's accounts of
/// wallets come to.
final class WalletsReport {
  private final LedgerFacts ledger;
  private final ReportQuery query;
  private final List<AccountBalance> balances;
  private final Map<UUID, Named> students;

  WalletsReport(LedgerFacts ledger, ReportQuery query) {
    this.ledger = ledger;
    this.query = query;
    // A wallet that went back to nothing has its row still.
    this.balances =
        ledger.balances(AccountKind.WALLET).values().stream()
            .filter(it -> it.balanceMinor() != 0 || it.heldMinor() != 0)
            .toList();
    this.students =
        Names.of(balances.stream().map(AccountBalance::ownerId).toList(), ledger.facts());
  }

  /// What wallets come to.
  private static final class Sum {
    private long wallets;
    private Amounts amounts = Amounts.NOTHING;

    void add(Amounts more) {
      wallets++;
      amounts = amounts.plus(more);
    }
  }

  ReportTable byHolder() {
    var sums = new EnumMap<Holder, Sum>(Holder.class);
    var whole = new Sum();
    for (var balance : balances) {
      sums.computeIfAbsent(holder(balance.ownerId()), _ -> new Sum()).add(amounts(balance));
      whole.add(amounts(balance));
    }
    var rows =
        sums.entrySet().stream()
            .map(it -> {
              var to = query.by(Grouping.WALLETS).with(query.filter().ofHolder(it.getKey()));
              return new ReportRow(
                  new Lead.Rows(to), summed(new Cell.Holders(it.getKey()), it.getValue()));
            })
            .toList();
    return new ReportTable(
        query,
        0,
        List.of(Column.HOLDER_KIND, Column.WALLETS, Column.BALANCE, Column.HELD, Column.FREE),
        rows,
        new ReportRow(new Lead.Nowhere(), summed(new Cell.Nothing(), whole)),
        Bars.pairs(rows, 2, 3));
  }

  private List<Cell> summed(Cell name, Sum sum) {
    var cells = new ArrayList<Cell>(List.of(name, new Cell.Count(sum.wallets)));
    cells.addAll(figures(sum.amounts));
    return cells;
  }

  /// The fullest first.
  ReportTable each() {
    var whole = new Sum();
    var rows = new ArrayList<ReportRow>();
    balances.stream()
        .sorted(
            Comparator.comparingLong(AccountBalance::balanceMinor)
                .thenComparing(AccountBalance::ownerId))
        .forEach(it -> {
          var holder = holder(it.ownerId());
          if (query.filter().holder().map(wanted -> wanted == holder).orElse(true)) {
            whole.add(amounts(it));
            rows.add(row(it, holder));
          }
        });
    var total =
        new ArrayList<Cell>(
            List.of(new Cell.Nothing(), new Cell.Nothing(), new Cell.Count(whole.wallets)));
    total.addAll(figures(whole.amounts));
    return new ReportTable(
        query,
        0,
        List.of(
            Column.HOLDER,
            Column.CODE,
            Column.HOLDER_KIND,
            Column.BALANCE,
            Column.HELD,
            Column.FREE),
        rows,
        new ReportRow(new Lead.Nowhere(), total),
        List.of());
  }

  private ReportRow row(AccountBalance balance, Holder holder) {
    var student = students.get(balance.ownerId());
    var cells = new ArrayList<Cell>();
    cells.add(name(balance.ownerId(), holder));
    cells.add(student == null ? new Cell.Nothing() : new Cell.Words(student.code()));
    cells.add(new Cell.Holders(holder));
    cells.addAll(figures(amounts(balance)));
    return new ReportRow(
        holder == Holder.STUDENTS ? new Lead.ToStudent(balance.ownerId()) : new Lead.Nowhere(),
        cells);
  }

  private Cell name(UUID ownerId, Holder holder) {
    var student = students.get(ownerId);
    var name =
        student != null
            ? student.name()
            : switch (holder) {
              case STAFF ->
                  ledger
                      .facts()
                      .find(StaffMember.TABLE, ownerId)
                      .map(StaffMember::fullName)
                      .orElse("");
              case CENTRE ->
                  ledger.facts().find(Branch.TABLE, ownerId).map(Branch::name).orElse("");
              case STUDENTS, UNKNOWN -> "";
            };
    return name.isEmpty() ? new Cell.Unnamed() : new Cell.Words(name);
  }

  private List<Cell> figures(Amounts amounts) {
    return List.of(
        ledger.money(amounts.balanceMinor()),
        ledger.money(amounts.heldMinor()),
        ledger.money(amounts.availableMinor()));
  }

  /// Almost all are students, whose names are known already.
  private Holder holder(UUID ownerId) {
    return students.containsKey(ownerId)
        ? Holder.STUDENTS
        : Wallets.ownerAt(ledger.branchId(), ownerId, ledger.facts())
            .map(Holder::of)
            .orElse(Holder.UNKNOWN);
  }

  private static Amounts amounts(AccountBalance balance) {
    return new Amounts(Math.negateExact(balance.balanceMinor()), balance.heldMinor());
  }
}
