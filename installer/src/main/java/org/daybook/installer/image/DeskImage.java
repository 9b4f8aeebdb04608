package org.daybook.installer.image;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A desk's image on the disk, as jpackage lays it out, and what its launcher reads there.
///
/// @param root the folder of the image, wherever it was put
public record DeskImage(Path root) {
  private static final String APP_DIRECTORY = "$APPDIR";
  private static final String OPTION = "java-options=";
  private static final String CLASSPATH = "app.classpath=";
  private static final String MAIN_CLASS = "app.mainclass=";
  private static final String CACHE_OPTION = "-XX:AOTCache=";

  public DeskImage {
    root = root.toAbsolutePath().normalize();
  }

  /// The one that `./daybook test -Pinstaller` builds, beside the classes that this program runs
  /// from.
  public static DeskImage built() {
    try {
      var source = DeskImage.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return new DeskImage(Path.of(source).resolveSibling("image/daybook-desk"));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("this program does not know where it lies", e);
    }
  }

  /// Whether somebody has built it.
  public boolean isThere() {
    return Files.isExecutable(launcher()) && Files.isReadable(configuration());
  }

  /// What people start.
  public Path launcher() {
    return root.resolve("bin/daybook-desk");
  }

  /// The image's own Java.
  public Path java() {
    return root.resolve("lib/runtime/bin/java");
  }

  /// The classes as they are in memory once the desk has started.
  public Path cache() {
    return app().resolve("desk.aot");
  }

  /// The libraries, as one argument; the cache holds for exactly these, in exactly this order.
  public String classpath() throws IOException {
    return values(CLASSPATH).collect(Collectors.joining(File.pathSeparator));
  }

  public String mainClass() throws IOException {
    return values(MAIN_CLASS).findFirst().orElseThrow();
  }

  /// What the launcher gives to Java, but for the cache.
  public List<String> options() throws IOException {
    return values(OPTION).filter(it -> !it.startsWith(CACHE_OPTION)).toList();
  }

  /// The option that names a cache; a program starts without it too, only later.
  public static String option(Path cache) {
    return CACHE_OPTION + cache;
  }

  private Stream<String> values(String key) throws IOException {
    return Files.readAllLines(configuration()).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).replace(APP_DIRECTORY, app().toString()));
  }

  private Path configuration() {
    return app().resolve("daybook-desk.cfg");
  }

  private Path app() {
    return root.resolve("lib/app");
  }
}
