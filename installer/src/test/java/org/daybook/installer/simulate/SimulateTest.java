package org.daybook.installer.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateTest {
  private final StringWriter said = new StringWriter();

  @TempDir Path folder = Path.of("");

  @Test
  void lastLineCountsWhatPassed() {
    int code = run("--seeds", "2", "--ops", "20");

    assertEquals(0, code);
    assertEquals("2 passed, 0 failed", said.toString().lines().toList().getLast());
    assertTrue(said.toString().contains("operations carried: "));
  }

  @Test
  void replaysAFile() throws IOException {
    var file = folder.resolve("it.scenario");
    Files.write(
        file,
        List.of(
            "daybook-scenario 1",
            "seed 1",
            "desks 2",
            "branches 2",
            "nodes 1",
            "students 6",
            "sessions 2",
            "100 act 0 1",
            "200 lost-ack 0 2"));

    int code = run("--replay", file.toString());

    assertEquals(0, code);
    assertEquals("1 passed, 0 failed", said.toString().lines().toList().getLast());
  }

  @Test
  void saysWhyAFileIsNoScenario() throws IOException {
    var file = folder.resolve("it.scenario");
    Files.write(file, List.of("something else"));

    assertEquals(2, run("--replay", file.toString()));
  }

  @Test
  void refusesNoSeedsAtAll() {
    assertEquals(2, run("--seeds", "0"));
  }

  private int run(String... arguments) {
    var line = new CommandLine(new Simulate());
    line.setOut(new PrintWriter(said));
    line.setErr(new PrintWriter(new StringWriter()));
    return line.execute(arguments);
  }
}
