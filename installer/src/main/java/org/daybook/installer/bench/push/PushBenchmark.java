package org.daybook.installer.bench.push;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import org.daybook.app.device.DeviceKeys;
import org.daybook.installer.bench.centre.BenchDevice;
import org.daybook.installer.bench.centre.CentreDatabase;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreServer;
import org.daybook.installer.bench.centre.CentreSize;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;
import org.daybook.model.protocol.Protocol;

/// `push.ops_per_s`: desks of several branches send full batches at the same time; the raw way has
/// as many connections, each with batches of the same size.
public final class PushBenchmark implements Benchmark {
  private static final Figure OPERATIONS =
      new Figure(
          "push.ops_per_s",
          "ops/s",
          "marks that the server takes in through HTTP, four branches at once, batches of 200",
          "plain JDBC batches that insert three fixed rows per mark, fsync on");
  private static final int BRANCHES = 4;
  private static final int STUDENTS = 1_000;
  private static final int STUDENTS_PER_COHORT = 40;

  /// Some 160,000 operations, after which the server's compilers have little left to do: a server
  /// runs for weeks.
  private static final int WARM_UP_BATCHES = 200;

  private static final int MOST_BATCHES = 20;
  private static final int FEWEST_BATCHES = 3;
  private static final double ROUND_SECONDS = 3;

  private final Clock clock;
  private final RandomGenerator random;
  private final Supplier<UUID> ids;

  public PushBenchmark(Clock clock, RandomGenerator random, Supplier<UUID> ids) {
    this.clock = clock;
    this.random = random;
    this.ids = ids;
  }

  @Override
  public List<Figure> figures() {
    return List.of(OPERATIONS);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var branches = branches(rounds);
    var devices =
        branches.stream()
            .map(it -> BenchDevice.of(it, ids.get(), DeviceKeys.generate(random)))
            .toList();
    var real = CentreDatabase.create(place, "push");
    real.fill(branches, devices, clock.instant());
    var raw = real.copy("push_raw");
    try (var server = CentreServer.start(place, real)) {
      var clients = clients(server, devices, branches);
      var operation = clients.getFirst().sample();
      try (var inserts = new RawSide(raw, devices, branches, operation, clock.instant())) {
        return List.of(compare(clients, inserts, rounds));
      }
    }
  }

  private List<PushClient> clients(
      CentreServer server, List<BenchDevice> devices, List<CentreRows> branches) {
    var http = new OkHttpClient();
    var clients = new ArrayList<PushClient>();
    for (var i = 0; i < devices.size(); i++) {
      clients.add(
          new PushClient(http, server.address(), devices.get(i), branches.get(i), clock, random));
    }
    return clients;
  }

  private Reading compare(List<PushClient> clients, RawSide raw, int rounds) throws Exception {
    push(clients, FEWEST_BATCHES);
    var warm = push(clients, WARM_UP_BATCHES - FEWEST_BATCHES);
    raw.insert(WARM_UP_BATCHES);
    var perBatchOfAll = (double) BRANCHES * Protocol.MAX_PUSH_OPERATIONS;
    var batches =
        Math.clamp((int) (warm * ROUND_SECONDS / perBatchOfAll), FEWEST_BATCHES, MOST_BATCHES);
    var values = new Samples();
    var limits = new Samples();
    for (var round = 0; round < rounds; round++) {
      values.add(push(clients, batches));
      limits.add(raw.insert(batches));
    }
    return Reading.against(OPERATIONS, values.median(), limits.median());
  }

  private static double push(List<PushClient> clients, int batches) throws Exception {
    var prepared = new ArrayList<Callable<Void>>();
    for (var client : clients) {
      var bodies = client.prepare(batches);
      prepared.add(() -> {
        for (var body : bodies) {
          client.push(body);
        }
        return null;
      });
    }
    return rate(prepared, batches);
  }

  /// Operations per second when all work at the same time, each on that many batches.
  static double rate(List<Callable<Void>> work, int batches) throws Exception {
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      var started = System.nanoTime();
      for (var done : threads.invokeAll(work)) {
        try {
          done.get();
        } catch (ExecutionException failure) {
          throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
      }
      var seconds = (System.nanoTime() - started) / 1e9;
      return work.size() * batches * Protocol.MAX_PUSH_OPERATIONS / seconds;
    }
  }

  private List<CentreRows> branches(int rounds) {
    var operations = (WARM_UP_BATCHES + rounds * MOST_BATCHES) * Protocol.MAX_PUSH_OPERATIONS;
    var days = Math.ceilDiv(operations, STUDENTS);
    var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    var branches = new ArrayList<CentreRows>();
    for (var branch = 0; branch < BRANCHES; branch++) {
      var size = new CentreSize(branch, STUDENTS, STUDENTS_PER_COHORT, 0, days);
      branches.add(new CentreRows(size, today));
    }
    return branches;
  }
}
