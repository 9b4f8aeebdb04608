package org.daybook.installer.bench.cash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.daybook.model.people.Student;

/// `cash.key_to_paint.*`: the desk's own cash desk in a book of 50,000 students, with 250 sessions
/// that day, in a process of its own with the desk's options; beside it a window of plain labels.
public final class CashKeysBenchmark implements Benchmark {
  private static final String BARE =
      "JavaFX's own labels, which show fixed text after the same keys";
  private static final String PERCENT = ", 95th of 100";
  private static final Figure BOTH =
      new Figure(
          "cash.key_to_paint.p95",
          "ms",
          "from either of these keys at the cash desk to the rendered frame" + PERCENT,
          BARE);
  private static final Figure FIND =
      new Figure(
          "cash.key_to_paint.find",
          "ms",
          "from the end of a scanned code to the rendered frame with the student of 50,000 and what"
              + " is owed"
              + PERCENT,
          BARE);
  private static final Figure PAY =
      new Figure(
          "cash.key_to_paint.pay",
          "ms",
          "from Enter, which takes the cash, to the rendered frame with the change" + PERCENT,
          BARE);
  private static final int STUDENTS = 50_000;
  private static final int STUDENTS_PER_COHORT = 200;
  private static final int SALES = 130;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Sources sources;

  public CashKeysBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(BOTH, FIND, PAY);
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(6);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var size = new CentreSize(0, STUDENTS, STUDENTS_PER_COHORT, 0, 1);
    var rows = new CentreRows(size, sources.today());
    var codes = codes(rows);
    var arguments = new ArrayList<>(List.of(folder(place, rows).toString(), staff(rows)));
    arguments.addAll(codes);
    var ours = watch(place, CashWindow.class, arguments);
    var bare = watch(place, BareCounter.class, codes);
    return List.of(
        Reading.against(BOTH, ours.both.percentile(95), bare.both.percentile(95)),
        Reading.against(FIND, ours.find.percentile(95), bare.find.percentile(95)),
        Reading.against(PAY, ours.pay.percentile(95), bare.pay.percentile(95)));
  }

  private Path folder(Workplace place, CentreRows rows) throws Exception {
    var folder = place.directory("counter").resolve("data");
    var desk = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    try (var open = desk.openOffline(folder, rows.all())) {
      BenchDesk.openShift(open, rows, sources.ids().get());
    }
    desk.layKeyBeside(folder);
    return folder;
  }

  private static String staff(CentreRows rows) {
    return rows.actorId().toString();
  }

  /// One of each of the first cohorts: sessions of a morning, not one after the other of the same.
  private static List<String> codes(CentreRows rows) {
    var students = rows.students().map(Student::code).toList();
    return IntStream.range(0, SALES)
        .mapToObj(it -> students.get(it * STUDENTS_PER_COHORT))
        .toList();
  }

  private static Keys watch(Workplace place, Class<?> window, List<String> arguments)
      throws Exception {
    try (var process =
        place.fork("cash", window.getName(), place.windowOptions(), arguments, Map.of())) {
      var keys = new Keys();
      for (var line = next(process); !line.equals(CashSigns.END); line = next(process)) {
        keys.add(line);
      }
      return keys;
    }
  }

  private static String next(ForkedJava process) throws Exception {
    return process.await(
        line ->
            line.startsWith(CashSigns.FOUND)
                || line.startsWith(CashSigns.PAID)
                || line.equals(CashSigns.END),
        PATIENCE);
  }

  /// What was measured of one window.
  private static final class Keys {
    private final Samples both = new Samples();
    private final Samples find = new Samples();
    private final Samples pay = new Samples();

    void add(String line) {
      var found = line.startsWith(CashSigns.FOUND);
      var sign = found ? CashSigns.FOUND : CashSigns.PAID;
      var milliseconds = Double.parseDouble(line.substring(sign.length()));
      (found ? find : pay).add(milliseconds);
      both.add(milliseconds);
    }
  }
}
