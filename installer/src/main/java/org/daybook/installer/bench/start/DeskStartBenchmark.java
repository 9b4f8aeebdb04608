package org.daybook.installer.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.daybook.installer.bench.bootstrap.BareReplica;
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

/// `desk.start` and `desk.rss`: an enrolled desk of a small branch, with its window, without a
/// network; in turns with [BareWindow] on a copy of the same replica. Both get the options of
/// `./daybook desk` and are rendered headless, so that a machine without a display can measure.
public final class DeskStartBenchmark implements Benchmark {
  private static final String BARE = "a bare JavaFX window with Hibernate on H2";
  private static final Figure START =
      new Figure(
          "desk.start",
          "s",
          "from the start of the desk's process to the first painted frame that one can act in",
          BARE);
  private static final Figure MEMORY =
      new Figure("desk.rss", "MB", "resident memory of the desk at that moment", BARE);
  private static final CentreSize SIZE = new CentreSize(0, 500, 40, 5, 1);
  private static final String REPLICA = "replica.mv.db";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Sources sources;

  public DeskStartBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(START, MEMORY);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var rows = new CentreRows(SIZE, sources.today());
    var folder = place.directory("desk").resolve("data");
    var prepared = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    prepared.openOffline(folder, rows.all()).close();
    prepared.layKeyBeside(folder);
    var copy = place.directory("bare-window");
    Files.copy(folder.resolve(REPLICA), copy.resolve(REPLICA));
    var password = HexFormat.of().formatHex(prepared.device().keys().dataKey()) + " desk";
    var desk = new Starts();
    var bare = new Starts();
    for (var round = 0; round < rounds; round++) {
      desk.add(startDesk(place, folder));
      bare.add(startBare(place, copy, password));
    }
    return List.of(
        Reading.against(START, desk.seconds.median(), bare.seconds.median()),
        Reading.against(MEMORY, desk.megabytes.median(), bare.megabytes.median()));
  }

  private static ForkedJava startDesk(Workplace place, Path folder) throws IOException {
    return place.fork(
        "desk",
        DeskWindow.class.getName(),
        place.windowOptions(),
        List.of("--data=" + folder),
        Map.of());
  }

  private static ForkedJava startBare(Workplace place, Path folder, String password)
      throws IOException {
    return place.fork(
        "bare",
        BareWindow.class.getName(),
        place.windowOptions(),
        List.of(BareReplica.url(folder.resolve("replica"))),
        Map.of(StartSigns.USER, "desk", StartSigns.PASSWORD, password));
  }

  /// What several starts of one program took.
  private static final class Starts {
    private final Samples seconds = new Samples();
    private final Samples megabytes = new Samples();

    void add(ForkedJava started) throws IOException, InterruptedException {
      try (started) {
        started.await(StartSigns.PAINTED::equals, PATIENCE);
        var nanos = System.nanoTime() - started.startedNanos();
        seconds.add(nanos / (double) TimeUnit.SECONDS.toNanos(1));
        megabytes.add(started.residentMegabytes());
      }
    }
  }
}
