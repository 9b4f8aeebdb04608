package org.daybook.installer.bench.propagation;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.daybook.app.device.DeviceKeys;
import org.daybook.installer.bench.centre.BenchDesk;
import org.daybook.installer.bench.centre.BenchDevice;
import org.daybook.installer.bench.centre.CentreDatabase;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreServer;
import org.daybook.installer.bench.centre.CentreSize;
import org.daybook.installer.bench.centre.Loading;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.push.PushClient;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;

/// `crowd.p50`, `crowd.p99` and `crowd.ops_per_s`: from one desk to another of its branch, while
/// many other desks are connected and send.
public final class CrowdBenchmark implements Benchmark {
  private static final Figure TYPICAL =
      new Figure(
          "crowd.p50",
          "ms",
          "from saved at desk A to visible at desk B, while 198 clients in 40 branches listen and"
              + " send 300 marks a second",
          Figure.NONE);
  private static final Figure WORST =
      new Figure("crowd.p99", "ms", "the same, 99th of 100", Figure.NONE);
  private static final Figure RATE =
      new Figure("crowd.ops_per_s", "ops/s", "what they really sent meanwhile", Figure.NONE);
  private static final int BRANCHES = 40;
  private static final int CLIENTS = 198;
  private static final int CLIENTS_PER_BRANCH = Math.ceilDiv(CLIENTS, BRANCHES);
  private static final int MARKS_PER_SECOND = 300;
  private static final int MARKS_PER_PUSH = 5;
  private static final int PUSHES_OF_EACH = 80;
  private static final int STUDENTS = 200;
  private static final int STUDENTS_PER_COHORT = 40;
  private static final int WARM_UP = 150;
  private static final int MARKS_PER_ROUND = 100;
  private static final Duration PACE =
      Duration.ofSeconds(1)
          .multipliedBy((long) CLIENTS * MARKS_PER_PUSH)
          .dividedBy(MARKS_PER_SECOND);

  private final Sources sources;

  public CrowdBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(TYPICAL, WORST, RATE);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var marks = WARM_UP + rounds * MARKS_PER_ROUND;
    var branches = branches(marks);
    var rows = branches.getFirst();
    var first = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    var second = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    var devices =
        IntStream.range(0, CLIENTS).mapToObj(i -> device(branches.get(i % BRANCHES))).toList();
    var database = CentreDatabase.create(place, "crowd");
    var all = Stream.concat(Stream.of(first.device(), second.device()), devices.stream()).toList();
    database.fill(branches, all, sources.clock().instant());
    try (var server = CentreServer.start(place, database)) {
      first.enrol(server.address());
      second.enrol(server.address());
      var clients = clients(server.address(), devices, branches, marks);
      try (var a = first.open(place.directory("a"));
          var b = second.open(place.directory("b"));
          var crowd = new Crowd(clients)) {
        Loading.of(a).await();
        Loading.of(b).await();
        var passage = new Passage(a, b, rows, sources);
        var bodies =
            clients.stream().map(it -> it.prepare(PUSHES_OF_EACH, MARKS_PER_PUSH)).toList();
        crowd.send(clients, bodies, PACE);
        passage.marks(WARM_UP, new Samples());
        var values = new Samples();
        passage.marks(rounds * MARKS_PER_ROUND, values);
        return List.of(
            Reading.of(TYPICAL, values.percentile(50)),
            Reading.of(WORST, values.percentile(99)),
            Reading.of(RATE, crowd.rate() * MARKS_PER_PUSH));
      }
    }
  }

  private BenchDevice device(CentreRows branch) {
    return BenchDevice.of(branch, sources.ids().get(), DeviceKeys.generate(sources.random()));
  }

  private List<CentreRows> branches(int marks) {
    var days = Math.ceilDiv(firstSlot(CLIENTS_PER_BRANCH, marks), STUDENTS);
    return IntStream.range(0, BRANCHES)
        .mapToObj(n -> new CentreSize(n, STUDENTS, STUDENTS_PER_COHORT, 0, days))
        .map(size -> new CentreRows(size, sources.today()))
        .toList();
  }

  /// Behind the places of the two desks, each client of a branch has its own.
  private static int firstSlot(int client, int marks) {
    return marks + client * PUSHES_OF_EACH * MARKS_PER_PUSH;
  }

  private List<PushClient> clients(
      URI server, List<BenchDevice> devices, List<CentreRows> branches, int marks) {
    var dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(2 * CLIENTS);
    dispatcher.setMaxRequestsPerHost(2 * CLIENTS);
    // A line is silent for long.
    var http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .readTimeout(Duration.ofMinutes(1))
            .build();
    var clients = new ArrayList<PushClient>();
    for (var i = 0; i < devices.size(); i++) {
      var branch = branches.get(i % BRANCHES);
      var slot = firstSlot(i / BRANCHES, marks);
      clients.add(new PushClient(http, server, devices.get(i), branch, slot, sources));
    }
    return clients;
  }
}
