package org.daybook.installer.bench.push;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.daybook.app.replica.ReplicaChange;
import org.daybook.app.service.Desk;
import org.daybook.app.service.rollcall.RollCallService.Who;
import org.daybook.installer.bench.centre.BenchDesk;
import org.daybook.installer.bench.centre.BenchDevice;
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
import org.daybook.model.command.Command;
import org.daybook.model.desk.Capture;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.desk.OutboxState;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;

/// `drain.100k` and `drain.save.p99`: a desk was without a network for a year, in which it captured
/// 100,000 marks day by day; then it finds the server again, and somebody goes on marking.
public final class DrainBenchmark implements Benchmark {
  private static final Figure DRAIN =
      new Figure(
          "drain.100k",
          "s",
          "100,000 pending marks of a year are sent, answered, pulled and settled",
          "the same bytes through HTTP, three fixed rows per mark by plain JDBC; nothing back");
  private static final Figure SAVE =
      new Figure(
          "drain.save.p99",
          "ms",
          "a mark is saved meanwhile, 99th of 100",
          "the same with as much pending and nothing on its way");
  private static final int PENDING = 100_000;
  private static final int STUDENTS = 280;
  private static final int STUDENTS_PER_COHORT = 40;
  private static final int MARKS_OF_A_GESTURE = 40;
  private static final int SAVES_BEFORE = 300;
  private static final int MOST_SAVES = 10_000;
  private static final int MILLIS_BETWEEN_SAVES = 100;

  private final Sources sources;

  public DrainBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(DRAIN, SAVE);
  }

  @Override
  public boolean onlyWhenNamed() {
    return true;
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(30);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var days = Math.ceilDiv(PENDING + SAVES_BEFORE + MOST_SAVES, STUDENTS);
    var rows =
        new CentreRows(new CentreSize(0, STUDENTS, STUDENTS_PER_COHORT, 0, days), sources.today());
    var desk = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    var database = CentreDatabase.create(place, "drain");
    database.fill(List.of(rows), List.of(desk.device()), sources.clock().instant());
    var bare = database.copy("drain_raw");
    try (var server = CentreServer.start(place, database)) {
      desk.enrol(server.address());
      try (var open = desk.open(place.directory("desk"))) {
        Loading.of(open).await();
        open.parts().loop().switchOffline(true);
        captureAYear(open, desk.device(), rows);
        var before = new Samples();
        for (int i = 0; i < SAVES_BEFORE; i++) {
          before.add(save(open, rows, PENDING + i));
        }
        var during = new Samples();
        double seconds = drain(open, rows, during);
        double limit = raw(bare, desk.device(), rows, server);
        return List.of(
            Reading.against(DRAIN, seconds, limit),
            Reading.against(SAVE, during.percentile(99), before.percentile(99)));
      }
    }
  }

  /// As the screens do it, but with the clock of each day and a cohort's marks at once.
  private void captureAYear(Desk desk, BenchDevice device, CentreRows rows) {
    var identity =
        new DeskIdentity(
            device.id(), BenchDevice.EPOCH, device.organisationId(), device.branchId());
    var parts = desk.parts();
    for (int first = 0; first < PENDING; first += MARKS_OF_A_GESTURE) {
      var commands = new ArrayList<Command>();
      for (int i = first; i < first + MARKS_OF_A_GESTURE; i++) {
        var slot = rows.openSlot(i);
        commands.add(
            new MarkAttendance(
                slot.sessionId(), slot.studentId(), AttendanceValue.PRESENT, 0, null));
      }
      var day = sources.today().minusDays(rows.size().days() - 1L - first / STUDENTS);
      var clock = Clock.fixed(day.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
      var capture = new Capture(identity, parts.journal(), clock, sources.random());
      var gesture =
          Gesture.of(sources.ids().get(), rows.actorId(), commands.toArray(Command[]::new));
      saved(parts.replica().write(transaction -> capture.capture(transaction, gesture)));
    }
    parts.loop().captured();
  }

  /// The desk finds the server; until the last of the year is settled somebody marks on.
  private double drain(Desk desk, CentreRows rows, Samples saves)
      throws IOException, InterruptedException {
    var changes = new ArrayBlockingQueue<Boolean>(1);
    Consumer<ReplicaChange> listener = change -> changes.offer(change.outboxChanged());
    desk.parts().replica().onChange(listener);
    try {
      var started = System.nanoTime();
      desk.parts().loop().switchOffline(false);
      for (int i = 0; !isSettled(desk); i++) {
        if (i == MOST_SAVES) {
          throw new IOException("the outbox does not drain");
        }
        saves.add(save(desk, rows, PENDING + SAVES_BEFORE + i));
        // A person does not press keys faster, whatever changes.
        var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN_SAVES);
        while (System.nanoTime() < until) {
          changes.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
      }
      return (System.nanoTime() - started) / 1e9;
    } finally {
      desk.parts().replica().removeListener(listener);
    }
  }

  private static boolean isSettled(Desk desk) {
    return desk.parts()
        .replica()
        .read(facts -> facts.entry(PENDING))
        .filter(entry -> entry.state() == OutboxState.SETTLED)
        .isPresent();
  }

  private double save(Desk desk, CentreRows rows, int number) {
    var slot = rows.openSlot(number);
    var who = new Who(rows.actorId(), sources.ids().get());
    var started = System.nanoTime();
    saved(
        desk.services()
            .rollCall()
            .mark(who, slot.sessionId(), slot.studentId(), AttendanceValue.PRESENT, 0, null));
    return (System.nanoTime() - started) / 1e6;
  }

  private static void saved(CaptureResult result) {
    if (!(result instanceof CaptureResult.Saved)) {
      throw new IllegalStateException("a mark was not saved: " + result);
    }
  }

  /// The raw way, with a warm-up of a tenth.
  private double raw(
      CentreDatabase database, BenchDevice device, CentreRows rows, CentreServer server)
      throws IOException, InterruptedException, SQLException {
    int size = Protocol.MAX_PUSH_OPERATIONS;
    var http = new OkHttpClient();
    var client = new PushClient(http, server.address(), device, rows, 0, sources);
    var sample = client.sample();
    var bodies = client.prepare(PENDING / size, size);
    var time = sources.clock().instant().atOffset(ZoneOffset.UTC);
    var inserts = new BareInserts(database.ownerUrl(), device, rows, sample, time);
    try (var bare = new BareCentre(inserts, size)) {
      bare.drain(bodies.subList(0, bodies.size() / 10));
      return bare.drain(bodies);
    }
  }
}
