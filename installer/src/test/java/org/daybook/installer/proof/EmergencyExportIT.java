package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.installer.proof.Desk.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a desk cannot send gets to the centre in a file, and once only.
@ExtendWith(WorldExtension.class)
class EmergencyExportIT {
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
      takeIn(world, file);
      assertEquals(List.of("3"), counting(world, session.toString()), "the rows are at the centre");

      a.mark(session, students.get(3), new Mark("ABSENT", 0));
      a.online();
      Patience.until("the desk has sent it all", a::unsettled, it -> it == 0);
      assertEquals(List.of("4"), counting(world, session.toString()), "nothing is doubled");
      a.answers().values().forEach(it -> assertEquals("ACCEPTED", it));

      takeIn(world, file);
      assertEquals(
          List.of("4"), counting(world, session.toString()), "an old file changes nothing");
      assertEquals(List.of(), a.attention());
    }
  }

  @Test
  void marksOfDeskThatLostItsReplicaArriveByFileAndAreNotDoubledLater(World world)
      throws Exception {
    var organisation = world.found("North");
    var office = organisation.office("North");
    var cohort = office.openCohort("Pottery", 0);
    var session = office.session(cohort);
    var students = office.enrolled(cohort, 3, "Student");
    office.deliver();
    var file = world.fresh("export").resolve("lost.daybook-export");

    try (var server = world.ownServer();
        var a = organisation.desk("North", "a", server)) {
      server.kill();
      students.forEach(it -> a.mark(session, it, new Mark("PRESENT", 0)));
      a.kill();
      Files.delete(a.data().resolve("replica.mv.db"));
      a.startAgain();

      assertTrue(a.export(file) >= 3, "the journal has every mark");
      takeIn(world, file);
      assertEquals(List.of("3"), counting(world, session.toString()), "the rows are at the centre");

      server.startAgain();
      a.sync();
      Patience.until("the desk has sent it all", a::unsettled, it -> it == 0);
      assertEquals(List.of("3"), counting(world, session.toString()), "nothing is doubled");
      a.signIn(organisation.ownerName(), organisation.password());
      assertEquals(List.of(), a.attention());
      assertTrue(a.register(session).values().stream().allMatch(new Mark("PRESENT", 0)::equals));
    }
  }

  private static List<String> counting(World world, String session) throws Exception {
    return world.query(
        "select count(*) from attendance_mark where session_id = ?::uuid and counts", session);
  }

  private static void takeIn(World world, Path file) throws Exception {
    var said = new AdminProcess(world).succeeds("take-in", file);
    assertTrue(said.contains("ACCEPTED"), "each outcome is told: " + said);
  }
}
