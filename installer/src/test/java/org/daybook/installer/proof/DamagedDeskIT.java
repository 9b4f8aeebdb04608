package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.daybook.installer.proof.Desk.Mark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What happens to a desk's files, and what the desk says of it. Of five students three are marked
/// and sent, two are marked offline.
@ExtendWith(WorldExtension.class)
class DamagedDeskIT {
  private static final Mark HERE = new Mark("PRESENT", 0);

  private World world;
  private Organisation organisation;
  private UUID session;
  private List<UUID> students;

  @BeforeEach
  void fillBranch(World world) {
    this.world = world;
    organisation = world.found("North");
    var office = organisation.office("North");
    var cohort = office.openCohort("Pottery", 0);
    session = office.session(cohort);
    students = office.enrolled(cohort, 6, "Student");
    office.deliver();
  }

  @Test
  void tornEndOfTheJournalIsKeptAsideAndTheRestGoesOn() throws Exception {
    try (var desk = markedDesk()) {
      desk.kill();
      var journal = journal(desk);
      cut(journal, Files.size(journal) - 10);

      desk.startAgain();
      signIn(desk);

      var register = desk.register(session);
      for (int i = 0; i < 5; i++) {
        assertEquals(HERE, register.get(students.get(i)), "the replica knew what was cut");
      }
      assertTrue(filesBeside(journal).size() > 1, "what was cut is kept");
      desk.mark(session, students.get(5), HERE);
      Patience.until("all is sent", desk::unsettled, it -> it == 0);
      assertMarked(students);
      organisation.assertInStep("North", desk);
    }
  }

  @Test
  void journalOlderThanTheServerGoesOnInAnEpochOfItsOwn() throws Exception {
    try (var desk = markedDesk()) {
      desk.online();
      Patience.until("all is sent", desk::unsettled, it -> it == 0);
      desk.kill();
      var journal = journal(desk);
      cut(journal, Files.size(journal) - 300);
      Files.delete(replica(desk));

      desk.startAgain();
      assertWholeAgain(desk);
      desk.mark(session, students.get(5), HERE);
      desk.sync();

      assertMarked(students);
      organisation.assertInStep("North", desk);
    }
  }

  @Test
  void missingReplicaIsMadeAnewFromJournalAndServer() throws Exception {
    try (var desk = markedDesk()) {
      desk.kill();
      Files.delete(replica(desk));

      desk.startAgain();

      assertWholeAgain(desk);
    }
  }

  @Test
  void damagedReplicaIsPutAsideAndMadeAnew() throws Exception {
    try (var desk = markedDesk()) {
      desk.kill();
      var file = replica(desk);
      var rubbish = ByteBuffer.allocate((int) Files.size(file) - 4096);
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.write(rubbish, 4096);
      }

      desk.startAgain();

      assertWholeAgain(desk);
      assertTrue(filesBeside(file).size() > 1, "the damaged file is kept");
    }
  }

  @Test
  void fullDiskSaysThatNothingWasSaved() throws Exception {
    var folder = world.fresh("tiny");
    var logs = world.fresh("logs");
    var disk = TinyDisk.mount(folder, "48m");
    assumeTrue(disk.isPresent(), "needs the right to mount");
    try (var tiny = disk.get();
        var desk = Desk.start("tiny", folder, logs)) {
      desk.firstRun(organisation, "North", world.server());
      desk.offline();
      desk.mark(session, students.get(0), HERE);
      tiny.fill();

      var told = List.of("JOURNAL_UNAVAILABLE", "REPLICA_UNAVAILABLE");
      var answer = "";
      int tries = 0;
      // The end of the file's last block may still take an operation or two.
      while (!told.contains(answer) && tries++ < 40) {
        answer = desk.refusal(Desk.marking(session, students.get(1), HERE));
        assertTrue(told.contains(answer) || answer.startsWith("none"), answer);
      }
      assertTrue(told.contains(answer), answer);
      tiny.free();
      desk.kill();

      desk.startAgain();
      signIn(desk);
      desk.mark(session, students.get(2), HERE);

      assertEquals(HERE, desk.register(session).get(students.get(0)));
      assertEquals(HERE, desk.register(session).get(students.get(2)));
      Patience.until("all is sent", desk::unsettled, it -> it == 0);
      assertMarked(List.of(students.get(0), students.get(2)));
      organisation.assertInStep("North", desk);
    }
  }

  @Test
  void folderThatMayNotBeWrittenIsToldAndGoesOnWhenItMay() throws Exception {
    var folder = world.fresh("locked");
    var logs = world.fresh("logs");
    var disk = TinyDisk.mount(folder, "48m");
    assumeTrue(disk.isPresent(), "needs the right to mount");
    try (var tiny = disk.get();
        var locked = Desk.start("locked", folder, logs)) {
      locked.firstRun(organisation, "North", world.server());
      locked.offline();
      locked.mark(session, students.get(0), HERE);
      locked.kill();
      tiny.makeReadOnly();
      locked.startAgain();

      assertEquals("JOURNAL_UNAVAILABLE", locked.refusal(Desk.request("status")));

      locked.kill();
      tiny.makeWritable();
      locked.startAgain();
      signIn(locked);
      assertEquals(HERE, locked.register(session).get(students.get(0)));
      Patience.until("all is sent", locked::unsettled, it -> it == 0);
      assertMarked(students.subList(0, 1));
    }
  }

  @Test
  void secondDeskOnTheSameFolderIsTurnedAway() throws Exception {
    try (var desk = markedDesk();
        var second = new HeadlessDesk(desk.another())) {
      var answer = second.ask(Desk.request("status").toString());

      assertEquals("DESK_BUSY", answer.path("error").asString());
      desk.mark(session, students.get(5), HERE);
      assertEquals(HERE, desk.register(session).get(students.get(5)), "the first goes on");
    }
  }

  @Test
  void nonsenseOnTheInputIsAnsweredLineByLine() throws Exception {
    try (var desk = markedDesk()) {
      var process = desk.process();
      for (var line : List.of("{", "[]", "null", "\"text\"", "\u0000")) {
        assertEquals("MALFORMED_JSON", process.ask(line).path("error").asString(), line);
      }
      assertEquals(
          "TOO_LONG", process.ask("{\"do\":\"" + "x".repeat(2_000_000)).path("error").asString());
      assertEquals("UNKNOWN_REQUEST", desk.refusal(Desk.request("fly-to-the-moon")));
      assertEquals("INVALID_FIELD", desk.refusal(Desk.request("register")));
      assertEquals(
          "INVALID_FIELD",
          desk.refusal(Desk.marking(session, students.get(5), new Mark("ASLEEP", 0))));
      assertEquals(
          "INVALID_FIELD",
          desk.refusal(Desk.marking(session, students.get(5), HERE).put("colour", "red")));
      assertEquals(
          "SIGN_IN_REFUSED",
          desk.refusal(
              Desk.request("sign-in").put("name", organisation.ownerName()).put("password", "no")));
      assertFalse(desk.register(session).isEmpty(), "and it goes on");
    }
  }

  @Test
  void revokedDeskDeliversWhatItHasAndIsThenTold() throws Exception {
    try (var desk = markedDesk()) {
      var device =
          UUID.fromString(
              world
                  .query(
                      "select id from device where organisation_id = ?::uuid"
                          + " order by enrolled_at desc limit 1",
                      organisation.id().toString())
                  .getFirst());
      organisation.revoke(device);

      desk.online();

      Patience.until(
          "the desk is told", () -> desk.status().path("stuck").asString(""), "REVOKED"::equals);
      Patience.until(
          "what it had has arrived", () -> marked(students.subList(0, 5)), it -> it == 5);
    }
  }

  private Desk markedDesk() {
    var desk = organisation.desk("North", "desk", world.sharedServer());
    for (int i = 0; i < 3; i++) {
      desk.mark(session, students.get(i), HERE);
    }
    Patience.until("three are sent", desk::unsettled, it -> it == 0);
    desk.offline();
    desk.mark(session, students.get(3), HERE);
    desk.mark(session, students.get(4), HERE);
    return desk;
  }

  private void assertWholeAgain(Desk desk) throws Exception {
    signIn(desk);
    desk.sync();
    var register = desk.register(session);
    for (int i = 0; i < 5; i++) {
      assertEquals(HERE, register.get(students.get(i)));
    }
    Patience.until("all is sent", desk::unsettled, it -> it == 0);
    assertMarked(students.subList(0, 5));
    organisation.assertInStep("North", desk);
  }

  private void signIn(Desk desk) {
    desk.signIn(organisation.ownerName(), organisation.password());
  }

  private void assertMarked(List<UUID> expected) throws Exception {
    assertEquals(expected.size(), marked(expected), "each of them once at the centre");
  }

  private int marked(List<UUID> expected) throws Exception {
    int count = 0;
    for (var student : expected) {
      count += OfflineRollCallIT.marksOf(world, session, student).size();
    }
    return count;
  }

  private static Path journal(Desk desk) throws IOException {
    try (var files = Files.list(desk.data())) {
      return files
          .filter(it -> it.getFileName().toString().startsWith("journal-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Path replica(Desk desk) {
    return desk.data().resolve("replica.mv.db");
  }

  private static List<Path> filesBeside(Path file) throws IOException {
    var name = file.getFileName().toString();
    int dot = name.indexOf('.');
    var start = dot < 0 ? name : name.substring(0, dot);
    try (var files = Files.list(file.getParent())) {
      return files.filter(it -> it.getFileName().toString().startsWith(start)).toList();
    }
  }

  private static void cut(Path file, long length) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }
}
