package org.daybook.installer.bench.start;

import java.util.List;
import org.daybook.installer.bench.centre.CentreDatabase;
import org.daybook.installer.bench.centre.CentreServer;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;

/// `server.start` and `server.rss`: the server as `./daybook server` starts it, on a database that
/// is migrated already.
public final class ServerStartBenchmark implements Benchmark {
  private static final Figure START =
      new Figure(
          "server.start",
          "s",
          "from the start of the server's process to its first answer that it is ready",
          Figure.NONE);
  private static final Figure MEMORY =
      new Figure(
          "server.rss", "MB", "resident memory of a server that just got ready", Figure.NONE);

  @Override
  public List<Figure> figures() {
    return List.of(START, MEMORY);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var database = CentreDatabase.create(place, "start");
    var seconds = new Samples();
    var megabytes = new Samples();
    for (var round = 0; round < rounds; round++) {
      try (var server = CentreServer.start(place, database)) {
        seconds.add(server.startSeconds());
        megabytes.add(server.residentMegabytes());
      }
    }
    return List.of(Reading.of(START, seconds.median()), Reading.of(MEMORY, megabytes.median()));
  }
}
