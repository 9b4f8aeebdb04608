package org.daybook.installer.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
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
import org.daybook.installer.image.DeskImage;
import org.daybook.installer.image.StartLog;

/// `desk.start` and what belongs to it: the packaged desk, started by its own launcher on a copy of
/// a replica with 50,000 students, without a network. In turns with it a [BareWindow] on another
/// copy, which gets the image's own Java and options, and a cache that is made for it alone in the
/// same way as the desk's.
public final class DeskStartBenchmark implements Benchmark {
  private static final String BARE =
      "a bare JavaFX window with Hibernate on H2, on the image's Java, with a cache of its own";
  private static final Figure FIRST_SCREEN =
      new Figure(
          "desk.first_screen",
          "s",
          "from the start of the packaged desk's process to the first painted frame that somebody"
              + " who has signed in here before can type into",
          Figure.NONE);
  private static final Figure START =
      new Figure(
          "desk.start",
          "s",
          "from the start of the packaged desk's process until the desk is open, its replica with"
              + " 50,000 students too, and its screen painted",
          BARE);
  private static final Figure SEARCH =
      new Figure("desk.search", "s", "until all of them can be searched", Figure.NONE);
  private static final Figure MEMORY =
      new Figure("desk.rss", "MB", "resident memory of the desk at that moment", BARE);
  private static final CentreSize SIZE = new CentreSize(0, 50_000, 40, 1, 1);
  private static final String REPLICA = "replica.mv.db";

  private final Sources sources;
  private final DeskImage image;

  public DeskStartBenchmark(Sources sources, DeskImage image) {
    this.sources = sources;
    this.image = image;
  }

  @Override
  public List<Figure> figures() {
    return List.of(FIRST_SCREEN, START, SEARCH, MEMORY);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    if (!image.isThere()) {
      throw new IOException(
          "there is no image in "
              + image.root()
              + "; ./daybook test -DskipTests -Pinstaller builds it");
    }
    var rows = new CentreRows(SIZE, sources.today());
    var prepared = BenchDesk.of(place, rows, sources.ids().get(), sources.random());
    var kept = place.directory("prepared").resolve("data");
    prepared.openOffline(kept, rows.all()).close();
    prepared.knowSomebody(kept, sources.clock().instant(), sources.random());
    var password = HexFormat.of().formatHex(prepared.device().keys().dataKey()) + " desk";
    var bare = BareStart.of(place, image, kept.resolve(REPLICA), password);
    var desks = new Starts(List.of(StartLog.CAN_TYPE, StartLog.OPEN, StartLog.CAN_SEARCH));
    var windows = new Starts(List.of(StartSigns.PAINTED));
    for (var round = 0; round < rounds; round++) {
      desks.add(startDesk(place, prepared, kept));
      windows.add(bare.start());
    }
    return List.of(
        Reading.of(FIRST_SCREEN, desks.seconds(StartLog.CAN_TYPE)),
        Reading.against(START, desks.seconds(StartLog.OPEN), windows.seconds(StartSigns.PAINTED)),
        Reading.of(SEARCH, desks.seconds(StartLog.CAN_SEARCH)),
        Reading.against(MEMORY, desks.megabytes(), windows.megabytes()));
  }

  /// Each start gets files that a desk has closed well.
  private ForkedJava startDesk(Workplace place, BenchDesk prepared, Path kept) throws IOException {
    var folder = place.directory("desk").resolve("data");
    Files.createDirectory(folder);
    try (var files = Files.list(kept)) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    prepared.layKeyBeside(folder);
    // The launcher takes no options for Java; Java itself reads these.
    var options = String.join(" ", place.drawingOptions());
    return place.start(
        "launcher",
        List.of(image.launcher().toString(), "--data=" + folder),
        Map.of("JAVA_TOOL_OPTIONS", options));
  }
}
