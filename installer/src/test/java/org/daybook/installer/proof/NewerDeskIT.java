package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.daybook.installer.proof.Desk.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A desk whose program is newer than the server's.
@ExtendWith(WorldExtension.class)
class NewerDeskIT {
  private static final Mark HERE = new Mark("PRESENT", 0);

  @Test
  void keepsItsWorkUntilTheServerIsUpgradedAndThenDeliversIt(World world) throws Exception {
    var organisation = world.found("North");
    var office = organisation.office("North");
    var cohort = office.openCohort("Pottery", 0);
    var session = office.session(cohort);
    var students = office.enrolled(cohort, 4, "Student");
    office.deliver();

    try (var server = world.ownServer();
        var desk = organisation.desk("North", "newer", server)) {
      server.kill();
      try (var yesterdays = OlderServer.start(server.url().getPort())) {
        students.subList(0, 3).forEach(it -> desk.mark(session, it, HERE));

        Patience.until("it was refused", yesterdays::pushes, it -> it > 0);
        Patience.until("the desk says why", () -> stuck(desk), "UPGRADE_REQUIRED"::equals);
        Patience.until("all three wait", () -> waiting(desk), it -> it == 3);
        desk.mark(session, students.getLast(), HERE);
        Patience.until("people work on meanwhile", () -> waiting(desk), it -> it == 4);
      }
      server.startAgain();

      Patience.until("all was sent", World.startPatience(), () -> waiting(desk), it -> it == 0);
      Patience.until("nothing is wrong any more", () -> stuck(desk), ""::equals);
      var counting = "select count(*) from attendance_mark where session_id = ?::uuid and counts";
      assertEquals(List.of("4"), world.query(counting, session.toString()));
    }
  }

  private static int waiting(Desk desk) {
    return desk.status().path("toSend").asInt(-1);
  }

  private static String stuck(Desk desk) {
    return desk.status().path("stuck").asString("");
  }
}
