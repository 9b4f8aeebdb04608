package org.daybook.app.replica;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daybook.model.cash.CashCount;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.seal.DayCorrection;
import org.hibernate.StatelessSession;

/// Reads what a branch's ledger says of a period: all entries by the index of their days, and their
/// postings by way of them, in one question each.
public final class LedgerReader {
  private static final int FETCH_ROWS = 1_000;

  private final StatelessSession session;

  LedgerReader(StatelessSession session) {
    this.session = session;
  }

  /// Entries of those days, both included, in no particular order.
  public List<LedgerEntry> entries(UUID branchId, LocalDate from, LocalDate to) {
    var entity = LedgerEntry.TABLE.entity();
    return rows("from " + entity.getName() + " e where " + within("e"), entity, branchId, from, to);
  }

  /// The postings of these entries, in no particular order.
  public List<Posting> postings(UUID branchId, LocalDate from, LocalDate to) {
    var entity = Posting.TABLE.entity();
    return rows(
        "select p from "
            + LedgerEntry.TABLE.entity().getName()
            + " e join "
            + entity.getName()
            + " p on p.row.entryId = e.id where "
            + within("e"),
        entity,
        branchId,
        from,
        to);
  }

  /// Counts that count on those days.
  public List<CashCount> counts(UUID branchId, LocalDate from, LocalDate to) {
    var entity = CashCount.TABLE.entity();
    return rows("from " + entity.getName() + " e where " + within("e"), entity, branchId, from, to);
  }

  /// What came after those days were sealed.
  public List<DayCorrection> corrections(UUID branchId, LocalDate from, LocalDate to) {
    var entity = DayCorrection.TABLE.entity();
    return rows("from " + entity.getName() + " e where " + within("e"), entity, branchId, from, to);
  }

  /// What accounts of a kind stand at, in no particular order.
  public List<AccountBalance> balances(UUID branchId, AccountKind kind) {
    var entity = AccountBalance.TABLE.entity();
    return session
        .createSelectionQuery(
            "from "
                + entity.getName()
                + " e where e.row.branchId = :branch and e.row.accountKind = :kind",
            entity)
        .setParameter("branch", branchId)
        .setParameter("kind", kind)
        .setFetchSize(FETCH_ROWS)
        .list()
        .stream()
        .map(it -> it.row())
        .toList();
  }

  private static String within(String alias) {
    return String.format(
        Locale.ROOT,
        "%1$s.row.branchId = :branch and %1$s.row.businessDate between :from and :to",
        alias);
  }

  private <R extends Row, S extends StoredRow<R>> List<R> rows(
      String query, Class<S> entity, UUID branchId, LocalDate from, LocalDate to) {
    return session
        .createSelectionQuery(query, entity)
        .setParameter("branch", branchId)
        .setParameter("from", from)
        .setParameter("to", to)
        .setFetchSize(FETCH_ROWS)
        .list()
        .stream()
        .map(it -> it.row())
        .toList();
  }
}
