package org.daybook.server.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.daybook.model.ledger.EntryKind;
import org.jspecify.annotations.Nullable;

/// What moved in wallets, page by page, the latest first.
public final class WalletPages {
  private final StoreTransaction transaction;

  public WalletPages(StoreTransaction transaction) {
    this.transaction = transaction;
  }

  /// One posting of a wallet.
  ///
  /// @param id of the posting
  /// @param amountMinor minor units as the ledger has them: what comes into the wallet is negative
  /// @param subjectId what it was for, or null
  public record Line(
      UUID id,
      EntryKind kind,
      LocalDate businessDate,
      Instant madeAt,
      long amountMinor,
      @Nullable UUID subjectId) {}

  /// @param owners whose wallets
  /// @param after where the page before ended, or null
  public List<Line> page(Collection<UUID> owners, @Nullable Place after, int limit) {
    var values = new HashMap<String, Object>();
    values.put("owners", owners.toArray(UUID[]::new));
    values.put("limit", limit);
    if (after != null) {
      values.put("at", after.at());
      values.put("id", after.id());
    }
    var sql =
        NamedSql.of(
            "select p.id, e.kind, e.business_date, e.made_at, p.amount_minor, e.subject_id"
                + " from posting p join ledger_entry e on e.id = p.entry_id"
                + " where p.owner_id = any (:owners) and p.account_kind = 'WALLET'"
                + (after == null ? "" : " and (e.made_at, p.id) < (:at, :id)")
                + " order by e.made_at desc, p.id desc limit :limit",
            values);
    return transaction.query(
        sql.sql(),
        line ->
            new Line(
                line.getObject(1, UUID.class),
                EntryKind.valueOf(line.getString(2)),
                line.getObject(3, LocalDate.class),
                line.getTimestamp(4).toInstant(),
                line.getLong(5),
                line.getObject(6, UUID.class)),
        sql.parameters());
  }
}
