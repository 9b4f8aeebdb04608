package org.daybook.installer.bench.push;

import java.util.List;
import org.daybook.installer.bench.centre.CentreDatabase;
import org.daybook.installer.bench.centre.CentreServer;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;
import org.daybook.model.protocol.Protocol;

/// `push.ops_per_s` and `push.one_by_one`: desks of several branches send at the same time; the raw
/// way has as many connections, each with batches of the same size.
public final class PushBenchmark implements Benchmark {
  private static final String BARE =
      "plain JDBC batches that insert three fixed rows per mark, fsync on";
  private static final Figure OPERATIONS =
      new Figure(
          "push.ops_per_s",
          "ops/s",
          "marks that the server takes in through HTTP, four branches at once, batches of 200",
          BARE);
  private static final Figure ONE_BY_ONE =
      new Figure("push.one_by_one", "ops/s", "the same, each mark in a push of its own", BARE);

  /// Some 160,000 operations, after which the server's compilers have little left to do: a server
  /// runs for weeks.
  private static final int WARM_UP_BATCHES = 200;

  private static final int MOST_BATCHES = 20;
  private static final int FEWEST_BATCHES = 3;
  private static final int SINGLES = 400;
  private static final double ROUND_SECONDS = 3;

  private final Sources sources;

  public PushBenchmark(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Figure> figures() {
    return List.of(OPERATIONS, ONE_BY_ONE);
  }

  @Override
  public List<Reading> measure(Workplace place, int rounds) throws Exception {
    var batches = WARM_UP_BATCHES + rounds * MOST_BATCHES;
    var marks = batches * Protocol.MAX_PUSH_OPERATIONS + (rounds + 1) * SINGLES;
    var branches = Pushers.branches(marks, sources);
    var devices = Pushers.devices(branches, sources);
    var now = sources.clock().instant();
    var real = CentreDatabase.create(place, "push");
    real.fill(branches, devices, now);
    var raw = real.copy("push_raw");
    try (var server = CentreServer.start(place, real)) {
      var pushers = Pushers.ofMarks(server, devices, branches, sources);
      var operation = pushers.first().sample();
      try (var inserts = new RawSide(raw, devices, branches, operation, now)) {
        return List.of(inBatches(pushers, inserts, rounds), singly(pushers, inserts, rounds));
      }
    }
  }

  private static Reading inBatches(Pushers pushers, RawSide raw, int rounds) throws Exception {
    var size = Protocol.MAX_PUSH_OPERATIONS;
    pushers.push(WARM_UP_BATCHES - FEWEST_BATCHES, size);
    var warm = pushers.push(FEWEST_BATCHES, size);
    raw.insert(WARM_UP_BATCHES, size);
    var batches =
        Math.clamp(
            (int) (warm * ROUND_SECONDS / (Pushers.BRANCHES * size)), FEWEST_BATCHES, MOST_BATCHES);
    return compared(OPERATIONS, pushers, raw, batches, size, rounds);
  }

  private static Reading singly(Pushers pushers, RawSide raw, int rounds) throws Exception {
    pushers.push(SINGLES, 1);
    raw.insert(SINGLES, 1);
    return compared(ONE_BY_ONE, pushers, raw, SINGLES, 1, rounds);
  }

  private static Reading compared(
      Figure figure, Pushers pushers, RawSide raw, int batches, int size, int rounds)
      throws Exception {
    var values = new Samples();
    var limits = new Samples();
    for (var round = 0; round < rounds; round++) {
      values.add(pushers.push(batches, size));
      limits.add(raw.insert(batches, size));
    }
    return Reading.against(figure, values.median(), limits.median());
  }
}
