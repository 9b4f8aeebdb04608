package org.daybook.installer.bench.save;

import java.util.List;
import org.daybook.app.service.Desk;
import org.daybook.app.service.rollcall.RollCallService.Who;
import org.daybook.installer.bench.centre.BenchDesk;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreSize;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.rollcall.AttendanceValue;

/// `save.p50` and `save.p99`: marks through the desk's own service, one after the other; after each
/// one as many bytes are appended and fsynced on the same disk.
public final class SaveBenchmark implements Benchmark {
  static final String BARE = "append and fsync of as many bytes to a plain file";
  private static final Figure TYPICAL =
      new Figure("save.p50", "ms", "a mark is saved: decided, journalled, in the replica", BARE);
  private static final Figure WORST = new Figure("save.p99", "ms", "the same, 99th of 100", BARE);
  private static final int STUDENTS = 2_000;
  private static final int STUDENTS_PER_COHORT = 40;
  private static final int WARM_UP = 1_000;
  private static final int SAVES_PER_ROUND = 500;

  private final Sources sources;

  public SaveBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(TYPICAL, WORST);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var saves = WARM_UP + rounds * SAVES_PER_ROUND;
    var days = Math.ceilDiv(saves, STUDENTS);
    var today = sources.today();
    var rows = new CentreRows(new CentreSize(0, STUDENTS, STUDENTS_PER_COHORT, 0, days), today);
    var folder = place.directory("save");
    var desk = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    try (var open = desk.openOffline(folder, rows.all())) {
      var turns =
          SavesInTurns.of(
              place, sources, folder, WARM_UP, saves - WARM_UP, i -> save(open, rows, i));
      return List.of(turns.reading(TYPICAL, 50), turns.reading(WORST, 99));
    }
  }

  private void save(Desk desk, CentreRows rows, int number) {
    var slot = rows.openSlot(number);
    var result =
        desk.services()
            .rollCall()
            .mark(
                new Who(rows.actorId(), sources.ids().get()),
                slot.sessionId(),
                slot.studentId(),
                AttendanceValue.PRESENT,
                0,
                null);
    if (!(result instanceof CaptureResult.Saved)) {
      throw new IllegalStateException("a mark was not saved: " + result);
    }
  }
}
