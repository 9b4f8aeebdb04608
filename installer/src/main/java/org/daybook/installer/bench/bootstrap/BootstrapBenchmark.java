package org.daybook.installer.bench.bootstrap;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
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

/// `bootstrap.rows_per_s` and `bootstrap.today`: a desk's first load, from its request to the last
/// commit, and until today's roll call can be taken. Neither way is charged for opening its
/// database.
public final class BootstrapBenchmark implements Benchmark {
  private static final String BARE =
      "COPY OUT, gzip, HTTP, plain JDBC into H2 with the same keys, indexes and cipher";
  private static final List<String> TABLES = Tables.ALL.stream().map(Table::name).toList();

  private final Sources sources;
  private final CentreSize size;
  private final boolean onlyWhenNamed;
  private final Figure loading;
  private final Figure untilToday;

  private BootstrapBenchmark(
      Sources sources, CentreSize size, String rows, String suffix, boolean onlyWhenNamed) {
    this.sources = sources;
    this.size = size;
    this.onlyWhenNamed = onlyWhenNamed;
    this.loading =
        new Figure(
            "bootstrap.rows_per_s" + suffix,
            "rows/s",
            "rows of a first load of " + rows + ", from the server into a new desk's replica",
            BARE);
    this.untilToday =
        new Figure(
            "bootstrap.today" + suffix,
            "s",
            "until all that today's roll call needs has come, of a first load of " + rows,
            Figure.NONE);
  }

  /// Of a small branch.
  public static BootstrapBenchmark usual(Sources sources) {
    var size = new CentreSize(0, 2_500, 30, 30, 1);
    return new BootstrapBenchmark(sources, size, "86,000 rows", "", false);
  }

  /// Of a large branch with the marks of a term.
  public static BootstrapBenchmark large(Sources sources) {
    var size = new CentreSize(0, 5_000, 30, 90, 1);
    return new BootstrapBenchmark(sources, size, "500,000 rows", "_500k", true);
  }

  @Override
  public List<Figure> figures() {
    return List.of(loading, untilToday);
  }

  @Override
  public boolean onlyWhenNamed() {
    return onlyWhenNamed;
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(15);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var rows = new CentreRows(size, sources.today());
    var desk = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    var database = CentreDatabase.create(place, "bootstrap");
    var count = database.fill(List.of(rows), List.of(desk.device()), sources.clock().instant());
    var queries = TABLES.stream().map(table -> "select * from " + table).toList();
    try (var server = CentreServer.start(place, database);
        var source = new BareSource(database.ownerUrl(), queries)) {
      desk.enrol(server.address());
      real(place, desk, count, new Samples());
      bare(place, source, count);
      var values = new Samples();
      var limits = new Samples();
      var todays = new Samples();
      for (var round = 0; round < rounds; round++) {
        values.add(real(place, desk, count, todays));
        limits.add(bare(place, source, count));
      }
      return List.of(
          Reading.against(loading, values.median(), limits.median()),
          Reading.of(untilToday, todays.median()));
    }
  }

  private static double real(Workplace place, BenchDesk desk, int rows, Samples todays)
      throws Exception {
    try (var open = desk.open(place.directory("replica"))) {
      // Opening ends with the start of the loop, whose first act is to ask for the load.
      var started = System.nanoTime();
      var today = Loading.of(open).awaitToday();
      var loaded = Loading.of(open).await();
      todays.add((today - started) / (double) TimeUnit.SECONDS.toNanos(1));
      check(rows, count(open.parts().replica()));
      return perSecond(rows, loaded - started);
    }
  }

  private static double bare(Workplace place, BareSource source, int rows)
      throws IOException, SQLException, InterruptedException {
    try (var connection = BareReplica.create(place.directory("bare").resolve("bare"))) {
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
