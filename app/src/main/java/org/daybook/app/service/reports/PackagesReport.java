package org.daybook.app.service.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.app.replica.PeriodReader.Named;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.value.FoldedText;
import org.jspecify.annotations.Nullable;

/// How much of the packages that students have is used, and what the centre owes for the rest: what
/// is owed in all is what the ledger says so.
final class PackagesReport {
  private final LedgerFacts ledger;
  private final ReportQuery query;
  private final Map<UUID, AccountBalance> deferred;

  PackagesReport(LedgerFacts ledger, ReportQuery query) {
    this.ledger = ledger;
    this.query = query;
    this.deferred = ledger.balances(AccountKind.DEFERRED);
  }

  /// What packages come to.
  private static final class Sum {
    private long packages;
    private long credits;
    private long used;
    private long returned;
    private long left;
    private long owed;

    void add(StudentPackage pack, long owedMinor) {
      packages++;
      credits += pack.credits();
      used += pack.used();
      returned += pack.returned();
      left += pack.remaining();
      owed = Math.addExact(owed, owedMinor);
    }

    List<Cell> figures(LedgerFacts ledger) {
      return List.of(
          new Cell.Count(credits),
          new Cell.Count(used),
          new Cell.Count(returned),
          new Cell.Count(left),
          new Cell.Share(used, credits),
          ledger.money(owed));
    }
  }

  /// Most credits first.
  ReportTable byOffer() {
    var sums = new HashMap<UUID, Sum>();
    var names = new HashMap<UUID, String>();
    var whole = new Sum();
    ledger
        .facts()
        .each(
            StudentPackage.TABLE,
            pack -> {
              if (pack.branchId().equals(ledger.branchId())) {
                long owed = owed(pack);
                sums.computeIfAbsent(pack.packageId(), _ -> new Sum()).add(pack, owed);
                names.putIfAbsent(pack.packageId(), pack.name());
                whole.add(pack, owed);
              }
            });
    // What it is called now, and not when it was sold.
    ledger
        .facts()
        .list(ClassPackage.BY_BRANCH, ledger.branchId())
        .forEach(it -> names.replace(it.id(), it.name()));
    var rows =
        sums.entrySet().stream()
            .sorted(
                Comparator.comparingLong((Map.Entry<UUID, Sum> it) -> -it.getValue().credits)
                    .thenComparing(it -> FoldedText.fold(names.getOrDefault(it.getKey(), ""))))
            .map(it -> offer(it.getKey(), names.getOrDefault(it.getKey(), ""), it.getValue()))
            .toList();
    var total = new ArrayList<Cell>(List.of(new Cell.Nothing(), new Cell.Count(whole.packages)));
    total.addAll(whole.figures(ledger));
    return table(
        List.of(
            Column.PACKAGE,
            Column.PACKAGES_SOLD,
            Column.CREDITS_SOLD,
            Column.CREDITS_USED,
            Column.CREDITS_RETURNED,
            Column.CREDITS_LEFT,
            Column.UTILISATION,
            Column.OWED),
        rows,
        total,
        Bars.pairs(rows, 3, 2));
  }

  private ReportRow offer(UUID id, String name, Sum sum) {
    var cells = new ArrayList<Cell>(List.of(new Cell.Words(name), new Cell.Count(sum.packages)));
    cells.addAll(sum.figures(ledger));
    var to = query.by(Grouping.PACKAGES_OF_STUDENTS).with(query.filter().ofOffer(id));
    return new ReportRow(new Lead.Rows(to), cells);
  }

  /// By the name of who has them, the oldest first.
  ReportTable ofStudents() {
    var packs = new ArrayList<StudentPackage>();
    var holders = new HashSet<UUID>();
    ledger
        .facts()
        .each(
            StudentPackage.TABLE,
            pack -> {
              if (pack.branchId().equals(ledger.branchId())
                  && query.filter().offer().map(pack.packageId()::equals).orElse(true)) {
                packs.add(pack);
                holders.add(pack.studentId());
              }
            });
    var names = Names.of(holders, ledger.facts());
    var whole = new Sum();
    var rows = new ArrayList<ReportRow>();
    var sorted = new HashMap<UUID, String>();
    names.forEach((id, named) -> sorted.put(id, FoldedText.fold(named.name())));
    packs.sort(
        Comparator.comparing((StudentPackage it) -> sorted.getOrDefault(it.studentId(), ""))
            .thenComparing(StudentPackage::acquiredAt)
            .thenComparing(StudentPackage::id));
    for (var pack : packs) {
      long owed = owed(pack);
      whole.add(pack, owed);
      rows.add(row(pack, names.get(pack.studentId()), owed));
    }
    var total =
        new ArrayList<Cell>(
            List.of(new Cell.Nothing(), new Cell.Nothing(), new Cell.Count(whole.packages)));
    total.addAll(whole.figures(ledger));
    return table(
        List.of(
            Column.STUDENT,
            Column.CODE,
            Column.PACKAGE,
            Column.CREDITS_SOLD,
            Column.CREDITS_USED,
            Column.CREDITS_RETURNED,
            Column.CREDITS_LEFT,
            Column.UTILISATION,
            Column.OWED),
        rows,
        total,
        List.of());
  }

  private ReportRow row(StudentPackage pack, @Nullable Named holder, long owed) {
    var own = new Sum();
    own.add(pack, owed);
    var cells = new ArrayList<Cell>();
    cells.add(holder == null ? new Cell.Unnamed() : new Cell.Words(holder.name()));
    cells.add(holder == null ? new Cell.Nothing() : new Cell.Words(holder.code()));
    cells.add(new Cell.Words(pack.name()));
    cells.addAll(own.figures(ledger));
    return new ReportRow(new Lead.ToStudent(pack.studentId()), cells);
  }

  /// What the centre owes for it is a credit.
  private long owed(StudentPackage pack) {
    var balance = deferred.get(pack.id());
    return balance == null ? 0 : Math.negateExact(balance.balanceMinor());
  }

  private ReportTable table(
      List<Column> columns, List<ReportRow> rows, List<Cell> total, List<ReportTable.Bar> bars) {
    return new ReportTable(query, 0, columns, rows, new ReportRow(new Lead.Nowhere(), total), bars);
  }
}
