package org.daybook.app.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.daybook.model.protocol.HealingReport;
import org.hibernate.StatelessSession;

/// What was healed, for people and until the server was told.
final class HealingStore {
  private static final String COLUMNS = "found_at, scope, table_name, missing, surplus, changed";

  private final Sql sql;

  HealingStore(StatelessSession session) {
    this.sql = new Sql(session);
  }

  void keep(HealingReport report) {
    sql.execute(
        "merge into healing ("
            + COLUMNS
            + ", told) key (found_at, scope, table_name) values (?, ?, ?, ?, ?, ?, false)",
        report.foundAt().atOffset(ZoneOffset.UTC),
        report.scope(),
        report.table(),
        report.missing(),
        report.surplus(),
        report.changed());
  }

  List<HealingReport> untold(int limit) {
    return sql.list(
        "select " + COLUMNS + " from healing where not told order by found_at limit ?",
        HealingStore::report,
        limit);
  }

  List<HealingReport> newest(int limit) {
    return sql.list(
        "select " + COLUMNS + " from healing order by found_at desc limit ?",
        HealingStore::report,
        limit);
  }

  void told(List<HealingReport> reports) {
    for (var report : reports) {
      sql.execute(
          "update healing set told = true where found_at = ? and scope = ? and table_name = ?",
          report.foundAt().atOffset(ZoneOffset.UTC),
          report.scope(),
          report.table());
    }
  }

  private static HealingReport report(ResultSet line) throws SQLException {
    return new HealingReport(
        line.getObject(1, OffsetDateTime.class).toInstant(),
        line.getObject(2, UUID.class),
        line.getString(3),
        line.getLong(4),
        line.getLong(5),
        line.getLong(6));
  }
}
