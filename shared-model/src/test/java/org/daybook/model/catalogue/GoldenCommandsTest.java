package org.daybook.model.catalogue;

import static java.util.function.Function.identity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.model.command.Command;
import org.daybook.model.command.CommandType;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.testkit.CommandSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bytes of version 1, one command a line: wire name, bytes, what they say. Lines are added and
/// never changed: journals and servers keep such bytes for ever.
class GoldenCommandsTest {
  private static final String FILE = "/golden/commands-v1.txt";

  record Golden(String name, String hex, String says) {}

  static List<Golden> lines() throws IOException {
    try (var stream = GoldenCommandsTest.class.getResourceAsStream(FILE)) {
      assertNotNull(stream, FILE);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 3))
          .map(parts -> new Golden(parts[0], parts[1], parts[2]))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void readsWhatWasWrittenAndWritesItAgain(Golden golden) throws UnreadableException {
    CommandType<? extends Command> type = Commands.named(golden.name()).orElseThrow();
    var command = Cbor.decode(HexFormat.of().parseHex(golden.hex()), type.type());
    assertEquals(golden.says(), command.toString());
    assertEquals(golden.hex(), HexFormat.of().formatHex(Cbor.encode(command)));
  }

  @Test
  void holdsEveryCommand() throws IOException {
    var missing =
        Commands.ALL.stream().map(CommandType::name).collect(Collectors.toCollection(TreeSet::new));
    lines().forEach(line -> missing.remove(line.name()));
    assertEquals("", samples(missing).collect(Collectors.joining("\n")), "lines to add to " + FILE);
  }

  private static Stream<String> samples(Set<String> names) {
    var samples =
        CommandSamples.all().stream()
            .collect(Collectors.toMap(sample -> Commands.typeOf(sample).name(), identity()));
    return names.stream()
        .map(name -> {
          var sample = samples.get(name);
          return sample == null
              ? name + " has no sample"
              : name + "\t" + HexFormat.of().formatHex(Cbor.encode(sample)) + "\t" + sample;
        });
  }
}
