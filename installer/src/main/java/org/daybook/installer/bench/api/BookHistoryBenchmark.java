package org.daybook.installer.bench.api;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.installer.bench.centre.CentreServer;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;

/// `api.history.p99`: students leaf through what they booked, with a million bookings in the
/// database. S4 wants less than 50 ms for a page.
public final class BookHistoryBenchmark implements Benchmark {
  private static final int BOOKINGS = 1_000_000;
  private static final int WARM_UP = 1_500;
  private static final int PAGES = 600;
  private static final int PAGE = 50;
  private static final int PAGES_OF_STUDENT = 4;
  private static final Figure P99 =
      new Figure(
          "api.history.p99",
          "ms",
          "a page of 50 of a student's history over the API, the first four in turn, with 1,000,000"
              + " bookings in the database, 600 pages a round (S4: below 50 ms)",
          "the same bookings and their sessions by plain JDBC, two statements");

  private final Sources sources;

  public BookHistoryBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(P99);
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(15);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var centre = ApiCentre.create(place, "api_history", 1, sources);
    centre.addHistory(BOOKINGS);
    centre.database().settle();
    var times = new Samples();
    var raw = new Samples();
    try (var server = CentreServer.start(place, centre.database());
        var connection = DriverManager.getConnection(centre.database().ownerUrl())) {
      var client = new ApiClient(server, centre);
      leaf(client, WARM_UP, new Samples());
      leafRaw(connection, centre, WARM_UP, new Samples());
      for (int round = 0; round < rounds; round++) {
        leaf(client, PAGES, times);
        leafRaw(connection, centre, PAGES, raw);
      }
    }
    return List.of(Reading.against(P99, times.percentile(99), raw.percentile(99)));
  }

  private void leaf(ApiClient client, int pages, Samples times) throws Exception {
    for (int done = 0; done < pages; done += PAGES_OF_STUDENT) {
      int student = sources.random().nextInt(ApiCentre.STUDENTS);
      var cursor = "";
      for (int page = 0; page < PAGES_OF_STUDENT; page++) {
        var began = System.nanoTime();
        cursor = client.history(student, cursor);
        times.add((System.nanoTime() - began) / 1e6);
      }
    }
  }

  private void leafRaw(Connection connection, ApiCentre centre, int pages, Samples times)
      throws SQLException {
    try (var page =
            connection.prepareStatement(
                """
                select * from booking where student_id = ? and (booked_at, id) < (?, ?)
                order by booked_at desc, id desc limit ?\
                """);
        var sessions = connection.prepareStatement("select * from session where id = any (?)")) {
      for (int done = 0; done < pages; done += PAGES_OF_STUDENT) {
        var student = centre.branch().studentId(sources.random().nextInt(ApiCentre.STUDENTS));
        page.setObject(1, student);
        page.setObject(2, sources.clock().instant().atOffset(ZoneOffset.UTC));
        page.setObject(3, new UUID(-1, -1));
        page.setInt(4, PAGE + 1);
        for (int i = 0; i < PAGES_OF_STUDENT; i++) {
          var began = System.nanoTime();
          var ids = new ArrayList<UUID>();
          try (var lines = page.executeQuery()) {
            while (lines.next()) {
              ids.add(read(lines));
              page.setObject(2, lines.getObject("booked_at", OffsetDateTime.class));
              page.setObject(3, lines.getObject("id"));
            }
          }
          sessions.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
          try (var lines = sessions.executeQuery()) {
            while (lines.next()) {
              lines.getObject("starts_at");
            }
          }
          times.add((System.nanoTime() - began) / 1e6);
        }
      }
    }
  }

  private static UUID read(ResultSet line) throws SQLException {
    return line.getObject("session_id", UUID.class);
  }
}
