package org.daybook.installer.bench.start;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.daybook.installer.bench.place.ForkedJava;
import org.daybook.installer.bench.report.Samples;

/// What several starts of one program took: until it said each of its signs, and what memory it
/// held once it had said all.
final class Starts {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<String> signs;
  private final Map<String, Samples> seconds = new HashMap<>();
  private final Samples megabytes = new Samples();

  /// @param signs how the lines end that are waited for, in any order
  Starts(List<String> signs) {
    this.signs = signs;
    signs.forEach(sign -> seconds.put(sign, new Samples()));
  }

  void add(ForkedJava started) throws IOException, InterruptedException {
    try (started) {
      var awaited = new HashSet<>(signs);
      while (!awaited.isEmpty()) {
        var line = started.await(it -> awaited.stream().anyMatch(it::endsWith), PATIENCE);
        var nanos = System.nanoTime() - started.startedNanos();
        signs.stream()
            .filter(line::endsWith)
            .filter(awaited::remove)
            .forEach(sign -> took(sign, nanos));
      }
      megabytes.add(started.residentMegabytes());
    }
  }

  /// The median until that sign.
  double seconds(String sign) {
    return samples(sign).median();
  }

  double megabytes() {
    return megabytes.median();
  }

  private void took(String sign, long nanos) {
    samples(sign).add(nanos / (double) TimeUnit.SECONDS.toNanos(1));
  }

  private Samples samples(String sign) {
    return seconds.computeIfAbsent(sign, _ -> new Samples());
  }
}
