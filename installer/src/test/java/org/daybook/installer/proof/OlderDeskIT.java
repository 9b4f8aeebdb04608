package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daybook.installer.proof.Desk.Mark;
import org.daybook.model.protocol.Protocol;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A real desk of an earlier release, out of the project's own history, works against the server of
/// today beside a desk of today; then it is upgraded.
@Tag("slow")
@ExtendWith(WorldExtension.class)
class OlderDeskIT {
  private static final Mark HERE = new Mark("PRESENT", 0);
  private static final Mark AWAY = new Mark("ABSENT", 0);
  private static final Mark LATE = new Mark("LATE", 7);
  private static final String GUEST = "Guest Ghada";

  private final Map<UUID, Mark> expected = new LinkedHashMap<>();
  private UUID session;

  static IntStream former() {
    return IntStream.range(Protocol.OLDEST_ACCEPTED, Protocol.VERSION);
  }

  @ParameterizedTest(name = "protocol {0}")
  @MethodSource("former")
  void takesTheRollBesideADeskOfTodayAndIsThenUpgraded(int protocol, World world) throws Exception {
    var release = FormerRelease.speaking(protocol, world.fresh("release"));
    var organisation = world.found("North");
    var office = organisation.office("North");
    var cohort = office.openCohort("Pottery", 0);
    session = office.session(cohort);
    var students = office.enrolled(cohort, 14, "Student");
    office.deliver();
    students.forEach(student -> expected.put(student, Mark.NONE));
    var folder = world.fresh("older-desk");

    try (var server = world.ownServer();
        var today = organisation.desk("North", "today", server)) {
      try (var older = release.desk("older", folder)) {
        older.firstRun(organisation, "North", server.url());

        older.offline();
        mark(older, students.subList(0, 4), LATE);
        older.kill();
        older.startAgain();
        older.offline();
        older.signIn(organisation.ownerName(), organisation.password());
        assertEquals(expected, older.register(session), "saved is saved");
        older.online();
        Patience.until("all is sent", older::unsettled, it -> it == 0);
        shows(today);

        mark(older, students.subList(4, 6), HERE);
        shows(today);
        today.offline();
        mark(today, students.subList(6, 9), AWAY);
        today.online();
        shows(older);

        server.kill();
        mark(older, students.subList(9, 11), HERE);
        server.startAgain();
        shows(today);

        contradict(older, today, students.get(11));
        assertSameAndOnce(world, organisation, older, protocol, today, server);

        var guest = older.admitAndEnrol(session, cohort, GUEST, office.today().toString());
        mark(older, List.of(guest.student()), HERE);
        shows(today);
        assertEquals(List.of(guest.student()), today.students(GUEST));
        assertSameAndOnce(world, organisation, older, protocol, today, server);

        older.offline();
        mark(older, students.subList(12, 14), LATE);
        older.expectOk(Desk.request("quit"));
        Patience.until("it has ended", () -> older.process().process().isAlive(), it -> !it);
      }
      try (var upgraded = Desk.upgraded("upgraded", folder, server.url())) {
        Patience.until("all is sent", upgraded::unsettled, it -> it == 0);
        shows(today);
        upgraded.signIn(organisation.ownerName(), organisation.password());
        shows(upgraded);
        assertSameAndOnce(world, organisation, upgraded, Protocol.VERSION, today, server);
      }
    }
  }

  private void mark(Desk desk, List<UUID> whom, Mark mark) {
    for (var student : whom) {
      desk.mark(session, student, mark);
      expected.put(student, mark);
    }
  }

  private void shows(Desk desk) {
    Patience.until("it shows all marks", () -> desk.register(session), expected::equals);
  }

  /// Both say something else of a student; the desk of today settles it.
  private void contradict(Desk older, Desk today, UUID student) {
    older.offline();
    today.offline();
    mark(today, List.of(student), AWAY);
    mark(older, List.of(student), HERE);
    older.online();
    Patience.until("the first is accepted", older::unsettled, it -> it == 0);
    today.online();
    for (var desk : List.of(older, today)) {
      var items = Patience.until("both are asked", desk::attention, it -> it.size() == 1);
      assertEquals("TWO_MARKS", items.getFirst().reason());
      assertEquals(List.of("ABSENT", "PRESENT"), items.getFirst().values());
      shows(desk);
    }
    today.settle(today.attention().getFirst(), LATE, "the trainer says so");
    expected.put(student, LATE);
    for (var desk : List.of(older, today)) {
      Patience.until("it is settled", desk::attention, List::isEmpty);
      shows(desk);
    }
  }

  /// The digests are those of all tables that the program of each has.
  private void assertSameAndOnce(
      World world,
      Organisation organisation,
      Desk older,
      int protocol,
      Desk today,
      ServerProcess server)
      throws Exception {
    for (var desk : List.of(older, today)) {
      Patience.until("all is sent", desk::unsettled, it -> it == 0);
      for (var answer : desk.answers().values()) {
        assertTrue(answer.startsWith("ACCEPTED"), () -> "nothing was refused: " + desk.answers());
      }
    }
    OfflineRollCallIT.assertSame(organisation, older, protocol, server);
    OfflineRollCallIT.assertSame(organisation, today, Protocol.VERSION, server);
    for (var entry : expected.entrySet()) {
      var counting =
          world.query(
              """
              select attendance from attendance_mark
              where session_id = ?::uuid and student_id = ?::uuid and counts
              """,
              session.toString(),
              entry.getKey().toString());
      var mark = entry.getValue();
      assertEquals(mark.equals(Mark.NONE) ? List.of() : List.of(mark.value()), counting);
    }
    assertEquals(Set.of(), CapturedMarks.doubled(world, organisation), "nothing twice");
  }
}
