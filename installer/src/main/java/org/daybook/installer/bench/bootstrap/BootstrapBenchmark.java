package org.daybook.installer.bench.bootstrap;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.daybook.app.replica.Replica;
import org.daybook.installer.bench.centre.BenchDesk;
import org.daybook.installer.bench.centre.CentreDatabase;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreServer;
import org.daybook.installer.bench.centre.CentreSize;
import org.daybook.installer.bench.centre.Loading;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.row.Table;

/// `bootstrap.rows_per_s`: a desk's first load, from its request to the last commit. Neither way is
/// charged for opening its database.
public final class BootstrapBenchmark implements Benchmark {
  private static final Figure ROWS =
      new Figure(
          "bootstrap.rows_per_s",
          "rows/s",
          "rows of a first load, from the server into the replica of a new desk",
          "COPY OUT, gzip, HTTP, plain JDBC into H2 with the same keys, indexes and cipher");
  private static final CentreSize SIZE = new CentreSize(0, 2_500, 30, 30, 1);
  private static final List<String> TABLES = Tables.ALL.stream().map(Table::name).toList();

  private final Sources sources;

  public BootstrapBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(ROWS);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var today = sources.today();
    var rows = new CentreRows(SIZE, today);
    var desk = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    var database = CentreDatabase.create(place, "bootstrap");
    var count = database.fill(List.of(rows), List.of(desk.device()), sources.clock().instant());
    var queries = TABLES.stream().map(table -> "select * from " + table).toList();
    try (var server = CentreServer.start(place, database);
        var source = new BareSource(database.ownerUrl(), queries)) {
      desk.enrol(server.address());
      real(place, desk, count);
      bare(place, source, count);
      var values = new Samples();
      var limits = new Samples();
      for (var round = 0; round < rounds; round++) {
        values.add(real(place, desk, count));
        limits.add(bare(place, source, count));
      }
      return List.of(Reading.against(ROWS, values.median(), limits.median()));
    }
  }

  private static double real(Workplace place, BenchDesk desk, int rows) throws Exception {
    try (var open = desk.open(place.directory("replica"))) {
      // Opening ends with the start of the loop, whose first act is to ask for the load.
      var started = System.nanoTime();
      var loaded = Loading.of(open).await();
      check(rows, count(open.parts().replica()));
      return perSecond(rows, loaded - started);
    }
  }

  private static double bare(Workplace place, BareSource source, int rows)
      throws IOException, SQLException, InterruptedException {
    var url = BareReplica.url(place.directory("bare").resolve("bare"));
    try (var connection =
        DriverManager.getConnection(url, BareReplica.USER, BareReplica.PASSWORD)) {
      BareReplica.createTables(connection);
      var started = System.nanoTime();
      var loaded = new BareSink(connection, TABLES).load(source.address());
      var ended = System.nanoTime();
      check(rows, loaded);
      return perSecond(rows, ended - started);
    }
  }

  private static long count(Replica replica) {
    return replica.read(facts -> {
      var counted = new long[1];
      Tables.ALL.forEach(table -> facts.each(table, _ -> counted[0]++));
      return counted[0];
    });
  }

  private static void check(long expected, long found) {
    if (found != expected) {
      throw new IllegalStateException(found + " rows came, and " + expected + " should have");
    }
  }

  private static double perSecond(int rows, long nanos) {
    return rows / (nanos / (double) TimeUnit.SECONDS.toNanos(1));
  }
}
