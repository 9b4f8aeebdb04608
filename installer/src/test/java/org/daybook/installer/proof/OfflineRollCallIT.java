package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.installer.proof.Desk.Mark;
import org.daybook.model.protocol.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The promise of the whole program, on real processes: what a desk called saved arrives, once.
@ExtendWith(WorldExtension.class)
class OfflineRollCallIT {
  private static final int STUDENTS = 40;
  private static final int KILLED_AFTER = 17;

  @Test
  void everyMarkCalledSavedArrivesOnceWhateverIsKilled(World world) throws Exception {
    var organisation = world.found("North");
    var office = organisation.office("North");
    var cohort = office.openCohort("Pottery", 0);
    var session = office.session(cohort);
    var students = office.enrolled(cohort, STUDENTS, "Student");
    office.deliver();

    try (var server = world.ownServer();
        var a = organisation.desk("North", "a", server);
        var b = organisation.desk("North", "b", server)) {
      server.kill();

      var burst = a.begin(session, marksOf(students));
      burst.killAfter(KILLED_AFTER);
      var saved = burst.saved();
      assertTrue(saved.size() >= KILLED_AFTER, "so many were called saved before the kill");
      a.startAgain();
      a.signIn(organisation.ownerName(), organisation.password());
      var found = a.register(session);
      saved.forEach((student, mark) -> assertEquals(mark, found.get(student), "saved is saved"));
      for (var student : students) {
        if (found.get(student).equals(Mark.NONE)) {
          a.mark(session, student, markOf(students.indexOf(student)));
        }
      }
      var taken = a.register(session);
      assertFalse(taken.containsValue(Mark.NONE), "the whole register is taken, without network");

      server.startAgain();

      var shown = Patience.until("desk b shows it all", () -> b.register(session), taken::equals);
      saved.forEach((student, mark) -> assertEquals(mark, shown.get(student)));
      Patience.until("desk a has sent it all", a::unsettled, it -> it == 0);
      assertSame(organisation, a, b, server);
      assertEquals(
          List.of(Integer.toString(STUDENTS)),
          world.query(
              "select count(*) from attendance_mark where session_id = ?::uuid",
              session.toString()),
          "each mark is there once");
      for (var student : students) {
        var row =
            world.query(
                """
                select attendance || ' ' || minutes || ' ' || counts from attendance_mark
                where session_id = ?::uuid and student_id = ?::uuid
                """,
                session.toString(),
                student.toString());
        var mark = taken.get(student);
        assertEquals(List.of(mark.value() + " " + mark.minutes() + " true"), row);
      }
    }
  }

  @Test
  void contradictingMarksAreBothKeptUntilCorrected(World world) throws Exception {
    var organisation = world.found("North");
    var office = organisation.office("North");
    var cohort = office.openCohort("Pottery", 0);
    var session = office.session(cohort);
    var student = office.enrolled(cohort, 1, "Student").getFirst();
    office.deliver();

    try (var a = organisation.desk("North", "a", world.sharedServer());
        var b = organisation.desk("North", "b", world.sharedServer())) {
      a.offline();
      b.offline();
      a.mark(session, student, new Mark("PRESENT", 0));
      b.mark(session, student, new Mark("ABSENT", 0));
      assertEquals(new Mark("PRESENT", 0), a.register(session).get(student));
      assertEquals(new Mark("ABSENT", 0), b.register(session).get(student));

      a.online();
      Patience.until("the first is accepted", a::unsettled, it -> it == 0);
      b.online();

      for (var desk : List.of(a, b)) {
        var items = Patience.until("both sides are asked", desk::attention, it -> it.size() == 1);
        assertEquals("TWO_MARKS", items.getFirst().reason());
        assertEquals(List.of("ABSENT", "PRESENT"), items.getFirst().values());
        assertEquals(
            new Mark("PRESENT", 0), desk.register(session).get(student), "the first counts");
      }
      assertEquals(
          List.of("ABSENT false", "PRESENT true"),
          marksOf(world, session, student),
          "both are kept");

      b.settle(b.attention().getFirst(), new Mark("LATE", 10), "the trainer says so");

      for (var desk : List.of(a, b)) {
        Patience.until("it is settled", desk::attention, List::isEmpty);
        Patience.until(
            "the correction shows",
            () -> desk.register(session).get(student),
            new Mark("LATE", 10)::equals);
      }
      assertEquals(
          List.of("ABSENT false", "LATE true", "PRESENT false"), marksOf(world, session, student));
      Patience.until("all is sent", b::unsettled, it -> it == 0);
      assertSame(organisation, a, b, world.sharedServer());
    }
  }

  @Test
  void equalMarksOfTwoDesksMergeInSilence(World world) throws Exception {
    var organisation = world.found("North");
    var office = organisation.office("North");
    var cohort = office.openCohort("Pottery", 0);
    var session = office.session(cohort);
    var student = office.enrolled(cohort, 1, "Student").getFirst();
    office.deliver();

    try (var a = organisation.desk("North", "a", world.sharedServer());
        var b = organisation.desk("North", "b", world.sharedServer())) {
      a.offline();
      b.offline();
      a.mark(session, student, new Mark("LATE", 5));
      b.mark(session, student, new Mark("LATE", 5));
      a.online();
      b.online();

      Patience.until("a is through", a::unsettled, it -> it == 0);
      Patience.until("b is through", b::unsettled, it -> it == 0);
      assertEquals(List.of(), a.attention());
      assertEquals(List.of(), b.attention());
      assertEquals(
          List.of("1"),
          world.query(
              "select count(*) from attendance_mark where counts and session_id = ?::uuid",
              session.toString()));
    }
  }

  /// One gesture of two commands: the person and the mark stay, the seat does not.
  @Test
  void guestStaysWhenTheSeatIsGone(World world) throws Exception {
    var organisation = world.found("North");
    var office = organisation.office("North");
    var cohort = office.openCohort("Pottery", 2);
    var session = office.session(cohort);
    office.enrolled(cohort, 1, "Student");
    var other = office.student("Other");
    office.deliver();

    try (var a = organisation.desk("North", "a", world.sharedServer())) {
      a.offline();
      var guest = a.admitAndEnrol(session, cohort, "Guest Ghada", office.today().toString());
      a.mark(session, guest.student(), new Mark("PRESENT", 0));
      a.withdraw(guest.enrolment());
      assertEquals(List.of(), a.attention(), "on that desk the seat is still free");
      office.enrol(other, cohort);
      office.deliver();

      a.online();
      Patience.until("the centre has answered", a::unsettled, it -> it == 0);

      var answers = a.answers();
      assertEquals("ACCEPTED", answers.get("admit-guest"));
      assertEquals("REJECTED SEATS_FULL", answers.get("enrol-student"));
      assertEquals(
          "ACCEPTED_WITH_EXCEPTION NEEDED_OPERATION_REFUSED", answers.get("mark-attendance"));
      assertEquals("REJECTED NEEDED_OPERATION_REFUSED", answers.get("move-enrolment"));
      var register =
          Patience.until(
              "the mark stays", () -> a.register(session), it -> it.containsKey(guest.student()));
      assertEquals(new Mark("PRESENT", 0), register.get(guest.student()));
      assertTrue(a.students("Ghada").contains(guest.student()), "the person stays");
      assertEquals(3, a.attention().size(), "each is shown with its reason");
      assertEquals(
          List.of("0"),
          world.query(
              "select count(*) from enrolment where id = ?::uuid", guest.enrolment().toString()));
      assertEquals(List.of("PRESENT true"), marksOf(world, session, guest.student()));
    }
  }

  static void assertSame(Organisation organisation, Desk a, Desk b, ServerProcess server) {
    assertSame(organisation, a, Protocol.VERSION, server);
    assertSame(organisation, b, Protocol.VERSION, server);
  }

  /// @param protocol what the desk's program speaks
  static void assertSame(Organisation organisation, Desk desk, int protocol, ServerProcess server) {
    var stranger = Stranger.enrol(server.url(), organisation.code("North"));
    Patience.until(
        "the digests agree", () -> desk.digests().equals(Digests.of(stranger, protocol)), it -> it);
  }

  static Map<UUID, Mark> marksOf(List<UUID> students) {
    var marks = new HashMap<UUID, Mark>();
    students.forEach(student -> marks.put(student, markOf(students.indexOf(student))));
    return marks;
  }

  private static Mark markOf(int place) {
    return switch (place % 4) {
      case 0 -> new Mark("LATE", place + 1);
      case 1 -> new Mark("ABSENT", 0);
      case 2 -> new Mark("EXCUSED", 0);
      default -> new Mark("PRESENT", 0);
    };
  }

  static void assertPresentOnce(World world, UUID session, List<UUID> students) throws Exception {
    for (var student : students) {
      assertEquals(List.of("PRESENT true"), marksOf(world, session, student), "once");
    }
  }

  static List<String> marksOf(World world, UUID session, UUID student) throws Exception {
    return world.query(
        """
        select attendance || ' ' || counts from attendance_mark
        where session_id = ?::uuid and student_id = ?::uuid order by attendance
        """,
        session.toString(),
        student.toString());
  }
}
