package org.daybook.installer.bench.traffic;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.daybook.app.device.IntentIds;
import org.daybook.app.service.Desk;
import org.daybook.app.service.rollcall.RollCallService.Who;
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
import org.daybook.model.rollcall.AttendanceValue;

/// `push.bytes_per_mark` and `idle.bytes_per_hour`: what passes between a desk and the server, with
/// everything that HTTP adds.
public final class TrafficBenchmark implements Benchmark {
  private static final Figure MARK =
      new Figure(
          "push.bytes_per_mark",
          "B",
          "bytes that a desk sends for each of 25 marks made without a network, beyond what"
              + " finding the network again takes without marks",
          Figure.NONE);
  private static final Figure IDLE =
      new Figure(
          "idle.bytes_per_hour",
          "B/h",
          "bytes both ways at a desk where nothing happens: its line, its polls, its canaries and"
              + " its report",
          Figure.NONE);
  private static final int MARKS = 25;
  private static final int STUDENTS = 200;
  private static final int STUDENTS_PER_COHORT = 25;
  private static final Duration QUIET = Duration.ofSeconds(5);
  private static final int MOST_ATTEMPTS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Sources sources;

  public TrafficBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(MARK, IDLE);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var size = new CentreSize(0, STUDENTS, STUDENTS_PER_COHORT, 0, 1);
    var rows = new CentreRows(size, sources.today());
    var desk = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    var database = CentreDatabase.create(place, "traffic");
    database.fill(List.of(rows), List.of(desk.device()), sources.clock().instant());
    try (var server = CentreServer.start(place, database);
        var relay = new CountingRelay(server.address())) {
      desk.enrol(relay.address());
      try (var open = desk.open(place.directory("desk"))) {
        Loading.of(open).await();
        sync(open);
        relay.awaitQuiet(QUIET);
        var without = returning(open, relay, rows, 0);
        var with = returning(open, relay, rows, MARKS);
        return List.of(
            Reading.of(MARK, (with - without) / (double) MARKS),
            Reading.of(IDLE, new IdleHour(open, relay, database, rows, sources.clock()).bytes()));
      }
    }
  }

  /// Bytes up from the moment at which the network is there again until all is done.
  private long returning(Desk desk, CountingRelay relay, CentreRows rows, int marks)
      throws Exception {
    desk.parts().loop().switchOffline(true);
    var intents = new IntentIds(sources.ids().get());
    for (var i = 0; i < marks; i++) {
      var slot = rows.openSlot(i);
      desk.services()
          .rollCall()
          .mark(
              new Who(rows.actorId(), intents.get()),
              slot.sessionId(),
              slot.studentId(),
              AttendanceValue.PRESENT,
              0,
              null);
    }
    var before = relay.up();
    desk.parts().loop().switchOffline(false);
    sync(desk);
    // Whether the line for news stands by then is chance: what it takes belongs to both ways.
    relay.awaitQuiet(QUIET);
    return relay.up() - before;
  }

  /// Where an attempt was already failing, as just after the network came back, the next counts.
  static void sync(Desk desk) throws IOException, InterruptedException {
    for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (desk.parts().loop().syncNow(PATIENCE)) {
        return;
      }
    }
    throw new IOException("the desk did not synchronise: " + desk.parts().loop().status());
  }
}
