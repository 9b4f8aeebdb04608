package org.daybook.installer.bench.api;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The least that keeping bookings can cost: the rows that the rules make of each, their feed
/// lines, the operation and the kept answer, written by plain JDBC batches into the server's own
/// tables, with their indexes and fsync, by one connection. Nothing is checked, decided or read.
final class BareBookings implements AutoCloseable {
  private static final String BOOKING =
      """
      insert into booking (id, organisation_id, branch_id, session_id, student_id, kind, state,
        charge, method, price_minor, student_package_id, booked_by, booked_at, made_by)
      values (?1, ?2, ?3, ?4, ?5, 'STANDARD', 'PAID', 'HELD', 'PACKAGE', 1500, ?6, ?2, now(), ?2)\
      """;
  private static final List<String> STATEMENTS =
      List.of(
          BOOKING,
          """
          insert into package_credit (id, organisation_id, branch_id, student_package_id, kind,
            credits, booking_id, actor_id, made_by, made_at)
          values (?1, ?2, ?3, ?6, 'CONSUME', -1, ?1, ?2, ?2, now())\
          """,
          "update student_package set remaining = remaining - 1 where id = ?6",
          """
          insert into student_change (id, organisation_id, branch_id, subject_id, command, details,
            about_id, actor_id, device_id, made_at)
          values (?1, ?2, ?3, ?5, 'book-seat', '{}', ?4, ?2, ?2, now())\
          """,
          """
          insert into feed (scope_id, table_name, row_id, organisation_id, version, has_left)
          values (?3, 'booking', ?1, ?2, 2, false), (?3, 'package_credit', ?1, ?2, 2, false),
            (?3, 'student_change', ?1, ?2, 2, false), (?3, 'student_package', ?6, ?2, 2, false)
          on conflict (scope_id, table_name, row_id) do update set version = excluded.version\
          """,
          """
          insert into operation_log (device_id, epoch, sequence, organisation_id, branch_id, bytes,
            operation_hash, outcome, version, received_at)
          values (?2, 1, ?7, ?2, ?2, decode(repeat('ab', 250), 'hex'),
            decode(repeat('cd', 32), 'hex'), 'ACCEPTED', 2, now())\
          """,
          """
          insert into api_answer (subject_id, idempotency_key, organisation_id, branch_id,
            request_hash, status, body, made_at)
          values (?5, ?1::text, ?2, ?3, decode(repeat('cd', 32), 'hex'), 201,
            decode(repeat('7b', 600), 'hex'), now())\
          """);

  private final Connection connection;
  private final ApiCentre centre;
  private final Supplier<UUID> ids;
  private final List<Numbered> statements;
  private long sequence;

  /// Connects as the owner, whom row-level security does not hold.
  BareBookings(String url, ApiCentre centre, Supplier<UUID> ids) throws SQLException {
    this.connection = DriverManager.getConnection(url);
    this.connection.setAutoCommit(false);
    this.centre = centre;
    this.ids = ids;
    this.statements = new ArrayList<>();
    for (var sql : STATEMENTS) {
      statements.add(Numbered.of(connection, sql));
    }
  }

  /// Keeps some bookings, with one commit.
  void keep(int first, int count) throws SQLException {
    for (int i = first; i < first + count; i++) {
      sequence++;
      add(i);
    }
    for (var one : statements) {
      one.statement().executeBatch();
    }
    connection.commit();
  }

  private void add(int booking) throws SQLException {
    var student = centre.student(booking);
    var values =
        List.<Object>of(
            ids.get(),
            centre.branch().organisationId(),
            centre.branch().branchId(),
            centre.session(booking),
            centre.branch().studentId(student),
            centre.pack(student),
            sequence);
    for (var one : statements) {
      one.add(values);
    }
  }

  /// A statement whose parameters have numbers, so that each may be named as often as it is needed.
  private record Numbered(PreparedStatement statement, int[] places) {
    private static final Pattern PLACE = Pattern.compile("\\?([1-7])");

    static Numbered of(Connection connection, String sql) throws SQLException {
      var places =
          PLACE.matcher(sql).results().mapToInt(it -> Integer.parseInt(it.group(1)) - 1).toArray();
      return new Numbered(connection.prepareStatement(PLACE.matcher(sql).replaceAll("?")), places);
    }

    void add(List<Object> values) throws SQLException {
      for (int i = 0; i < places.length; i++) {
        statement.setObject(i + 1, values.get(places[i]));
      }
      statement.addBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
