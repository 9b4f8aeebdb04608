package org.daybook.app.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileIT {
  private static final byte[] OLD = {1, 2, 3};
  private static final byte[] NEW = {4, 5};

  @TempDir Path directory;
  private Path path;

  @BeforeEach
  void write() throws IOException {
    path = directory.resolve("file");
    Files.write(path, OLD);
  }

  @Test
  void forcesTheFolderOnceTheNewContentHasTheName() throws IOException {
    var seen = new ArrayList<byte[]>();
    new WholeFile(path, forced -> seen.add(Files.readAllBytes(forced))).replace(NEW);
    assertEquals(1, seen.size());
    assertArrayEquals(NEW, seen.getFirst());
  }

  @Test
  void tellsOfAFolderThatCannotBeForced() {
    var file =
        new WholeFile(
            path,
            _ -> {
              throw new IOException("the medium is gone");
            });
    assertThrows(IOException.class, () -> file.replace(NEW));
  }

  @Test
  void isReadableByItsOwnerAloneAndLeavesNoDraft() throws IOException {
    Files.write(directory.resolve("file.new"), new byte[100]);
    new WholeFile(path).replace(NEW);
    assertArrayEquals(NEW, Files.readAllBytes(path));
    assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(path));
    try (var files = Files.list(directory)) {
      assertEquals(List.of(path), files.toList());
    }
  }

  @Test
  void keepsTheOldContentWhereTheNewCannotBeWritten() throws IOException {
    var folder = Files.createDirectory(directory.resolve("file.new"));
    Files.write(folder.resolve("in the way"), OLD);
    assertThrows(IOException.class, () -> new WholeFile(path).replace(NEW));
    assertArrayEquals(OLD, Files.readAllBytes(path));
  }
}
