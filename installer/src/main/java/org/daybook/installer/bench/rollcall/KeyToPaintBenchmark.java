package org.daybook.installer.bench.rollcall;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.daybook.installer.bench.centre.BenchDesk;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreSize;
import org.daybook.installer.bench.place.ForkedJava;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;

/// `rollcall.key_to_paint.p95`: the desk's own roll call with 500 students on it, in a process of
/// its own with the desk's options; each key marks a student and moves on.
public final class KeyToPaintBenchmark implements Benchmark {
  private static final Figure SLOW =
      new Figure(
          "rollcall.key_to_paint.p95",
          "ms",
          "from a key on a roll call of 500 to the rendered frame with the mark, 95th of 100",
          Figure.NONE);
  private static final int STUDENTS = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Sources sources;

  public KeyToPaintBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(SLOW);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var today = sources.today();
    var rows = new CentreRows(new CentreSize(0, STUDENTS, STUDENTS, 0, 1), today);
    var folder = place.directory("rollcall").resolve("data");
    var desk = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    desk.openOffline(folder, rows.all()).close();
    desk.layKeyBeside(folder);
    var arguments =
        List.of(folder.toString(), rows.todaysSession(0).toString(), rows.actorId().toString());
    var window = RollCallWindow.class.getName();
    try (var process = place.fork("rollcall", window, place.windowOptions(), arguments, Map.of())) {
      var values = new Samples();
      for (var line = next(process); !line.equals(RollCallWindow.END); line = next(process)) {
        values.add(Double.parseDouble(line.substring(RollCallWindow.PAINTED.length())));
      }
      return List.of(Reading.of(SLOW, values.percentile(95)));
    }
  }

  private static String next(ForkedJava process) throws Exception {
    return process.await(
        line -> line.startsWith(RollCallWindow.PAINTED) || line.equals(RollCallWindow.END),
        PATIENCE);
  }
}
