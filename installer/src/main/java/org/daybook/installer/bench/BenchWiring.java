package org.daybook.installer.bench;

import java.util.List;
import org.daybook.installer.bench.report.Benchmark;

/// Everything that is measured, in the order of the report.
final class BenchWiring {
  private BenchWiring() {}

  static List<Benchmark> benchmarks() {
    return List.of();
  }
}
