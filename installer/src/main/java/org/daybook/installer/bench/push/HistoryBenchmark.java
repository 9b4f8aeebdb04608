package org.daybook.installer.bench.push;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.installer.bench.centre.CentreDatabase;
import org.daybook.installer.bench.centre.CentreServer;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.Protocol;

/// `push.history_…` and `pull.history_…`: what taking marks in and asking for news costs when the
/// database holds marks, feed lines and operations of years already. The figures of the different
/// sizes belong side by side.
public final class HistoryBenchmark implements Benchmark {
  private static final int WARM_UP_BATCHES = 60;
  private static final int BATCHES = 15;
  private static final int PULLS = 200;

  private final Sources sources;
  private final String name;
  private final int rows;
  private final Figure push;
  private final Figure pull;

  /// @param name how the size is called in the figures' names
  /// @param rows marks of history, each with its feed line and its operation
  public HistoryBenchmark(Sources sources, String name, int rows) {
    this.sources = sources;
    this.name = name;
    this.rows = rows;
    var behind = "with " + rows + " marks of history in the database";
    this.push =
        new Figure(
            "push.history_" + name,
            "ops/s",
            "marks taken in by batches of 200, four branches at once, " + behind,
            Figure.NONE);
    this.pull =
        new Figure(
            "pull.history_" + name,
            "ms",
            "the median pull of one new mark, " + behind,
            Figure.NONE);
  }

  @Override
  public List<Figure> figures() {
    return List.of(push, pull);
  }

  @Override
  public boolean onlyWhenNamed() {
    return true;
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(45);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var batches = WARM_UP_BATCHES + rounds * BATCHES;
    var branches = Pushers.branches(batches * Protocol.MAX_PUSH_OPERATIONS + PULLS + 1, sources);
    var devices = Pushers.devices(branches, sources);
    var database = CentreDatabase.create(place, "history_" + name);
    database.fill(branches, devices, sources.clock().instant());
    // The server first: right after so many rows the disk is busy with them.
    try (var server = CentreServer.start(place, database)) {
      for (var device : devices) {
        addHistory(database, device.organisationId(), device.branchId(), rows / devices.size());
      }
      database.settle();
      var pushers = Pushers.ofMarks(server, devices, branches, sources);
      pushers.push(WARM_UP_BATCHES, Protocol.MAX_PUSH_OPERATIONS);
      var rates = new Samples();
      for (var round = 0; round < rounds; round++) {
        rates.add(pushers.push(BATCHES, Protocol.MAX_PUSH_OPERATIONS));
      }
      var device = devices.getFirst();
      var cursors = cursors(database, List.of(device.organisationId(), device.branchId()));
      return List.of(
          Reading.of(push, rates.median()), Reading.of(pull, pulls(pushers.first(), cursors)));
    }
  }

  private static double pulls(PushClient client, List<Cursor> from) throws Exception {
    var cursors = from;
    var times = new Samples();
    for (var body : client.prepare(PULLS, 1)) {
      client.push(body);
      var started = System.nanoTime();
      var answer = client.pull(cursors);
      times.add((System.nanoTime() - started) / 1e6);
      if (answer.changes().isEmpty()) {
        throw new IllegalStateException("a pull brought nothing");
      }
      cursors = answer.cursors();
    }
    return times.median();
  }

  /// Rows as the server would have written them over the years, made where they lie.
  private static void addHistory(CentreDatabase database, UUID organisation, UUID branch, int marks)
      throws SQLException {
    var statements =
        List.of(
            """
            insert into attendance_mark (id, organisation_id, branch_id, session_id, student_id,
              slot_id, attendance, minutes, counts, marked_by, marked_at, device_id)
            select md5('mark' || ? || n)::uuid, ?, ?, md5('session' || n / 40)::uuid,
              md5('student' || n % 1000)::uuid, md5('slot' || ? || n)::uuid, 'PRESENT', 0, true,
              md5('staff')::uuid, now() - n * interval '1 second', md5('device')::uuid
            from generate_series(1, ?) n\
            """,
            """
            insert into feed (scope_id, table_name, row_id, organisation_id, version, has_left)
            select branch_id, 'attendance_mark', id, organisation_id, 1, false
            from attendance_mark where branch_id = ?\
            """,
            """
            insert into operation_log (device_id, epoch, sequence, organisation_id, branch_id,
              bytes, operation_hash, outcome, version, received_at)
            select md5('device' || ?)::uuid, 1, n, ?, ?, convert_to(repeat(md5(n::text), 6), 'UTF8'),
              sha256(convert_to(n::text, 'UTF8')), 'ACCEPTED', 1, now()
            from generate_series(1, ?) n\
            """);
    var text = branch.toString();
    var parameters =
        List.<List<Object>>of(
            List.of(text, organisation, branch, text, marks),
            List.of(branch),
            List.of(text, organisation, branch, marks));
    try (var connection = DriverManager.getConnection(database.ownerUrl())) {
      for (var i = 0; i < statements.size(); i++) {
        try (var statement = connection.prepareStatement(statements.get(i))) {
          var given = parameters.get(i);
          for (var place = 0; place < given.size(); place++) {
            statement.setObject(place + 1, given.get(place));
          }
          statement.execute();
        }
      }
    }
  }

  private static List<Cursor> cursors(CentreDatabase database, List<UUID> scopes)
      throws SQLException {
    var cursors = new ArrayList<Cursor>();
    try (var connection = DriverManager.getConnection(database.ownerUrl());
        var query =
            connection.prepareStatement(
                "select version, tag from scope_version where scope_id = ?")) {
      for (var scope : scopes) {
        query.setObject(1, scope);
        try (var line = query.executeQuery()) {
          line.next();
          cursors.add(new Cursor(scope, line.getLong(1), line.getLong(2)));
        }
      }
    }
    return cursors;
  }
}
