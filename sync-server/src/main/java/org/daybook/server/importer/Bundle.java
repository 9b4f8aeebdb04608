package org.daybook.server.importer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files of a bundle, by their name in lower case.
///
/// @param files contents, in memory: a bundle is bounded
public record Bundle(Map<String, byte[]> files) {
  public Bundle {
    files = Map.copyOf(files);
  }

  Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name.toLowerCase(java.util.Locale.ROOT)));
  }

  Set<String> names() {
    return files.keySet();
  }
}
