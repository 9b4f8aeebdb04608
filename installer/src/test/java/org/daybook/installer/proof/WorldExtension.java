package org.daybook.installer.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands the one world of this JVM to whoever asks; it ends with the last test.
final class WorldExtension implements ParameterResolver {
  /// Names a folder of its own for each JVM of tests that run beside each other.
  private static final String DIRECTORY = "proof.directory";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == World.class;
  }

  @Override
  public World resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(WorldExtension.class))
        .computeIfAbsent(World.class, _ -> begun(), World.class);
  }

  private static World begun() {
    try {
      // What a failed run said stays to be read until the next one.
      var directory = Path.of(System.getProperty(DIRECTORY, "target/proof")).toAbsolutePath();
      delete(directory);
      return World.begin(directory);
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException("no world to test in", failure);
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (var files = Files.walk(directory)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
