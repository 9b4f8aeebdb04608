package org.daybook.model.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.Course;
import org.daybook.model.course.CourseState;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Decider;
import org.daybook.model.decide.Verdict;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.Register;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.staff.StaffRules;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.value.RowIds;

/// A small centre to test rules on: two branches, somebody of every role at the first, a course, a
/// running cohort of four seats, its session this afternoon, and three students enrolled in it.
///
/// Operations are captured by one desk of the first branch at [#NOW], which is an hour before the
/// session; [#at] moves that.
public final class Centre {
  public static final Instant NOW = Instant.parse("2026-03-02T13:00:00Z");
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  public static final UUID ORGANISATION = UUID.fromString("01900000-0000-7000-8000-000000000001");
  public static final UUID BRANCH = id("branch", 1);
  public static final UUID OTHER_BRANCH = id("branch", 2);
  public static final UUID DESK = id("device", 1);
  public static final UUID COURSE = id("course", 1);
  public static final UUID COHORT = id("cohort", 1);
  public static final UUID SESSION = id("session", 1);
  public static final int SEATS = 4;

  /// Enrolled in the cohort.
  public static final List<UUID> ENROLLED =
      IntStream.rangeClosed(1, 3).mapToObj(n -> id("student", n)).toList();

  /// A student of the first branch without any enrolment.
  public static final UUID STRANGER = id("student", 9);

  private final MemoryFacts facts = new MemoryFacts();
  private Instant time = NOW;
  private long sequence;

  public Centre() {
    facts.put(
        new Organisation(ORGANISATION, ORGANISATION, "Riverside Centre", "EUR", "en"),
        new Branch(BRANCH, ORGANISATION, "North", "NO", "Europe/London", null),
        new Branch(OTHER_BRANCH, ORGANISATION, "South", "SO", "Europe/London", null),
        new Course(
            COURSE, ORGANISATION, "Robotics", "ROB", null, null, CourseState.PUBLISHED, null),
        cohort(COHORT, BRANCH, CohortState.RUNNING),
        session(SESSION, BRANCH, SessionState.SCHEDULED),
        new Device(DESK, ORGANISATION, BRANCH, "Front desk", DeviceState.ACTIVE, NOW, null));
    for (var template : RoleTemplate.values()) {
      hire(template);
    }
    for (int n = 1; n <= ENROLLED.size(); n++) {
      facts.put(student(n, "Student Number" + n), enrolment(n, EnrolmentState.ACTIVE));
    }
    facts.put(student(9, "Noura Haddad"));
  }

  /// A stable id of the n-th thing of a kind.
  public static UUID id(String kind, int n) {
    return RowIds.ofSource(ORGANISATION, kind, Integer.toString(n));
  }

  /// The person who holds a role at the first branch.
  public static UUID staff(RoleTemplate template) {
    return RowIds.ofSource(ORGANISATION, "staff", template.name());
  }

  public MemoryFacts facts() {
    return facts;
  }

  public Centre at(Instant moment) {
    time = moment;
    return this;
  }

  public Centre with(Row... rows) {
    facts.put(rows);
    return this;
  }

  /// The envelope of the desk's next operation by the holder of a role.
  public Context next(RoleTemplate author) {
    return context(staff(author), BRANCH);
  }

  public Context context(UUID actorId, UUID branchId) {
    sequence++;
    return new Context(ORGANISATION, branchId, DESK, 1, sequence, actorId, time);
  }

  /// Decides a command of the owner and keeps what it gives.
  public Verdict run(Command command) {
    return run(command, RoleTemplate.OWNER);
  }

  /// Decides a command of the holder of a role and keeps what it gives.
  public Verdict run(Command command, RoleTemplate author) {
    return run(command, next(author));
  }

  public Verdict run(Command command, Context context) {
    var verdict = decide(command, context, Authority.OF_THE_ACTOR, false);
    facts.putAll(verdict.rows());
    return verdict;
  }

  /// Decides and keeps nothing.
  public Verdict decide(
      Command command, Context context, Authority authority, boolean neededRefused) {
    return Decider.decide(
        Commands.typeOf(command), command, context, facts, authority, neededRefused);
  }

  public Session session() {
    return facts.get(Session.TABLE, SESSION);
  }

  public Register register() {
    return facts.get(Register.TABLE, Register.idOf(SESSION));
  }

  /// Puts the session into a state, as if it had got there.
  public Centre sessionIs(SessionState state) {
    return with(session(SESSION, BRANCH, state));
  }

  /// Puts the session's register into a state; what was submitted was so by the front desk.
  public Centre registerIs(RegisterState state) {
    boolean open = state == RegisterState.OPEN;
    return with(
        new Register(
            Register.idOf(SESSION),
            ORGANISATION,
            BRANCH,
            SESSION,
            state,
            open ? List.of() : ENROLLED,
            open ? null : staff(RoleTemplate.FRONT_DESK),
            open ? null : NOW,
            null));
  }

  /// Puts the n-th student's enrolment in the cohort into a state.
  public Centre enrolmentIs(int n, EnrolmentState state) {
    return with(enrolment(n, state));
  }

  /// A family and a student of the first branch, by number.
  public Centre withStudent(int n, PersonDetails person) {
    return with(family(n), student(n, person));
  }

  public static Cohort cohort(UUID id, UUID branchId, CohortState state) {
    return new Cohort(
        id,
        ORGANISATION,
        branchId,
        COURSE,
        "Robotics on Mondays",
        SEATS,
        TODAY.minusDays(28),
        TODAY.plusDays(56),
        staff(RoleTemplate.TRAINER),
        state,
        null);
  }

  public static Session session(UUID id, UUID branchId, SessionState state) {
    var start = TODAY.atTime(14, 0).toInstant(ZoneOffset.UTC);
    return new Session(
        id,
        ORGANISATION,
        branchId,
        COHORT,
        TODAY,
        start,
        start.plusSeconds(5_400),
        "Room 1",
        staff(RoleTemplate.TRAINER),
        state,
        null,
        null);
  }

  public static Enrolment enrolment(int n, EnrolmentState state) {
    return new Enrolment(
        id("enrolment", n),
        ORGANISATION,
        BRANCH,
        id("student", n),
        COHORT,
        state,
        TODAY.minusDays(28),
        null,
        null,
        null);
  }

  public static Family family(int n) {
    return new Family(id("family", n), ORGANISATION, BRANCH, "Family " + n, null, null);
  }

  public static Student student(int n, PersonDetails person) {
    return new Student(
        id("student", n),
        ORGANISATION,
        BRANCH,
        id("family", n),
        "NO-" + n,
        person.fullName(),
        Student.matchKeyOf(person.fullName()),
        person.phone(),
        person.birthDate(),
        person.note(),
        false,
        null);
  }

  private Student student(int n, String name) {
    facts.put(family(n));
    return student(n, new PersonDetails(name, "555 010" + n, LocalDate.of(2014, 1, n), null));
  }

  private void hire(RoleTemplate template) {
    var definition = template.definition(ORGANISATION);
    var member = staff(template);
    var role = definition.roleId();
    facts.put(
        new Role(role, ORGANISATION, definition.name(), definition.permissions()),
        new StaffMember(
            member,
            ORGANISATION,
            definition.name(),
            template.name().toLowerCase(Locale.ROOT),
            true,
            null),
        new RoleAssignment(
            StaffRules.assignmentId(member, role, BRANCH),
            ORGANISATION,
            member,
            role,
            BRANCH,
            true));
  }
}
