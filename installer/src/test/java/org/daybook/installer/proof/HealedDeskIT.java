package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.app.device.DeviceFile;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaTransaction;
import org.daybook.installer.proof.Desk.Mark;
import org.daybook.model.people.Student;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.value.PersonDetails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Something changes rows in a desk's database behind its back.
@ExtendWith(WorldExtension.class)
class HealedDeskIT {
  private static final Mark HERE = new Mark("PRESENT", 0);

  private World world;
  private Organisation organisation;
  private Office office;
  private UUID cohort;
  private UUID session;
  private List<UUID> students;

  @BeforeEach
  void fillBranch(World newWorld) {
    world = newWorld;
    organisation = world.found("North");
    office = organisation.office("North");
    cohort = office.openCohort("Pottery", 0);
    session = office.session(cohort);
    students = office.enrolled(cohort, 40, "Student");
    office.deliver();
  }

  @Test
  void rowsThatWereLostAlteredAndInventedAreHealedBeneathWhatWaits() throws Exception {
    try (var desk = organisation.desk("North", "a", world.sharedServer())) {
      desk.offline();
      desk.mark(session, students.getLast(), HERE);
      desk.kill();
      spoil(
          desk,
          transaction -> {
            transaction.remove(Student.TABLE, students.get(3));
            var other = transaction.find(Student.TABLE, students.get(5)).orElseThrow();
            transaction.put(List.of(named(other, other.id(), "Nobody Ever")));
            transaction.put(List.of(named(other, new UUID(0x70007000L << 32, 7), "Invented")));
          });
      desk.startAgain();
      desk.offline();
      desk.signIn(organisation.ownerName(), organisation.password());
      assertEquals(1, desk.unsettled(), "it waits still");

      var differing = desk.expectOk(Desk.request("audit")).path("differing");

      assertEquals("student", differing.path(0).asString(), differing::toString);
      desk.online();
      organisation.assertInStep("North", desk);
      Patience.until("all is sent", desk::unsettled, it -> it == 0);
      assertEquals(List.of(), desk.students("Invented"));
      assertEquals(HERE, desk.register(session).get(students.getLast()));
      var healed = desk.expectOk(Desk.request("status")).path("healed");
      assertEquals(1, healed.size(), healed::toString);
      assertEquals("student", healed.path(0).path("table").asString());
      assertEquals(1, healed.path(0).path("missing").asInt());
      assertEquals(1, healed.path(0).path("surplus").asInt());
      assertEquals(1, healed.path(0).path("changed").asInt());
      assertFalse(healed.toString().contains("Nobody"), "nothing personal");
      Patience.until(
          "the server was told",
          () ->
              world.query(
                  """
                  select table_name || missing || surplus || changed from desk_report
                  where organisation_id = ?::uuid
                  """,
                  organisation.id().toString()),
          it -> it.equals(List.of("student111")));
    }
  }

  @Test
  void digestThatWasSpoiltIsFoundByTheNextPullThatChangesItsTable() throws Exception {
    try (var desk = organisation.desk("North", "a", world.sharedServer())) {
      desk.kill();
      spoil(
          desk,
          transaction ->
              transaction.digests().stream()
                  .filter(
                      it -> it.table().equals("attendance_mark") || it.table().equals("student"))
                  .forEach(it ->
                      transaction.keep(
                          new TableDigest(it.scope(), it.table(), it.rows() + 1, it.digest()))));
      desk.startAgain();
      desk.signIn(organisation.ownerName(), organisation.password());
      office.enrolled(cohort, 1, "Late");
      office.deliver();

      Patience.until(
          "it is healed",
          () -> desk.expectOk(Desk.request("status")).path("healed"),
          it -> it.size() == 1);
      organisation.assertInStep("North", desk);
      var words = desk.expectOk(Desk.request("status")).path("healed").path(0).path("words");
      assertTrue(words.asString().contains("kept digest of student"), words::toString);
      assertEquals(0, desk.expectOk(Desk.request("audit")).path("differing").size());
    }
  }

  /// As after an upgrade of the desk: of students more is known than came, and of courses the
  /// earlier program knew nothing.
  @Test
  void whatTheEarlierProgramCouldNotTakeInComesAtOnceBeneathWhatWaits() throws Exception {
    try (var desk = organisation.desk("North", "a", world.sharedServer())) {
      desk.offline();
      desk.mark(session, students.getLast(), HERE);
      desk.kill();
      writtenByAnEarlierProgram(
          desk,
          "update digest_shape set columns = 'id ID' where table_name = 'student'",
          "update student set full_name = 'Nameless'",
          "delete from digest_shape where table_name = 'course'",
          "delete from kept_digest where table_name = 'course'",
          "delete from course");

      desk.startAgain();
      desk.signIn(organisation.ownerName(), organisation.password());

      organisation.assertInStep("North", desk);
      Patience.until("all is sent", desk::unsettled, it -> it == 0);
      assertEquals(HERE, desk.register(session).get(students.getLast()));
      assertEquals(List.of(), desk.students("Nameless"));
      var healed = desk.expectOk(Desk.request("status")).path("healed");
      assertEquals(0, healed.size(), () -> "nothing was wrong: " + healed);
      assertEquals(0, desk.expectOk(Desk.request("audit")).path("differing").size());
      assertEquals(List.of(), earlierShapes(desk), "what came is noted");
    }
  }

  private static void writtenByAnEarlierProgram(Desk desk, String... changes) throws SQLException {
    try (var connection = replica(desk);
        var statement = connection.createStatement()) {
      for (var change : changes) {
        statement.execute(change);
      }
    }
  }

  private static List<String> earlierShapes(Desk desk) throws SQLException {
    desk.kill();
    try (var connection = replica(desk);
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                """
                select t.name from (values ('student'), ('course')) as t (name)
                where not exists (
                  select 1 from digest_shape s where s.table_name = t.name and s.columns <> 'id ID')\
                """)) {
      var shapes = new ArrayList<String>();
      while (found.next()) {
        shapes.add(found.getString(1));
      }
      return shapes;
    }
  }

  private static Connection replica(Desk desk) throws SQLException {
    var key = HexFormat.of().formatHex(keys(desk).keys().dataKey());
    var file = desk.data().resolve("replica").toAbsolutePath();
    return DriverManager.getConnection(
        "jdbc:h2:file:" + file + ";CIPHER=AES", "desk", key + " desk");
  }

  private static DeviceFile keys(Desk desk) {
    Path data = desk.data();
    return DeviceFile.open(data.resolveSibling(data.getFileName() + ".key"), new SecureRandom());
  }

  private static Student named(Student it, UUID id, String name) {
    var person = PersonDetails.named(name);
    return new Student(
        id,
        it.organisationId(),
        it.branchId(),
        it.familyId(),
        it.code(),
        person.fullName(),
        Student.matchKeyOf(person.fullName()),
        it.phone(),
        it.birthDate(),
        it.note(),
        it.guest(),
        it.sourcedId());
  }

  private static void spoil(Desk desk, Consumer<ReplicaTransaction> how) {
    var key = keys(desk).keys().dataKey();
    try (var replica = Replica.open(desk.data(), key, Clock.systemUTC())) {
      assertFalse(replica.madeAnew(), "the desk's own");
      replica.write(transaction -> {
        how.accept(transaction);
        return true;
      });
    }
  }
}
