package org.daybook.installer.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/// [BareWindow] as a jar: a cache holds for jars only, not for folders of classes.
final class BareJar {
  private static final List<Class<?>> CLASSES =
      List.of(BareWindow.class, BareWindow.Screen.class, BareWindow.Frames.class, StartSigns.class);

  private BareJar() {}

  static Path write(Path folder) throws IOException {
    var file = folder.resolve("bare.jar");
    try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
      for (var each : CLASSES) {
        var name = each.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new ZipEntry(name));
        try (var bytes = BareJar.class.getClassLoader().getResourceAsStream(name)) {
          if (bytes == null) {
            throw new IllegalStateException("no " + name);
          }
          bytes.transferTo(jar);
        }
      }
    }
    return file;
  }
}
