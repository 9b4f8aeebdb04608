package org.daybook.installer.bench.pulse;

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

/// `fx.longest_pulse.*`: a register of 500 that is marked and paged through, and a book of 50,000
/// students that is searched letter by letter, each with the desk's own screens, in a process of
/// its own with the desk's options; beside it plain lists of as many rows. `fx.longest_wait.p99` is
/// the same by the clock on the wall.
public final class LongestPulseBenchmark implements Benchmark {
  static final int STUDENTS = 50_000;
  static final int ON_REGISTER = 500;

  /// Days with marks before today: a card with nothing on its strip and no history is none.
  private static final int DAYS_MARKED = 8;

  private static final String BARE = "JavaFX's own lists of as many rows of text";
  private static final String WORK =
      "the longest work at a stretch of the JavaFX thread after a key, in processor time, on ";
  private static final String PERCENT = ", 99th of 100 keys";
  private static final Figure BOTH =
      new Figure("fx.longest_pulse.p99", "ms", WORK + "either of these" + PERCENT, BARE);
  private static final Figure REGISTER =
      new Figure("fx.longest_pulse.register", "ms", WORK + "a register of 500" + PERCENT, BARE);
  private static final Figure BOOK =
      new Figure(
          "fx.longest_pulse.students", "ms", WORK + "a book of 50,000 students" + PERCENT, BARE);
  private static final Figure WAIT =
      new Figure(
          "fx.longest_wait.p99",
          "ms",
          "how long the JavaFX thread answers nobody after a key on either, whatever it waits for"
              + PERCENT,
          BARE);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Sources sources;

  public LongestPulseBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(BOTH, REGISTER, BOOK, WAIT);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var size = new CentreSize(0, STUDENTS, ON_REGISTER, DAYS_MARKED, 1);
    var rows = new CentreRows(size, sources.today());
    var folder = place.directory("pulse").resolve("data");
    var desk = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    desk.openOffline(folder, rows.all()).close();
    desk.layKeyBeside(folder);
    var arguments =
        List.of(folder.toString(), rows.todaysSession(0).toString(), rows.actorId().toString());
    var ours = watch(place, PulseWindow.class, arguments);
    var bare = watch(place, BarePulses.class, List.of());
    return List.of(
        Reading.against(BOTH, ours.both.percentile(99), bare.both.percentile(99)),
        Reading.against(REGISTER, ours.register.percentile(99), bare.register.percentile(99)),
        Reading.against(BOOK, ours.book.percentile(99), bare.book.percentile(99)),
        Reading.against(WAIT, ours.wait.percentile(99), bare.wait.percentile(99)));
  }

  private static Spells watch(Workplace place, Class<?> window, List<String> arguments)
      throws Exception {
    try (var process =
        place.fork("pulse", window.getName(), place.windowOptions(), arguments, Map.of())) {
      var spells = new Spells();
      var of = spells.register;
      for (var line = next(process); !line.equals(PulseSigns.END); line = next(process)) {
        if (line.equals(PulseSigns.STUDENTS)) {
          of = spells.book;
        } else {
          var milliseconds = line.substring(PulseSigns.BUSY.length()).split(" ", 2);
          var work = Double.parseDouble(milliseconds[0]);
          of.add(work);
          spells.both.add(work);
          spells.wait.add(Double.parseDouble(milliseconds[1]));
        }
      }
      return spells;
    }
  }

  private static String next(ForkedJava process) throws Exception {
    return process.await(
        line ->
            line.startsWith(PulseSigns.BUSY)
                || line.equals(PulseSigns.STUDENTS)
                || line.equals(PulseSigns.END),
        PATIENCE);
  }

  /// What was measured of one program.
  private static final class Spells {
    private final Samples both = new Samples();
    private final Samples register = new Samples();
    private final Samples book = new Samples();
    private final Samples wait = new Samples();
  }
}
