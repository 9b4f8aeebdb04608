package org.daybook.installer.smoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.app.DaybookDesk;
import org.daybook.installer.bench.centre.BenchDesk;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.installer.bench.centre.CentreSize;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.image.DeskImage;
import org.daybook.installer.image.StartLog;

/// Tries an image that was just built, by its launcher, from another place than where it was built:
/// its window opens on a desk's data, with classes out of the cache; and without the cache, or with
/// one that is broken, it opens all the same. Ends with an error where it does not.
public final class TryImage {
  private static final CentreSize SIZE = new CentreSize(0, 40, 20, 1, 1);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String FROM_CACHE = DaybookDesk.class.getName() + " source: shared objects";

  private final Workplace place;
  private final DeskImage image;
  private final Path data;

  private TryImage(Workplace place, DeskImage image, Path data) {
    this.place = place;
    this.image = image;
    this.data = data;
  }

  /// @param arguments the folder of the image
  public static void main(String[] arguments) throws Exception {
    try (var place = Workplace.open(null, null)) {
      var moved = place.directory("moved").resolve("desk");
      copy(Path.of(arguments[0]), moved);
      new TryImage(place, new DeskImage(moved), data(place)).run();
    }
    System.exit(0);
  }

  private void run() throws IOException, InterruptedException {
    if (!opens()) {
      throw new IOException("the image opens, but not with the classes of its cache");
    }
    Files.writeString(image.cache(), "This is no cache.");
    if (opens()) {
      throw new IOException("the image claims to use a cache that is none");
    }
    Files.delete(image.cache());
    opens();
  }

  /// Opens the window, and answers whether the desk's classes came out of the cache.
  private boolean opens() throws IOException, InterruptedException {
    var loaded = place.directory("loaded").resolve("classes");
    var options = String.join(" ", place.drawingOptions());
    var command = List.of(image.launcher().toString(), "--data=" + data);
    // What is given so counts after what the launcher gives.
    var environment = Map.of("_JAVA_OPTIONS", options + " -Xlog:class+load:file=" + loaded);
    try (var desk = place.start("image", command, environment)) {
      desk.await(line -> line.endsWith(StartLog.OPEN), PATIENCE);
    }
    try (var lines = Files.lines(loaded)) {
      return lines.anyMatch(line -> line.contains(FROM_CACHE));
    }
  }

  private static Path data(Workplace place) throws IOException {
    var random = new SecureRandom();
    var today = LocalDate.now(Clock.systemUTC().withZone(ZoneOffset.UTC));
    var rows = new CentreRows(SIZE, today);
    var desk = BenchDesk.of(place, rows, UUID.randomUUID(), random);
    var folder = place.directory("desk").resolve("data");
    desk.openOffline(folder, rows.all()).close();
    desk.layKeyBeside(folder);
    return folder;
  }

  /// With times and rights, as every installer copies: a cache holds for jars of a certain age.
  private static void copy(Path from, Path to) throws IOException {
    try (var found = Files.walk(from)) {
      for (var path : found.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
