package org.daybook.installer.bench.propagation;

import java.io.IOException;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import okhttp3.OkHttpClient;
import org.daybook.installer.bench.centre.BenchDesk;
import org.daybook.installer.bench.centre.BenchDevice;
import org.daybook.installer.bench.centre.CentreDatabase;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreServer;
import org.daybook.installer.bench.centre.CentreSize;
import org.daybook.installer.bench.centre.Loading;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.push.BareInserts;
import org.daybook.installer.bench.push.PushClient;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;

/// `propagation.p50` and `propagation.p99`: two desks of a branch with a server between them; desk
/// A saves a mark, and when desk B has committed it, the next one.
public final class PropagationBenchmark implements Benchmark {
  private static final Figure TYPICAL =
      new Figure(
          "propagation.p50",
          "ms",
          "from saved at desk A to visible at desk B, two desks and one server",
          "HTTP, three rows by plain JDBC, a byte on an open line, HTTP, a row into H2");
  private static final Figure WORST =
      new Figure("propagation.p99", "ms", "the same, 99th of 100", TYPICAL.limit());
  private static final int STUDENTS = 1_000;
  private static final int STUDENTS_PER_COHORT = 40;
  private static final int WARM_UP = 200;
  private static final int MARKS_PER_ROUND = 150;

  private final Sources sources;

  public PropagationBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(TYPICAL, WORST);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var marks = WARM_UP + rounds * MARKS_PER_ROUND;
    var days = Math.ceilDiv(marks, STUDENTS);
    var size = new CentreSize(0, STUDENTS, STUDENTS_PER_COHORT, 0, days);
    var rows = new CentreRows(size, sources.today());
    var first = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    var second = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    var database = CentreDatabase.create(place, "propagation");
    database.fill(
        List.of(rows), List.of(first.device(), second.device()), sources.clock().instant());
    var bareDatabase = database.copy("propagation_raw");
    try (var server = CentreServer.start(place, database)) {
      first.enrol(server.address());
      second.enrol(server.address());
      try (var a = first.open(place.directory("a"));
          var b = second.open(place.directory("b"));
          var bare = bare(place, bareDatabase, first.device(), rows, server)) {
        Loading.of(a).await();
        Loading.of(b).await();
        return compared(new Passage(a, b, rows, sources), bare, rounds);
      }
    }
  }

  private static List<Reading> compared(Passage passage, BarePassage bare, int rounds)
      throws IOException, InterruptedException {
    passage.marks(WARM_UP, new Samples());
    bare.marks(WARM_UP, new Samples());
    var values = new Samples();
    var limits = new Samples();
    for (var round = 0; round < rounds; round++) {
      passage.marks(MARKS_PER_ROUND, values);
      bare.marks(MARKS_PER_ROUND, limits);
    }
    return List.of(
        Reading.against(TYPICAL, values.percentile(50), limits.percentile(50)),
        Reading.against(WORST, values.percentile(99), limits.percentile(99)));
  }

  private BarePassage bare(
      Workplace place,
      CentreDatabase database,
      BenchDevice device,
      CentreRows rows,
      CentreServer server)
      throws IOException, SQLException {
    var client = new PushClient(new OkHttpClient(), server.address(), device, rows, 0, sources);
    var operation = client.sample();
    var time = sources.clock().instant().atOffset(ZoneOffset.UTC);
    return new BarePassage(
        new BareInserts(database.ownerUrl(), device, rows, operation, time),
        new BareMarks(place.directory("bare"), rows, sources),
        operation);
  }
}
