package org.daybook.model.catalogue;

import static java.util.function.Function.identity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.daybook.model.operation.Upcasters;
import org.daybook.model.testkit.CommandSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bytes of each version of the commands, a file for each, one command a line: wire name,
/// bytes, what they say. Lines are added and never changed: journals and servers keep such bytes
/// for ever.
class GoldenCommandsTest {
  private static final int VERSIONS = 2;

  record Golden(String name, int version, String hex, String says) {}

  static List<Golden> lines() throws IOException {
    var lines = new ArrayList<Golden>();
    for (int version = 1; version <= VERSIONS; version++) {
      lines.addAll(linesOf(version));
    }
    return lines;
  }

  private static List<Golden> linesOf(int version) throws IOException {
    var file = "/golden/commands-v" + version + ".txt";
    try (var stream = GoldenCommandsTest.class.getResourceAsStream(file)) {
      assertNotNull(stream, file);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 3))
          .map(parts -> new Golden(parts[0], version, parts[1], parts[2]))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void readsWhatWasWrittenAndWritesItAgain(Golden golden) throws UnreadableException {
    CommandType<? extends Command> type = Commands.named(golden.name()).orElseThrow();
    var written = HexFormat.of().parseHex(golden.hex());
    var bytes = Upcasters.SHIPPED.upcast(golden.name(), golden.version(), type.version(), written);
    var command = Cbor.decode(bytes, type.type());
    assertEquals(golden.says(), asOf(golden.version(), type.version(), command));
    assertEquals(HexFormat.of().formatHex(bytes), HexFormat.of().formatHex(Cbor.encode(command)));
    assertEquals(golden.version() == type.version(), Arrays.equals(written, bytes));
  }

  /// What it says without the parts that later versions added, which say nothing.
  private static String asOf(int version, int current, Command command) {
    var says = command.toString();
    return version == current ? says : says.replaceAll("(, \\w+=null)+\\]$", "]");
  }

  @Test
  void holdsEveryCommandInItsVersion() throws IOException {
    var missing =
        Commands.ALL.stream().map(CommandType::name).collect(Collectors.toCollection(TreeSet::new));
    for (var line : lines()) {
      if (line.version() == Commands.named(line.name()).orElseThrow().version()) {
        missing.remove(line.name());
      }
    }
    assertEquals("", samples(missing).collect(Collectors.joining("\n")), "lines to add");
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
