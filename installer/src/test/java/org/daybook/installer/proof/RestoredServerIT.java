package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.daybook.installer.proof.Desk.Mark;
import org.daybook.model.protocol.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The server's database is put back to a backup while desks hold more than it.
@Tag("slow")
class RestoredServerIT {
  private static final Mark HERE = new Mark("PRESENT", 0);

  @TempDir private Path folder;

  private World world;
  private AdminProcess line;
  private Organisation organisation;
  private Office office;
  private UUID cohort;
  private UUID session;
  private List<UUID> students;
  private Path backup;

  @BeforeEach
  void fillBranch() throws Exception {
    world = World.begin(folder);
    line = new AdminProcess(world);
    organisation = world.found("North");
    office = organisation.office("North");
    cohort = office.openCohort("Pottery", 0);
    session = office.session(cohort);
    students = office.enrolled(cohort, 40, "Student");
    office.deliver();
    backup = folder.resolve("night.daybook-backup");
  }

  @AfterEach
  void end() throws Exception {
    world.close();
  }

  @Test
  void everythingThatLiesAtADeskIsGivenAgainAndCountsOnce() throws Exception {
    try (var first = organisation.desk("North", "a", world.sharedServer());
        var second = organisation.desk("North", "b", world.sharedServer())) {
      mark(first, 0, 2);
      mark(second, 2, 4);
      first.sync();
      second.sync();
      line.succeeds("backup", backup);
      mark(first, 4, 30);
      mark(second, 30, 34);
      first.sync();
      second.sync();
      var sold = Stranger.enrol(world.server(), organisation.code("North"));
      hire("late.person");
      first.sync();
      second.sync();
      second.offline();
      mark(second, 34, 36);

      restore();
      second.online();

      Patience.until(
          "all is given again", () -> unsettled(first) + unsettled(second), it -> it == 0);
      OfflineRollCallIT.assertPresentOnce(world, session, students.subList(0, 36));
      organisation.assertInStep("North", first);
      organisation.assertInStep("North", second);
      var madeAtTheServer = Set.of("audit_entry", "device", "role_assignment", "staff_member");
      assertEquals(madeAtTheServer, tablesKept(first));
      assertEquals(madeAtTheServer, tablesKept(second));
      assertEquals(
          List.of("MISSING device", "MISSING role_assignment", "MISSING staff_member"),
          lost().stream().filter(it -> !it.equals("MISSING audit_entry")).toList(),
          "what was made at the server alone is told once, whoever tells it");
      var told = putBack(first);
      assertEquals(26, told.path("givenAgain").asInt(), told::toString);
      assertEquals(6, told.path("missing").asInt(), told::toString);
      assertFalse(told.path("to").asString("").isEmpty(), told::toString);
      assertEquals(4, putBack(second).path("givenAgain").asInt());
      assertEquals("401 " + ErrorCode.SIGNATURE_REFUSED, sold.pull().error());

      first.kill();
      first.startAgain();
      assertFalse(putBack(first).isMissingNode(), "nobody has read it yet");
      first.expectOk(Desk.request("put-back-read"));
      assertTrue(putBack(first).isMissingNode(), "people are told once");
      Patience.until(
          "what the killed replica forgot is taken in again",
          () -> tablesKept(first),
          madeAtTheServer::equals);
    }
  }

  @Test
  void deskThatIsRevokedStaysOutAndGivesWhatItHas() throws Exception {
    try (var desk = organisation.desk("North", "a", world.sharedServer())) {
      var device = line.newestDevice(organisation, "North");
      line.succeeds("backup", backup);
      mark(desk, 0, 5);
      desk.sync();
      line.succeeds(
          "device", "revoke", device, "--organisation", organisation.id(), "--reason", "sold");

      var restored = restore();

      assertEquals(device, restored.path("shutAgain").path(0).asString(""), restored::toString);
      assertEquals(0, restored.path("active").size(), restored::toString);
      Patience.until(
          "it is told", () -> desk.status().path("stuck").asString(""), "REVOKED"::equals);
      Patience.until(
          "it gives what the server has lost", () -> marksAt(world), it -> it.equals(List.of("5")));
      OfflineRollCallIT.assertPresentOnce(world, session, students.subList(0, 5));
    }
  }

  @Test
  void whatNobodyGivesAgainIsHeldThenKeptAndReported() throws Exception {
    try (var desk = organisation.desk("North", "a", world.sharedServer())) {
      line.succeeds("backup", backup);
      office.enrolled(cohort, 40, "Newcomer");
      office.deliver();
      desk.sync();
      mark(desk, 0, 3);
      desk.sync();

      restore();

      Patience.until("a person is asked", () -> held(desk), it -> it);
      assertEquals(40, desk.students("Newcomer").size(), "nothing goes before that");
      Patience.until("its own work is there again", () -> marksAt(world), List.of("3")::equals);

      desk.expectOk(Desk.request("accept-deletion"));

      organisation.assertInStep("North", desk);
      assertEquals(List.of(), desk.students("Newcomer"));
      Patience.until(
          "its own came back",
          () -> tablesKept(desk),
          Set.of("enrolment", "family", "student", "student_change")::equals);
      Patience.until("the server is told", this::reported, it -> it.contains("MISSING student"));
      assertEquals(40, count("MISSING student"));
      mark(desk, 3, 4);
      desk.sync();
      OfflineRollCallIT.assertPresentOnce(world, session, students.subList(0, 4));
    }
  }

  private void hire(String name) throws Exception {
    line.succeeds(
        "staff",
        "create",
        name,
        "--organisation",
        organisation.id(),
        "--name",
        "Late Person",
        "--role",
        "Owner");
  }

  private void mark(Desk desk, int from, int to) {
    students.subList(from, to).forEach(student -> desk.mark(session, student, HERE));
  }

  private JsonNode restore() throws Exception {
    world.sharedServer().kill();
    var answer = line.answers("restore", backup, "--replace");
    world.sharedServer().startAgain();
    return answer;
  }

  /// Counts what waits as well: before the first contact nothing is unsettled.
  private static int unsettled(Desk desk) {
    return putBack(desk).path("complete").asBoolean(false) ? desk.unsettled() : 1;
  }

  private static boolean held(Desk desk) {
    return desk.status().path("causes").toString().contains("deletion");
  }

  private static JsonNode putBack(Desk desk) {
    return desk.expectOk(Desk.request("status")).path("putBack");
  }

  private static Set<String> tablesKept(Desk desk) {
    var tables = new TreeSet<String>();
    for (var kept : desk.expectOk(Desk.request("kept-rows").put("limit", 1_000)).path("rows")) {
      tables.add(kept.path("table").asString());
    }
    return tables;
  }

  private List<String> lost() throws Exception {
    var lost = new ArrayList<String>();
    for (var row : line.answers("lost-rows", "--organisation", organisation.id())) {
      lost.add(row.path("state").asString() + " " + row.path("table").asString());
    }
    return lost;
  }

  private Set<String> reported() throws Exception {
    return new TreeSet<>(lost());
  }

  private long count(String what) throws Exception {
    return lost().stream().filter(what::equals).count();
  }

  private List<String> marksAt(World at) throws Exception {
    return at.query(
        "select count(*) from attendance_mark where session_id = ?::uuid", session.toString());
  }
}
