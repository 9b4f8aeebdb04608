package org.daybook.installer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {
  private static final Path HOME = Path.of("/home/mary");

  @TempDir private Path directory;

  @Test
  void liesWhereTheUserKeepsData() {
    assertEquals(
        HOME.resolve(".local/share/daybook-demo"), DemoFolder.usual(Map.of(), HOME).root());
    assertEquals(
        Path.of("/data/daybook-demo"),
        DemoFolder.usual(Map.of("XDG_DATA_HOME", "/data"), HOME).root());
  }

  @Test
  void clearsWhatItMade() throws IOException {
    var folder = new DemoFolder(directory.resolve("demo"));
    folder.create();
    Files.createDirectories(folder.desk().resolve("journal"));

    folder.clear();

    assertFalse(Files.exists(folder.root()));
    folder.clear();
  }

  @Test
  void leavesAloneWhatIsNotItsOwn() throws IOException {
    var letter = Files.writeString(directory.resolve("letter.txt"), "Dear Mary");

    assertThrows(IOException.class, new DemoFolder(directory)::clear);

    assertTrue(Files.exists(letter));
  }

  @Test
  void drawsIntoMemoryOnlyWhereLinuxHasNoDisplay() {
    assertFalse(Display.isThere("Linux", Map.of()));
    assertFalse(Display.isThere("Linux", Map.of("DISPLAY", " ")));
    assertTrue(Display.isThere("Linux", Map.of("DISPLAY", ":0")));
    assertTrue(Display.isThere("Mac OS X", Map.of()));
  }
}
