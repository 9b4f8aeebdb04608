package org.daybook.app.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.app.AppConfig;
import org.daybook.app.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlessDeskIT {
  @TempDir Path folder;

  @Test
  void answersTheDocumentedExampleAsDocumented() throws IOException {
    var example =
        Files.readString(Path.of("../docs/headless-desk.md"))
            .lines()
            .filter(line -> line.startsWith("> ") || line.startsWith("< "))
            .toList();
    assertEquals(of(example, "< "), serve(of(example, "> ")));
  }

  @Test
  void everyErrorIsDocumented() throws IOException {
    var documented =
        Files.readString(Path.of("../docs/headless-desk.md"))
            .lines()
            .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
            .map(line -> line.substring(3, line.indexOf("`", 3)))
            .toList();
    assertEquals(Stream.of(HeadlessError.values()).map(Enum::name).toList(), documented);
  }

  @Test
  void goesOnAfterALineThatIsTooLong() throws IOException {
    var answers = serve(List.of("x".repeat(2 * 1024 * 1024), "{\"do\":\"quit\"}"));
    assertEquals(
        "{\"ok\":false,\"error\":\"TOO_LONG\",\"message\":\"a line has at most 1 MiB\"}",
        answers.getFirst());
    assertEquals("{\"ok\":true,\"bye\":true}", answers.getLast());
  }

  private List<String> serve(List<String> lines) throws IOException {
    var config = AppConfig.of(Optional.of(folder.resolve("desk")), Optional.empty(), folder);
    var wiring = Wiring.of(config);
    var out = new StringWriter();
    try (var desk = new HeadlessDesk(wiring.activation(), wiring::openDesk, wiring.intentIds())) {
      var in = lines.stream().collect(Collectors.joining("\n", "", "\n"));
      desk.serve(new StringReader(in), new PrintWriter(out));
    }
    return out.toString().lines().toList();
  }

  private static List<String> of(List<String> example, String mark) {
    return example.stream()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()))
        .toList();
  }
}
