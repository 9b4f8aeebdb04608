package org.daybook.installer.bench.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.daybook.installer.bench.report.Samples;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.rollcall.AttendanceValue;

/// `save.p50` and `save.p99`: marks through the desk's own service, one after the other; after each
/// one as many bytes are appended and fsynced on the same disk.
public final class SaveBenchmark implements Benchmark {
  private static final String BARE = "append and fsync of as many bytes to a plain file";
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
      for (var i = 0; i < WARM_UP; i++) {
        save(open, rows, i);
      }
      var bytes = new byte[bytesPerSave(folder)];
      sources.random().nextBytes(bytes);
      return compare(open, rows, place.directory("bare"), bytes, saves);
    }
  }

  private List<Reading> compare(Desk desk, CentreRows rows, Path directory, byte[] bytes, int saves)
      throws IOException {
    var values = new Samples();
    var limits = new Samples();
    try (var bare = new BareAppend(directory.resolve("appended"))) {
      for (var i = WARM_UP; i < saves; i++) {
        var started = System.nanoTime();
        save(desk, rows, i);
        var saved = System.nanoTime();
        bare.append(bytes);
        var appended = System.nanoTime();
        values.add(milliseconds(saved - started));
        limits.add(milliseconds(appended - saved));
      }
    }
    return List.of(
        Reading.against(TYPICAL, values.percentile(50), limits.percentile(50)),
        Reading.against(WORST, values.percentile(99), limits.percentile(99)));
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

  private static int bytesPerSave(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var journal =
          files
              .filter(file -> file.getFileName().toString().startsWith("journal"))
              .findFirst()
              .orElseThrow(() -> new IOException("the desk has no journal in " + folder));
      return Math.toIntExact(Files.size(journal) / WARM_UP);
    }
  }

  private static double milliseconds(long nanos) {
    return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }
}
