package org.daybook.installer.bench.report;

import java.util.List;
import org.daybook.installer.bench.place.Workplace;

/// Measures figures that come from the same work.
public interface Benchmark {

  /// What it measures, in the order of the report.
  List<Figure> figures();

  /// Does the work.
  ///
  /// @param place where it may write and start things
  /// @param rounds how often the real and the raw way take turns, after a warm-up of both
  /// @return a reading of each of its figures
  /// @throws Exception where it could not be measured; the bench says so and goes on
  List<Reading> measure(Workplace place, int rounds) throws Exception;
}
