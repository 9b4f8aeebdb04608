package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// A bundle goes through the command line into the centre, and what it says stands at a desk.
@ExtendWith(WorldExtension.class)
class OneRosterIT {
  // The importer's own fixture, so that there is one bundle to keep.
  private static final Path BUNDLE =
      Path.of("../sync-server/src/test/resources/org/daybook/server/importer/oneroster-1.1");
  private static final String DAY = "2026-11-23";

  @Test
  void bundleTakenInTwiceStandsAtADeskOnce(World world) throws Exception {
    var organisation = world.found("Head");
    var line = new AdminProcess(world);

    var first = imported(line, organisation);
    assertEquals(3, first.path("students").path("created").asInt());
    var second = imported(line, organisation);
    assertEquals(0, second.path("students").path("created").asInt());
    assertEquals(3, second.path("students").path("unchanged").asInt());
    assertEquals(0, second.path("sessions").path("created").asInt());

    try (var desk = Desk.start("a", world.fresh("desk-import"))) {
      var code =
          line.succeeds(
              "activation-code",
              "create",
              "--organisation",
              organisation.id(),
              "--branch",
              "North Bank");
      desk.expectOk(
          Desk.request("enrol").put("server", world.server().toString()).put("code", code.strip()));
      desk.sync();
      desk.signIn(organisation.ownerName(), organisation.password());

      assertEquals(2, desk.students("Peña").size(), "Ana and Bo, once each");
      assertEquals(List.of(), desk.students("明"), "who goes to the other branch is not here");
      var sessions = desk.expectOk(Desk.request("sessions").put("day", DAY)).path("sessions");
      assertEquals(1, sessions.size(), () -> "sessions of the day: " + sessions);
      var session = UUID.fromString(sessions.get(0).path("sessionId").asString());
      assertTrue(desk.register(session).keySet().containsAll(desk.students("Peña")));

      var before = desk.digests();
      imported(line, organisation);
      desk.sync();
      assertEquals(before, desk.digests(), "a third time changes no row");
    }
  }

  private static JsonNode imported(AdminProcess line, Organisation organisation) throws Exception {
    var answer =
        line.answers(
            "import",
            BUNDLE.toAbsolutePath().normalize(),
            "--organisation",
            organisation.id(),
            "--time-zone",
            "Europe/Madrid",
            "--apply");
    assertTrue(answer.path("applied").asBoolean(), answer::toString);
    return answer.path("counts");
  }
}
