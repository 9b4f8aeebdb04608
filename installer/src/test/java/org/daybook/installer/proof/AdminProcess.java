package org.daybook.installer.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.daybook.server.SyncServer;
import tools.jackson.databind.JsonNode;

/// The server's command line in a process of its own, as whoever runs the server types it.
final class AdminProcess {
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private final World world;

  AdminProcess(World world) {
    this.world = world;
  }

  /// What it says on its standard output; it must succeed.
  String succeeds(Object... arguments) throws IOException {
    var folder = world.fresh("command");
    var words = new ArrayList<String>();
    for (var argument : arguments) {
      words.add(argument.toString());
    }
    var process =
        JavaProcess.start(
            "command", folder, SyncServer.class.getName(), words, world.environment());
    try (process;
        var out = process.process().getInputStream()) {
      var said = new String(out.readAllBytes(), UTF_8);
      assertEquals(0, process.awaitEnd(LONGEST), () -> said + process.lastErrors());
      return said;
    }
  }

  /// The same as JSON.
  JsonNode answers(Object... arguments) throws IOException {
    var words = new ArrayList<>(List.of(arguments));
    words.add("--json");
    var lines = succeeds(words.toArray()).lines().toList();
    return HeadlessDesk.JSON.readTree(lines.getLast());
  }

  /// The device of a branch that enrolled last.
  String newestDevice(Organisation organisation, String branch) throws IOException {
    var all = answers("device", "list", "--organisation", organisation.id(), "--branch", branch);
    return all.get(all.size() - 1).path("id").asString();
  }
}
