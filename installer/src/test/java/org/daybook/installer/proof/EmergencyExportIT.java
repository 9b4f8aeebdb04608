package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.daybook.installer.proof.Desk.Mark;
import org.daybook.server.SyncServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a desk cannot send gets to the centre in a file, and once only.
@ExtendWith(WorldExtension.class)
class EmergencyExportIT {
  private static final Duration TAKING_IN = Duration.ofSeconds(60);

  @Test
  void marksOfDeskWithoutNetworkArriveByFileAndAreNotDoubledLater(World world) throws Exception {
    var organisation = world.found("North");
    var office = organisation.office("North");
    var cohort = office.openCohort("Pottery", 0);
    var session = office.session(cohort);
    var students = office.enrolled(cohort, 4, "Student");
    office.deliver();
    var folder = world.fresh("export");
    var file = folder.resolve("a.daybook-export");

    try (var a = organisation.desk("North", "a", world.sharedServer())) {
      assertEquals(0, a.export(folder.resolve("none")), "all is answered");
      a.offline();
      students.subList(0, 3).forEach(it -> a.mark(session, it, new Mark("PRESENT", 0)));

      int exported = a.export(file);

      assertTrue(exported >= 3, "every mark is in the file");
      takeIn(world, folder, file);
      assertEquals(List.of("3"), counting(world, session.toString()), "the rows are at the centre");

      a.mark(session, students.get(3), new Mark("ABSENT", 0));
      a.online();
      Patience.until("the desk has sent it all", a::unsettled, it -> it == 0);
      assertEquals(List.of("4"), counting(world, session.toString()), "nothing is doubled");
      a.answers().values().forEach(it -> assertEquals("ACCEPTED", it));

      takeIn(world, folder, file);
      assertEquals(
          List.of("4"), counting(world, session.toString()), "an old file changes nothing");
      assertEquals(List.of(), a.attention());
    }
  }

  private static List<String> counting(World world, String session) throws Exception {
    return world.query(
        "select count(*) from attendance_mark where session_id = ?::uuid and counts", session);
  }

  private static void takeIn(World world, Path folder, Path file) throws Exception {
    var arguments = List.of("take-in", file.toString());
    var log = folder.resolve("take-in.stderr");
    Files.deleteIfExists(log);
    var process =
        JavaProcess.startLogging(
            "take-in", folder, SyncServer.class.getName(), arguments, world.environment());
    try (process) {
      assertEquals(0, process.awaitEnd(TAKING_IN), process::lastErrors);
    }
    assertTrue(Files.readString(log).contains("ACCEPTED"), "each outcome is told");
  }
}
