package org.daybook.server.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.DefineCohort;
import org.daybook.model.course.DefineCourse;
import org.daybook.model.course.MoveCohort;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.operation.HashChain;
import org.daybook.model.organisation.FoundOrganisation;
import org.daybook.model.organisation.OpenBranch;
import org.daybook.model.people.AddStudent;
import org.daybook.model.people.RecordFamily;
import org.daybook.model.session.ScheduleSession;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.AssignRole;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.Wiring;
import org.daybook.server.admin.Administration;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.http.HttpSettings;

/// A served centre with one organisation of two branches. Each branch has a receptionist, a cohort
/// of students and a session today.
public final class Campus implements AutoCloseable {
  public static final String PASSWORD = "correct horse";
  public static final int STUDENTS = 5;

  public final UUID organisation;
  public final Branch north;
  public final Branch south;
  public final TestPostgres postgres = TestPostgres.freshDatabase();
  private final Wiring wiring;
  private final Clock clock;
  private boolean stopped;

  /// What a test needs to know of a branch.
  public record Branch(UUID id, UUID staff, String signInName, UUID session, List<UUID> students) {
    public UUID cohort() {
      return Campus.id(signInName + " cohort");
    }
  }

  public Campus(Clock clock) {
    this(clock, 10_000);
  }

  public Campus(Clock clock, int requestsPerSecond) {
    this.clock = clock;
    var settings =
        new HttpSettings("127.0.0.1", 0, null, requestsPerSecond, 1_000, false, requestsPerSecond);
    this.wiring = new Wiring(postgres.options(), settings, clock);
    this.organisation = id("organisation");
    issue(organisation, new FoundOrganisation("Test centre", "EUR", "en"));
    issue(organisation, RoleTemplate.OWNER.definition(organisation));
    issue(organisation, new DefineCourse(id("course"), "Chess", "CH", null, null, null));
    this.north = open("north", clock.instant());
    this.south = open("south", clock.instant());
  }

  /// Has what was seen of desks kept now.
  public void keepSightings() {
    wiring.keepSightings();
  }

  /// Has canaries written that are due.
  public void sing() {
    wiring.sing();
  }

  /// Has leases given and asked back that are due.
  public void lease() {
    wiring.keepSightings();
    wiring.lease();
  }

  /// Has figures of desks made now.
  public void lookAtDesks() {
    wiring.lookAtDesks();
  }

  public Administration administration() {
    return wiring.administration();
  }

  /// Another server on the same database; to be closed.
  public Wiring anotherServer() {
    return new Wiring(
        postgres.options(), new HttpSettings("127.0.0.1", 0, null, 10_000, 1_000), clock);
  }

  /// Enrols a desk at a branch, by way of another server.
  public TestDesk desk(Wiring server, Branch branch) {
    var code =
        administration()
            .activationCodes()
            .create(organisation, branch.id(), "Desk", Duration.ofHours(1));
    return TestDesk.enrol(server.port(), code.shown(), clock);
  }

  public Instant now() {
    return clock.instant();
  }

  /// The one course of the organisation.
  public UUID course() {
    return id("course");
  }

  public int port() {
    return wiring.port();
  }

  /// Enrols a desk at a branch.
  public TestDesk desk(Branch branch, Clock clock) {
    var code =
        administration()
            .activationCodes()
            .create(organisation, branch.id(), "Desk", Duration.ofHours(1));
    return TestDesk.enrol(port(), code.shown(), clock);
  }

  /// Issues commands that must hold.
  public void issue(UUID branchId, Command... commands) {
    var all = Arrays.stream(commands).map(it -> CentreCommand.at(branchId, it)).toList();
    for (var verdict : administration().operations().issue(organisation, all)) {
      if (!verdict.outcome().holds()) {
        throw new IllegalStateException("refused: " + verdict);
      }
    }
  }

  private Branch open(String name, Instant now) {
    var branch = id(name);
    var staff = id(name + " staff");
    issue(
        organisation,
        new OpenBranch(branch, name, name.substring(0, 2).toUpperCase(Locale.ROOT), "UTC", null),
        new AddStaffMember(staff, PersonDetails.named("Desk " + name), name, true, null),
        new AssignRole(staff, RoleTemplate.OWNER.idIn(organisation), branch, true));
    administration().credentials().setPassword(organisation, staff, PASSWORD);
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var cohort = id(name + " cohort");
    var session = id(name + " session");
    issue(
        branch,
        new DefineCohort(
            cohort, id("course"), name, 20, day.minusDays(30), day.plusDays(60), null, null),
        new MoveCohort(cohort, CohortState.OPEN, null),
        new ScheduleSession(session, cohort, day, now, now.plusSeconds(3600), null, null, null),
        new RecordFamily(id(name + " family"), PersonDetails.named("Family " + name), null));
    return new Branch(branch, staff, name, session, students(name, branch, cohort, day));
  }

  private List<UUID> students(String name, UUID branch, UUID cohort, LocalDate day) {
    var students = new ArrayList<UUID>();
    for (int i = 0; i < STUDENTS; i++) {
      var student = id(name + " student " + i);
      students.add(student);
      issue(
          branch,
          new AddStudent(
              student,
              id(name + " family"),
              name + i,
              PersonDetails.named("Student " + name + " " + i),
              null),
          new EnrolStudent(
              id(name + " enrolment " + i),
              student,
              cohort,
              EnrolmentState.PENDING_PAYMENT,
              day,
              null,
              null));
    }
    return students;
  }

  private static UUID id(String name) {
    var bytes = ByteBuffer.wrap(HashChain.sha256(name.getBytes(StandardCharsets.UTF_8)));
    return new UUID((bytes.getLong() & ~0xF000L) | 0x7000L, bytes.getLong());
  }

  public Set<UUID> scopesOf(Branch branch) {
    return Set.of(organisation, branch.id());
  }

  /// Ends the server, and with it the administration; the database stays.
  public void stop() {
    if (!stopped) {
      stopped = true;
      wiring.close();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
