package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.daybook.installer.proof.Desk.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A desk that was taken out of service brings what it has, gets nothing more, and is told why.
@ExtendWith(WorldExtension.class)
class RevokedDeskIT {
  private static final Mark HERE = new Mark("PRESENT", 0);

  @Test
  void revokedDeskSendsWhatItHasAndIsToldWhyItGetsNoMore(World world) throws Exception {
    outOfService(world, "revoke", "REVOKED");
  }

  @Test
  void deskDeclaredLostMayStillTurnUpWithItsMarks(World world) throws Exception {
    outOfService(world, "lost", "LOST");
  }

  private static void outOfService(World world, String verb, String state) throws Exception {
    var organisation = world.found("North");
    var office = organisation.office("North");
    var cohort = office.openCohort("Pottery", 0);
    var session = office.session(cohort);
    var students = office.enrolled(cohort, 4, "Student");
    office.deliver();
    var line = new AdminProcess(world);

    try (var desk = organisation.desk("North", "a", world.sharedServer())) {
      var device = line.newestDevice(organisation, "North");
      desk.offline();
      students.subList(0, 3).forEach(it -> desk.mark(session, it, HERE));
      line.succeeds(
          "device", verb, device, "--organisation", organisation.id(), "--reason", "stolen");
      var stored = "select state from device where id = ?::uuid";
      assertEquals(List.of(state), world.query(stored, device));

      desk.online();

      Patience.until(
          "the desk has sent it all", () -> desk.status().path("toSend").asInt(-1), it -> it == 0);
      Patience.until("the desk knows why", () -> stuck(desk), "REVOKED"::equals);
      assertEquals(List.of("3"), counting(world, session), "nothing that it had is lost");

      office.enrol(office.student("Newcomer"), cohort);
      office.deliver();
      desk.process().ask(Desk.request("sync").put("seconds", 5).toString());
      assertEquals(List.of(), desk.students("Newcomer"), "it gets nothing more");
      var refused = Desk.request("sign-in").put("name", organisation.ownerName());
      refused.put("password", organisation.password());
      assertEquals("SIGN_IN_REFUSED", desk.refusal(refused));
      assertTrue(
          line.succeeds("device", "list", "--organisation", organisation.id())
              .contains(device + "  " + state),
          "the list says so");
    }
  }

  private static String stuck(Desk desk) {
    return desk.status().path("stuck").asString("");
  }

  private static List<String> counting(World world, UUID session) throws Exception {
    return world.query(
        "select count(*) from attendance_mark where session_id = ?::uuid and counts",
        session.toString());
  }
}
