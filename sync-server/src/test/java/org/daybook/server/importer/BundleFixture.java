package org.daybook.server.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The project's own small bundles, and variations of them.
public final class BundleFixture {
  private final Map<String, byte[]> files;

  private BundleFixture(Map<String, byte[]> files) {
    this.files = files;
  }

  public static Path folder(String name) {
    try {
      return Path.of(Objects.requireNonNull(BundleFixture.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static BundleFixture of(String name) {
    var files = new HashMap<String, byte[]>();
    try (var paths = Files.list(folder(name))) {
      for (var path : paths.toList()) {
        files.put(
            path.getFileName().toString().toLowerCase(java.util.Locale.ROOT),
            Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BundleFixture(files);
  }

  BundleFixture with(String file, String content) {
    files.put(file.toLowerCase(java.util.Locale.ROOT), content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  BundleFixture with(String file, byte[] content) {
    files.put(file.toLowerCase(java.util.Locale.ROOT), content);
    return this;
  }

  BundleFixture replacing(String file, String old, String replacement) {
    var text =
        new String(files.get(file.toLowerCase(java.util.Locale.ROOT)), StandardCharsets.UTF_8);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(file + " has no '" + old + "'");
    }
    return with(file, text.replace(old, replacement));
  }

  BundleFixture without(String file) {
    files.remove(file.toLowerCase(java.util.Locale.ROOT));
    return this;
  }

  Bundle bundle() {
    return new Bundle(files);
  }
}
