package org.daybook.installer.bench.centre;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.Course;
import org.daybook.model.course.CourseState;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.permission.Permission;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.Register;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.value.FoldedText;
import org.daybook.model.value.RowIds;

/// The rows of one branch: every student is in one cohort, every cohort meets once a day, the last
/// time today; the sessions of the first days are marked and submitted, the others are open. The
/// same sizes give the same rows.
public final class CentreRows {
  private static final List<String> GIVEN =
      List.of(
          "Amina",
          "Bjørn",
          "Chiara",
          "Đorđe",
          "Elif",
          "Fatima",
          "Grace",
          "Håkon",
          "Ifeoma",
          "Jan",
          "Kofi",
          "Lucía",
          "Małgorzata",
          "Nguyễn",
          "Omar",
          "Priya",
          "Quentin",
          "Renée",
          "Søren",
          "Thandiwe",
          "Uma",
          "Václav",
          "Wanjiru",
          "Xiu",
          "Yusuf",
          "Zoë",
          "ليلى",
          "محمد",
          "يوسف",
          "نور");
  private static final List<String> FAMILIES =
      List.of(
          "Abebe",
          "Bianchi",
          "Chowdhury",
          "Dvořák",
          "Eriksen",
          "Fernández",
          "García",
          "Haddad",
          "Ivanov",
          "Jensen",
          "Kamau",
          "Lefèvre",
          "Müller",
          "Nakamura",
          "Okafor",
          "Papadopoulos",
          "Quiroga",
          "Rossi",
          "Şahin",
          "Tanaka",
          "Usman",
          "Vargas",
          "Wójcik",
          "Xu",
          "Yılmaz",
          "Zhang",
          "حسن",
          "خليل",
          "منصور",
          "السيد");
  private static final int KIND_SPACING_MINUTES = 1;

  private final CentreSize size;
  private final LocalDate today;
  private final Instant founded;

  public CentreRows(CentreSize size, LocalDate today) {
    this.size = size;
    this.today = today;
    this.founded = today.minusYears(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  public UUID organisationId() {
    return id("organisation", 0);
  }

  public UUID branchId() {
    return id("branch", size.branch());
  }

  /// The staff member who may mark.
  public UUID actorId() {
    return id("staff", 0);
  }

  public CentreSize size() {
    return size;
  }

  public UUID studentId(int student) {
    return id("student", student);
  }

  /// Today's session of a cohort.
  public UUID todaysSession(int cohort) {
    return sessionId(cohort, size.days() - 1);
  }

  /// An open place on a sheet: a student and a session of theirs that has no mark yet. They come
  /// session by session.
  public Slot openSlot(int number) {
    var day = size.daysMarked() + number / size.students();
    var student = number % size.students();
    if (day >= size.days()) {
      throw new IllegalArgumentException("there are not so many open places: " + number);
    }
    return new Slot(sessionId(student / size.studentsPerCohort(), day), studentId(student));
  }

  /// Where a mark goes.
  public record Slot(UUID sessionId, UUID studentId) {}

  /// The students of a cohort, by number.
  public List<Integer> studentsOf(int cohort) {
    var first = cohort * size.studentsPerCohort();
    var end = Math.min(first + size.studentsPerCohort(), size.students());
    return IntStream.range(first, end).boxed().toList();
  }

  /// Every row, table by table.
  public Stream<Row> all() {
    return Stream.of(
            organisation(),
            families(),
            students(),
            cohorts(),
            sessions(),
            enrolments(),
            marks(),
            new CashRows(this).all())
        .flatMap(rows -> rows);
  }

  private Stream<Row> organisation() {
    var organisation = organisationId();
    var rows = new ArrayList<Row>();
    if (size.branch() == 0) {
      var permissions = Arrays.stream(Permission.values()).map(Permission::wireName).toList();
      rows.add(new Organisation(organisation, organisation, "Bench", "EUR", "en"));
      rows.add(new StaffMember(actorId(), organisation, "Front Desk", "desk", true, null));
      rows.add(new Role(id("role", 0), organisation, "Everything", permissions));
      rows.add(
          new RoleAssignment(
              id("assignment", 0), organisation, actorId(), id("role", 0), null, true));
      rows.add(
          new Course(
              courseId(), organisation, "Piano", "PNO", null, null, CourseState.PUBLISHED, null));
    }
    rows.add(
        new Branch(
            branchId(),
            organisation,
            "Branch " + size.branch(),
            "B" + size.branch(),
            "Europe/London",
            null));
    return rows.stream();
  }

  private Stream<Row> families() {
    return IntStream.range(0, size.students())
        .mapToObj(n ->
            new Family(
                id("family", n), organisationId(), branchId(), familyName(n), phone(n), null));
  }

  /// The students alone.
  public Stream<Student> students() {
    return IntStream.range(0, size.students()).mapToObj(this::student);
  }

  private Student student(int n) {
    var name = GIVEN.get(n % GIVEN.size()) + " " + familyName(n / GIVEN.size()) + " " + letters(n);
    return new Student(
        studentId(n),
        organisationId(),
        branchId(),
        id("family", n),
        "S" + (10_000 + n),
        name,
        FoldedText.matchKey(name),
        phone(n),
        today.minusDays(3_000 + n % 2_000),
        null,
        false,
        null);
  }

  private Stream<Row> cohorts() {
    return IntStream.range(0, size.cohorts())
        .mapToObj(n ->
            new Cohort(
                id("cohort", n),
                organisationId(),
                branchId(),
                courseId(),
                "Cohort " + n,
                size.studentsPerCohort(),
                today.minusDays(size.days()),
                today.plusDays(60),
                actorId(),
                CohortState.RUNNING,
                null));
  }

  private Stream<Row> sessions() {
    return IntStream.range(0, size.days())
        .boxed()
        .flatMap(day -> IntStream.range(0, size.cohorts()).boxed().flatMap(n -> session(n, day)));
  }

  private Stream<Row> session(int cohort, int day) {
    var date = today.minusDays(size.days() - 1 - day);
    var start = date.atTime(8 + cohort % 10, 0).toInstant(ZoneOffset.UTC);
    var isMarked = day < size.daysMarked();
    var session =
        new Session(
            sessionId(cohort, day),
            organisationId(),
            branchId(),
            id("cohort", cohort),
            date,
            start,
            start.plus(Duration.ofHours(1)),
            "Room " + cohort % 7,
            actorId(),
            isMarked ? SessionState.FINISHED : SessionState.CHECKING_IN,
            null,
            null);
    var register =
        new Register(
            Register.idOf(session.id()),
            organisationId(),
            branchId(),
            session.id(),
            isMarked ? RegisterState.SUBMITTED : RegisterState.OPEN,
            List.of(),
            isMarked ? actorId() : null,
            isMarked ? session.endsAt() : null,
            null);
    return Stream.of(session, register);
  }

  private Stream<Row> enrolments() {
    return IntStream.range(0, size.students())
        .mapToObj(n ->
            new Enrolment(
                id("enrolment", n),
                organisationId(),
                branchId(),
                studentId(n),
                id("cohort", n / size.studentsPerCohort()),
                EnrolmentState.ACTIVE,
                today.minusDays(size.days()),
                null,
                null,
                null));
  }

  private Stream<Row> marks() {
    return IntStream.range(0, size.daysMarked())
        .boxed()
        .flatMap(
            day -> IntStream.range(0, size.students()).mapToObj(student -> mark(student, day)));
  }

  private Row mark(int student, int day) {
    var session = sessionId(student / size.studentsPerCohort(), day);
    return new AttendanceMark(
        id("mark", day * size.students() + student),
        organisationId(),
        branchId(),
        session,
        studentId(student),
        AttendanceMark.slotOf(session, studentId(student)),
        (student + day) % 9 == 0 ? AttendanceValue.ABSENT : AttendanceValue.PRESENT,
        0,
        null,
        true,
        null,
        actorId(),
        today.minusDays(size.days() - 1 - day).atTime(10, 0).toInstant(ZoneOffset.UTC),
        actorId());
  }

  /// The one course.
  public UUID courseId() {
    return id("course", 0);
  }

  public UUID sessionId(int cohort, int day) {
    return id("session", day * size.cohorts() + cohort);
  }

  private static String familyName(int n) {
    return FAMILIES.get(n % FAMILIES.size());
  }

  private static String phone(int n) {
    return "+44 7700 " + (900_000 + n);
  }

  /// A last name of four letters that tells everybody apart.
  private static String letters(int n) {
    var letters = new StringBuilder();
    for (int rest = n, i = 0; i < 4; rest /= 26, i++) {
      letters.append((char) ((i == 0 ? 'A' : 'a') + rest % 26));
    }
    return letters.toString();
  }

  /// A time-ordered id, as desks mint them: things of a kind follow one another.
  private UUID id(String kind, int number) {
    var own = kind.equals("organisation") || kind.equals("staff") ? 0 : size.branch();
    var time =
        founded
            .plus(Duration.ofMinutes((long) KIND_SPACING_MINUTES * kind.length()))
            .plusMillis(number);
    var seed = ByteBuffer.allocate(12).putInt(kind.hashCode()).putInt(own).putInt(number);
    return RowIds.fresh(time, seed.array());
  }
}
