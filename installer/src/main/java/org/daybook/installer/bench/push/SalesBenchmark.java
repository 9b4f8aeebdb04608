package org.daybook.installer.bench.push;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.installer.bench.centre.BenchDevice;
import org.daybook.installer.bench.centre.CentreDatabase;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreServer;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;
import org.daybook.model.protocol.Protocol;

/// `push.sales_per_s` and `push.sale_rows_per_s`: cash desks of several branches send what they
/// took at the door, at the same time; the raw way has as many connections, each with batches of
/// the same size.
public final class SalesBenchmark implements Benchmark {
  private static final String BARE =
      "plain JDBC batches of the rows that the rules make of each sale, fsync on";
  private static final Figure SALES =
      new Figure(
          "push.sales_per_s",
          "sales/s",
          "payments at the door with their postings that the server takes in through HTTP, four"
              + " branches at once, batches of 200",
          BARE);
  private static final Figure ROWS =
      new Figure(
          "push.sale_rows_per_s",
          "rows/s",
          "the same in rows: of its tables, as many feed lines, and the operation",
          BARE);

  /// Some 40,000 sales, after which the server's compilers have little left to do.
  private static final int WARM_UP_BATCHES = 50;

  private static final int BATCHES = 10;

  private final Sources sources;

  public SalesBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(SALES, ROWS);
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(6);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var size = Protocol.MAX_PUSH_OPERATIONS;
    var branches = Pushers.branches((WARM_UP_BATCHES + rounds * BATCHES) * size, sources);
    var devices = Pushers.devices(branches, sources);
    var now = sources.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    var real = CentreDatabase.create(place, "sales");
    real.fill(branches, devices, now);
    var raw = real.copy("sales_raw");
    try (var server = CentreServer.start(place, real);
        var bare = new RawSales(raw, devices, branches, now)) {
      var pushers = Pushers.ofSales(server, devices, branches, sources);
      pushers.push(WARM_UP_BATCHES, size);
      bare.insert(WARM_UP_BATCHES, size);
      var values = new Samples();
      var limits = new Samples();
      for (var round = 0; round < rounds; round++) {
        values.add(pushers.push(BATCHES, size));
        limits.add(bare.insert(BATCHES, size));
      }
      var rows = bare.rowsOfOne();
      return List.of(
          Reading.against(SALES, values.median(), limits.median()),
          Reading.against(ROWS, values.median() * rows, limits.median() * rows));
    }
  }

  /// The connections that write without a server, one for each branch.
  private static final class RawSales implements AutoCloseable {
    private final List<SaleRows> rows = new ArrayList<>();
    private final List<BareSales> connections = new ArrayList<>();
    private double rowsOfOne;

    RawSales(
        CentreDatabase database, List<BenchDevice> devices, List<CentreRows> branches, Instant now)
        throws SQLException {
      for (var i = 0; i < devices.size(); i++) {
        var organisation = branches.getFirst().all().filter(row -> row.branchId() == null);
        rows.add(new SaleRows(devices.get(i), branches.get(i), organisation, now));
        connections.add(new BareSales(database.ownerUrl(), devices.get(i), now));
      }
    }

    /// Sales per second; which rows they come to is known before.
    double insert(int batches, int size) throws Exception {
      var work = new ArrayList<Callable<Void>>();
      long written = 0;
      for (var i = 0; i < connections.size(); i++) {
        var connection = connections.get(i);
        var prepared = new ArrayList<SaleRows.SaleBatch>();
        for (var batch = 0; batch < batches; batch++) {
          prepared.add(rows.get(i).next(size));
        }
        written += prepared.stream().mapToLong(SaleRows.SaleBatch::rows).sum();
        work.add(() -> {
          for (var batch : prepared) {
            connection.insert(batch);
          }
          return null;
        });
      }
      rowsOfOne = (double) written / ((long) batches * size * connections.size());
      return Pushers.rate(work, batches * size);
    }

    /// How many rows one sale came to, the last time.
    double rowsOfOne() {
      return rowsOfOne;
    }

    @Override
    public void close() throws SQLException {
      for (var connection : connections) {
        connection.close();
      }
    }
  }
}
