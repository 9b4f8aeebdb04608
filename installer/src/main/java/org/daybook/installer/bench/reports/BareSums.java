package org.daybook.installer.bench.reports;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;

/// The same entries in two plain tables, and what one question adds up of them: what came into each
/// kind of account and what went out.
final class BareSums implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          "create table entry (id uuid primary key, branch uuid, held_on date, kind varchar)",
          "create table posting (id uuid primary key, entry uuid, account varchar, amount bigint)",
          "create index entry_day on entry (held_on)",
          "create index posting_entry on posting (entry)");

  private final Connection connection;

  BareSums(Path folder, List<LedgerEntry> entries, List<Posting> postings) throws SQLException {
    connection =
        DriverManager.getConnection(
            "jdbc:h2:file:" + folder.resolve("bare") + ";OPTIMIZE_REUSE_RESULTS=FALSE");
    try (var statement = connection.createStatement()) {
      for (var table : TABLES) {
        statement.execute(table);
      }
    }
    try (var insert = connection.prepareStatement("insert into entry values (?, ?, ?, ?)")) {
      for (var entry : entries) {
        insert.setObject(1, entry.id());
        insert.setObject(2, entry.branchId());
        insert.setObject(3, entry.businessDate());
        insert.setString(4, entry.kind().name());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (var insert = connection.prepareStatement("insert into posting values (?, ?, ?, ?)")) {
      for (var posting : postings) {
        insert.setObject(1, posting.id());
        insert.setObject(2, posting.entryId());
        insert.setString(3, posting.accountKind().name());
        insert.setLong(4, posting.amountMinor());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// @return how many sums there are
  int add(UUID branchId, LocalDate from, LocalDate to) throws SQLException {
    var question =
        "select p.account, sum(greatest(p.amount, 0)), sum(least(p.amount, 0)) from entry e"
            + " join posting p on p.entry = e.id"
            + " where e.branch = ? and e.held_on between ? and ? group by p.account";
    try (var asked = connection.prepareStatement(question)) {
      asked.setObject(1, branchId);
      asked.setObject(2, from);
      asked.setObject(3, to);
      int sums = 0;
      try (var found = asked.executeQuery()) {
        while (found.next()) {
          sums++;
        }
      }
      return sums;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
