package org.daybook.server.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.model.device.Device;
import org.daybook.server.store.RestoredDoors.Desk;

/// Who had been shut out of a database that a restore is about to replace: a backup must let nobody
/// in again. Lives within the restore's transaction.
final class PresentDoors {
  private final boolean known;

  private PresentDoors(boolean known) {
    this.known = known;
  }

  /// Notes it before anything is replaced.
  static PresentDoors noted(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          create temp table shut_out on commit drop as
            select id, state, reason from device where state <> 'ACTIVE'\
          """);
      statement.execute(
          """
          create temp table disabled on commit drop as
            select id from staff_member where not active\
          """);
    }
    statement(
        connection,
        """
        create temp table ended_access on commit drop as
          select id, revoked_at from access_token where revoked_at is not null\
        """);
    boolean known =
        !list(connection, "select 1 from organisation limit 1", line -> line.getInt(1)).isEmpty();
    return new PresentDoors(known);
  }

  /// Shuts the desks out again that were, with a line in the feed like every change, so that each
  /// desk of the branch learns of it; answers what a person should look at.
  RestoredDoors closeAgain(Connection connection) throws SQLException {
    var shut =
        list(
            connection,
            """
            select d.id, d.branch_id from device d join shut_out s on s.id = d.id
            where d.state = 'ACTIVE' order by d.branch_id, d.id\
            """,
            line -> new Placed(id(line, 1), id(line, 2)));
    statement(
        connection,
        """
        update access_token t set revoked_at = e.revoked_at from ended_access e
        where e.id = t.id and t.revoked_at is null\
        """);
    for (var device : shut) {
      shutOut(connection, device);
    }
    if (!shut.isEmpty()) {
      DigestRefresh.anew(connection, Device.TABLE);
    }
    return new RestoredDoors(
        known,
        desks(
            connection,
            "select id, name, state from device where id = any (?) order by name",
            shut.stream().map(Placed::id).toArray(UUID[]::new)),
        known
            ? List.of()
            : desks(
                connection,
                "select id, name, state from device where state = 'ACTIVE' and id <> all (?)"
                    + " order by name",
                new UUID[0]),
        list(
            connection,
            """
            select m.sign_in_name from staff_member m join disabled o on o.id = m.id
            where m.active order by 1\
            """,
            line -> line.getString(1)));
  }

  private static void statement(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void shutOut(Connection connection, Placed device) throws SQLException {
    change(
        connection,
        """
        update device d set state = s.state, reason = s.reason from shut_out s
        where s.id = d.id and d.id = ?\
        """,
        device.id());
    change(
        connection,
        """
        update scope_version set version = version + 1,
          tag = ('x' || left(replace(gen_random_uuid()::text, '-', ''), 16))::bit(64)::bigint
        where scope_id = ?\
        """,
        device.branch());
    change(
        connection,
        """
        insert into scope_tag (scope_id, version, organisation_id, tag)
        select scope_id, version, organisation_id, tag from scope_version where scope_id = ?\
        """,
        device.branch());
    change(
        connection,
        """
        insert into feed (scope_id, table_name, row_id, organisation_id, version, has_left)
        select v.scope_id, 'device', ?, v.organisation_id, v.version, false
          from scope_version v where v.scope_id = ?
        on conflict (scope_id, table_name, row_id)
        do update set version = excluded.version, has_left = false\
        """,
        device.id(),
        device.branch());
  }

  private static List<Desk> desks(Connection connection, String query, UUID[] ids)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      return read(
          statement.executeQuery(),
          line -> new Desk(id(line, 1), line.getString(2), line.getString(3)));
    }
  }

  private static void change(Connection connection, String sql, UUID... ids) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < ids.length; i++) {
        statement.setObject(i + 1, ids[i]);
      }
      statement.executeUpdate();
    }
  }

  private static <T> List<T> list(Connection connection, String query, Reader<T> reader)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      return read(statement.executeQuery(), reader);
    }
  }

  private static <T> List<T> read(ResultSet answer, Reader<T> reader) throws SQLException {
    try (answer) {
      var lines = new ArrayList<T>();
      while (answer.next()) {
        lines.add(reader.read(answer));
      }
      return lines;
    }
  }

  private static UUID id(ResultSet line, int column) throws SQLException {
    return line.getObject(column, UUID.class);
  }

  /// Reads one line.
  @FunctionalInterface
  private interface Reader<T> {
    T read(ResultSet line) throws SQLException;
  }

  private record Placed(UUID id, UUID branch) {}
}
