package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.daybook.installer.proof.Desk.Mark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A desk's folder is put back from a copy, or a whole desk is copied.
@ExtendWith(WorldExtension.class)
class RewindsIT {
  private static final Mark HERE = new Mark("PRESENT", 0);

  private World world;
  private Organisation organisation;
  private UUID session;
  private List<UUID> students;

  @BeforeEach
  void fillBranch(World newWorld) {
    world = newWorld;
    organisation = world.found("North");
    var office = organisation.office("North");
    var cohort = office.openCohort("Pottery", 0);
    session = office.session(cohort);
    students = office.enrolled(cohort, 10, "Student");
    office.deliver();
  }

  @Test
  void deskRestoredFromACopyLosesAndDoublesNothing() throws Exception {
    var copy = world.fresh("copy");
    try (var desk = organisation.desk("North", "a", world.sharedServer())) {
      mark(desk, 0, 2);
      desk.sync();
      desk.offline();
      mark(desk, 2, 3);
      desk.kill();
      copy(desk.data(), copy);
      desk.startAgain();
      signIn(desk);
      mark(desk, 3, 5);
      desk.sync();
      desk.kill();

      copy(copy, desk.data());
      desk.startAgain();
      desk.offline();
      signIn(desk);
      mark(desk, 5, 8);
      desk.online();

      Patience.until("all is sent", desk::unsettled, it -> it == 0);
      OfflineRollCallIT.assertPresentOnce(world, session, students.subList(0, 8));
      organisation.assertInStep("North", desk);
      assertTold(desk, 1);
      desk.kill();
      desk.startAgain();
      signIn(desk);
      mark(desk, 8, 10);
      desk.sync();
      OfflineRollCallIT.assertPresentOnce(world, session, students.subList(0, 10));
      organisation.assertInStep("North", desk);
      assertTold(desk, 1);
    }
  }

  @Test
  void deskThatIsRestoredAndOnlyLooksGoesOnToo() throws Exception {
    var copy = world.fresh("copy");
    try (var desk = organisation.desk("North", "a", world.sharedServer())) {
      desk.kill();
      copy(desk.data(), copy);
      desk.startAgain();
      signIn(desk);
      mark(desk, 0, 2);
      desk.sync();
      desk.kill();

      copy(copy, desk.data());
      desk.startAgain();
      signIn(desk);

      Patience.until("people are told", () -> told(desk), it -> it == 1);
      mark(desk, 2, 4);
      desk.sync();
      OfflineRollCallIT.assertPresentOnce(world, session, students.subList(0, 4));
      organisation.assertInStep("North", desk);
    }
  }

  @Test
  void bothCopiesOfADeskGoOn() throws Exception {
    var folder = world.fresh("clone");
    try (var desk = organisation.desk("North", "a", world.sharedServer())) {
      mark(desk, 0, 1);
      desk.offline();
      mark(desk, 1, 3);
      desk.kill();
      copy(desk.data().getParent(), folder);
      desk.startAgain();
      signIn(desk);
      try (var clone = Desk.start("clone", folder)) {
        clone.offline();
        signIn(clone);
        mark(desk, 3, 5);
        desk.sync();
        mark(clone, 5, 7);
        clone.online();
        Patience.until("the clone has sent all", clone::unsettled, it -> it == 0);
        mark(desk, 7, 8);
        mark(clone, 8, 10);

        desk.sync();
        clone.sync();
        desk.sync();
        OfflineRollCallIT.assertPresentOnce(world, session, students.subList(0, 10));
        organisation.assertInStep("North", desk);
        organisation.assertInStep("North", clone);
        assertTold(desk, 1);
        assertTold(clone, 1);
        assertEquals(
            List.of("1", "2"),
            world.query(
                """
                select k.epoch from device_key k join device d on d.id = k.device_id
                where d.branch_id = ?::uuid and exists (
                  select from device_key o where o.device_id = k.device_id and o.epoch > 1)
                order by 1
                """,
                organisation.branch("North").toString()));
      }
    }
  }

  private void mark(Desk desk, int from, int to) {
    students.subList(from, to).forEach(student -> desk.mark(session, student, HERE));
  }

  private void signIn(Desk desk) {
    desk.signIn(organisation.ownerName(), organisation.password());
  }

  private static int told(Desk desk) {
    return (int)
        desk.attention().stream().filter(it -> it.reason().equals("DEVICE_COPIED")).count();
  }

  private static void assertTold(Desk desk, int times) {
    assertEquals(times, told(desk), () -> "people are told: " + desk.attention());
    assertTrue(desk.status().path("stuck").asString("").isEmpty(), () -> "" + desk.status());
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.exists(to)) {
      try (var old = Files.walk(to)) {
        for (var file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}
