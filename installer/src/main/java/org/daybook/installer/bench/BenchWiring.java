package org.daybook.installer.bench;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.installer.bench.bootstrap.BootstrapBenchmark;
import org.daybook.installer.bench.propagation.PropagationBenchmark;
import org.daybook.installer.bench.push.PushBenchmark;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.rollcall.KeyToPaintBenchmark;
import org.daybook.installer.bench.save.SaveBenchmark;
import org.daybook.installer.bench.search.SearchBenchmark;
import org.daybook.installer.bench.start.DeskStartBenchmark;
import org.daybook.installer.bench.start.ServerStartBenchmark;

/// Everything that is measured, in the order of the report.
final class BenchWiring {
  private BenchWiring() {}

  static List<Benchmark> benchmarks() {
    var clock = Clock.systemUTC();
    var random = new SecureRandom();
    Supplier<UUID> ids = UUID::randomUUID;
    return List.of(
        new SaveBenchmark(clock, random, ids),
        new KeyToPaintBenchmark(clock, random, ids),
        new BootstrapBenchmark(clock, random, ids),
        new PushBenchmark(clock, random, ids),
        new PropagationBenchmark(clock, random, ids),
        new SearchBenchmark(clock, random, ids),
        new DeskStartBenchmark(clock, random, ids),
        new ServerStartBenchmark());
  }
}
