package org.daybook.installer.bench.propagation;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.daybook.app.replica.ReplicaChange;
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
import org.daybook.installer.bench.report.Samples;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;

/// `propagation.p50` and `propagation.p99`: two desks of a branch with a server between them; desk
/// A saves a mark, and when desk B has committed it, the next one.
public final class PropagationBenchmark implements Benchmark {
  private static final Figure TYPICAL =
      new Figure(
          "propagation.p50",
          "ms",
          "from saved at desk A to visible at desk B, two desks and one server",
          Figure.NONE);
  private static final Figure WORST =
      new Figure("propagation.p99", "ms", "the same, 99th of 100", Figure.NONE);
  private static final int STUDENTS = 1_000;
  private static final int STUDENTS_PER_COHORT = 40;
  private static final int WARM_UP = 200;
  private static final int MARKS_PER_ROUND = 150;
  private static final int SECONDS_TO_ARRIVE = 20;

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
    var today = sources.today();
    var days = Math.ceilDiv(marks, STUDENTS);
    var rows = new CentreRows(new CentreSize(0, STUDENTS, STUDENTS_PER_COHORT, 0, days), today);
    var first = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    var second = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    var database = CentreDatabase.create(place, "propagation");
    database.fill(
        List.of(rows), List.of(first.device(), second.device()), sources.clock().instant());
    try (var server = CentreServer.start(place, database)) {
      first.enrol(server.address());
      second.enrol(server.address());
      try (var a = first.open(place.directory("a"));
          var b = second.open(place.directory("b"))) {
        Loading.of(a).await();
        Loading.of(b).await();
        var values = values(a, b, rows, marks);
        return List.of(
            Reading.of(TYPICAL, values.percentile(50)), Reading.of(WORST, values.percentile(99)));
      }
    }
  }

  private Samples values(Desk a, Desk b, CentreRows rows, int marks)
      throws IOException, InterruptedException {
    var arrivals = new ArrayBlockingQueue<Arrival>(marks + 1);
    Consumer<ReplicaChange> listener = change -> note(change, arrivals);
    b.parts().replica().onChange(listener);
    try {
      var values = new Samples();
      for (var i = 0; i < marks; i++) {
        var slot = rows.openSlot(i);
        save(a, rows, slot);
        var saved = System.nanoTime();
        var arrived = await(arrivals, slot);
        if (i >= WARM_UP) {
          values.add(Math.max(0, arrived - saved) / (double) TimeUnit.MILLISECONDS.toNanos(1));
        }
      }
      return values;
    } finally {
      b.parts().replica().removeListener(listener);
    }
  }

  private void save(Desk desk, CentreRows rows, CentreRows.Slot slot) {
    var who = new Who(rows.actorId(), sources.ids().get());
    var result =
        desk.services()
            .rollCall()
            .mark(who, slot.sessionId(), slot.studentId(), AttendanceValue.PRESENT, 0, null);
    if (!(result instanceof CaptureResult.Saved)) {
      throw new IllegalStateException("a mark was not saved: " + result);
    }
  }

  private static void note(ReplicaChange change, BlockingQueue<Arrival> arrivals) {
    var now = System.nanoTime();
    for (var row : change.put()) {
      if (row instanceof AttendanceMark mark) {
        arrivals.add(new Arrival(mark.slotId(), now));
      }
    }
  }

  private static long await(BlockingQueue<Arrival> arrivals, CentreRows.Slot slot)
      throws IOException, InterruptedException {
    var wanted = AttendanceMark.slotOf(slot.sessionId(), slot.studentId());
    while (true) {
      var arrival = arrivals.poll(SECONDS_TO_ARRIVE, TimeUnit.SECONDS);
      if (arrival == null) {
        throw new IOException("a mark did not arrive within " + SECONDS_TO_ARRIVE + " s");
      }
      if (arrival.slotId().equals(wanted)) {
        return arrival.nanos();
      }
    }
  }

  private record Arrival(UUID slotId, long nanos) {}
}
