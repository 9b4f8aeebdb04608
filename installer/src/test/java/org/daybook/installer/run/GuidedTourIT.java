package org.daybook.installer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class GuidedTourIT {
  @TempDir private Path directory;

  @Test
  void goesWellAndKeepsAPictureOfEachStep() throws Exception {
    var said = new StringWriter();
    var pictures = directory.resolve("pictures");
    var line = RunDemo.commandLine(Map.of(), Clock.systemUTC()).setOut(new PrintWriter(said));

    int code = line.execute("--tour", "--pictures", pictures.toString());

    assertEquals(0, code, said::toString);
    assertTrue(Files.exists(pictures.resolve("01-first-run.png")));
    try (var all = Files.list(pictures)) {
      assertTrue(all.anyMatch(it -> it.toString().endsWith("-arabic.png")), said::toString);
    }
  }
}
