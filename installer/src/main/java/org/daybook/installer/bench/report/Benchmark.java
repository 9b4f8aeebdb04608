package org.daybook.installer.bench.report;

import java.time.Duration;
import java.util.List;
import org.daybook.installer.bench.place.Workplace;

/// Measures figures that come from the same work.
public interface Benchmark {

  /// What it measures, in the order of the report.
  List<Figure> figures();

  /// Whether it takes so long that it is only measured when one of its figures is named.
  default boolean onlyWhenNamed() {
    return false;
  }

  /// How long it may take before it is given up.
  default Duration patience() {
    return Duration.ofMinutes(4);
  }

  /// Does the work.
  ///
  /// @param place where it may write and start things
  /// @param rounds how often the real and the raw way take turns, after a warm-up of both
  /// @return a reading of each of its figures
  /// @throws Exception where it could not be measured; the bench says so and goes on
  List<Reading> measure(Workplace place, int rounds) throws Exception;
}
