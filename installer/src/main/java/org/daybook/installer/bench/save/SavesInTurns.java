package org.daybook.installer.bench.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.daybook.installer.bench.place.Sources;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.daybook.installer.bench.report.Samples;

/// Something that a desk saves again and again, one after the other; after each one as many bytes
/// as it brought to the journal are appended and fsynced on the same disk.
final class SavesInTurns {
  private final Samples values = new Samples();
  private final Samples limits = new Samples();

  private SavesInTurns() {}

  /// Saves all of them.
  ///
  /// @param folder the desk's
  /// @param warmUp how many are not measured; from them is known how many bytes each brings
  /// @param save saves the one with that number, from 0 on
  static SavesInTurns of(
      Workplace place, Sources sources, Path folder, int warmUp, int measured, IntConsumer save)
      throws IOException {
    var before = journalBytes(folder);
    for (var i = 0; i < warmUp; i++) {
      save.accept(i);
    }
    var bytes = new byte[Math.toIntExact((journalBytes(folder) - before) / warmUp)];
    sources.random().nextBytes(bytes);
    var turns = new SavesInTurns();
    try (var bare = new BareAppend(place.directory("bare").resolve("appended"))) {
      for (var i = warmUp; i < warmUp + measured; i++) {
        turns.measure(save, i, bare, bytes);
      }
    }
    return turns;
  }

  Reading reading(Figure figure, double percent) {
    return Reading.against(figure, values.percentile(percent), limits.percentile(percent));
  }

  private void measure(IntConsumer save, int number, BareAppend bare, byte[] bytes)
      throws IOException {
    var started = System.nanoTime();
    save.accept(number);
    var saved = System.nanoTime();
    bare.append(bytes);
    var appended = System.nanoTime();
    values.add(milliseconds(saved - started));
    limits.add(milliseconds(appended - saved));
  }

  private static long journalBytes(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var journal =
          files
              .filter(file -> file.getFileName().toString().startsWith("journal"))
              .findFirst()
              .orElseThrow(() -> new IOException("the desk has no journal in " + folder));
      return Files.size(journal);
    }
  }

  private static double milliseconds(long nanos) {
    return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }
}
