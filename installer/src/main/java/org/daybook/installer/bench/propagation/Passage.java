package org.daybook.installer.bench.propagation;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.daybook.app.replica.ReplicaChange;
import org.daybook.app.service.Desk;
import org.daybook.app.service.rollcall.RollCallService.Who;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.report.Samples;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;

/// Two desks of a branch: A saves a mark, and when B has committed it, the next one.
final class Passage {
  private static final int SECONDS_TO_ARRIVE = 20;

  private final Desk from;
  private final Desk to;
  private final CentreRows rows;
  private final Sources sources;
  private int slot;

  Passage(Desk from, Desk to, CentreRows rows, Sources sources) {
    this.from = from;
    this.to = to;
    this.rows = rows;
    this.sources = sources;
  }

  /// Milliseconds from saved at A to committed at B, mark by mark.
  void marks(int count, Samples times) throws IOException, InterruptedException {
    var arrivals = new ArrayBlockingQueue<Arrival>(100_000);
    Consumer<ReplicaChange> listener = change -> note(change, arrivals);
    to.parts().replica().onChange(listener);
    try {
      for (var i = 0; i < count; i++) {
        var next = rows.openSlot(slot++);
        save(next);
        var saved = System.nanoTime();
        var arrived = await(arrivals, next);
        times.add(Math.max(0, arrived - saved) / (double) TimeUnit.MILLISECONDS.toNanos(1));
      }
    } finally {
      to.parts().replica().removeListener(listener);
    }
  }

  private void save(CentreRows.Slot place) {
    var who = new Who(rows.actorId(), sources.ids().get());
    var result =
        from.services()
            .rollCall()
            .mark(who, place.sessionId(), place.studentId(), AttendanceValue.PRESENT, 0, null);
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

  private static long await(BlockingQueue<Arrival> arrivals, CentreRows.Slot place)
      throws IOException, InterruptedException {
    var wanted = AttendanceMark.slotOf(place.sessionId(), place.studentId());
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
