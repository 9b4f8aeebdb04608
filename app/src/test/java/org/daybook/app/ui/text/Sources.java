package org.daybook.app.ui.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The files that a rule about words reads, by path.
final class Sources {

  private Sources() {}

  static Map<Path, String> below(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      Map<Path, String> found = new TreeMap<>();
      for (Path file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
        found.put(folder.relativize(file), Files.readString(file));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
