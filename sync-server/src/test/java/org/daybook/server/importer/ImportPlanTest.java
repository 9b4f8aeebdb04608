package org.daybook.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.Course;
import org.daybook.model.course.CourseState;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.enrolment.MoveEnrolment;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.FoundOrganisation;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.daybook.model.session.StartSession;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.value.RowIds;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.centre.MemoryWorkbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportPlanTest {
  private static final UUID ORGANISATION = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final ImportOptions MADRID =
      new ImportOptions(ZoneId.of("Europe/Madrid"), null, null);

  private final MemoryWorkbench workbench = new MemoryWorkbench(ORGANISATION, NOW);

  @BeforeEach
  void foundTheOrganisation() {
    workbench.issue(
        CentreCommand.at(ORGANISATION, new FoundOrganisation("To be named", "EUR", "es")));
  }

  @Test
  void takesInAOneRoster11Bundle() {
    var report = carryOut(BundleFixture.of("oneroster-1.1"));

    assertEquals(List.of(), report.refused());
    assertEquals("Riverside Centres", find(Organisation.TABLE, ORGANISATION).name());
    assertEquals(
        List.of("NB", "SB"), workbench.all(Branch.TABLE).stream().map(Branch::shortCode).toList());
    var ana = student("u1");
    assertEquals("Ana Peña, the younger", ana.fullName());
    assertEquals("A-17", ana.code());
    assertEquals(LocalDate.of(2016, 4, 5), ana.birthDate());
    assertEquals(LocalDate.of(2014, 5, 6), student("u2").birthDate());
    assertEquals("明 李", student("u3").fullName());
    assertEquals("0155 12", student("u3").phone());
    var cohort = cohort("k1");
    assertEquals(12, cohort.capacity());
    assertEquals(LocalDate.of(2026, 9, 1), cohort.firstDay());
    assertEquals(LocalDate.of(2027, 6, 1), cohort.lastDay());
    assertEquals(CohortState.RUNNING, cohort.state());
    assertEquals(id("staff", "w1"), cohort.trainerId());
    assertEquals("POT", find(Course.TABLE, cohort.courseId()).code());
    assertEquals(CourseState.PUBLISHED, find(Course.TABLE, cohort.courseId()).state());
    assertEquals(EnrolmentState.ACTIVE, enrolment("e1").state());
    assertEquals(LocalDate.of(2026, 9, 8), enrolment("e1").firstDay());
    assertEquals(EnrolmentState.ENROLLED, enrolment("e3").state());
    var session = find(Session.TABLE, id("session", "m1"));
    assertEquals(Instant.parse("2026-11-23T08:30:00Z"), session.startsAt());
    assertEquals(LocalDate.of(2026, 11, 23), session.businessDate());
    assertEquals("Kiln room", session.room());
  }

  @Test
  void takesInAOneRoster12BundleWhoseRolesStandInTheirOwnFile() {
    var report = carryOut(BundleFixture.of("oneroster-1.2"));

    assertEquals(List.of(), report.refused());
    assertEquals("Ana Peña", student("u1").fullName());
    var roles =
        workbench.list(RoleAssignment.BY_STAFF, id("staff", "w1")).stream()
            .map(RoleAssignment::roleId)
            .toList();
    assertEquals(
        new HashSet<>(
            List.of(
                RoleTemplate.TRAINER.idIn(ORGANISATION),
                RoleTemplate.BRANCH_MANAGER.idIn(ORGANISATION))),
        new HashSet<>(roles));
  }

  @Test
  void givesAClassWithoutACourseOneOfItsOwn() {
    carryOut(BundleFixture.of("oneroster-1.1"));

    var course = find(Course.TABLE, cohort("k2").courseId());
    assertEquals("Choir", course.title());
    assertEquals("CH-1", course.code());
  }

  @Test
  void putsSiblingsOfOneGuardianIntoOneFamily() {
    carryOut(BundleFixture.of("oneroster-1.1"));

    assertEquals(student("u1").familyId(), student("u2").familyId());
    var family = find(Family.TABLE, student("u1").familyId());
    assertEquals("Carla Peña", family.name());
    assertEquals("+34 600 1", family.phone());
    assertEquals("明 李", find(Family.TABLE, student("u3").familyId()).name());
  }

  @Test
  void letsNobodySignInWhoIsSwitchedOffAndGivesDistrictStaffEveryBranch() {
    carryOut(
        BundleFixture.of("oneroster-1.1")
            .replacing("users.csv", "w1,active,,true", "w1,active,,false"));

    assertFalse(find(StaffMember.TABLE, id("staff", "w1")).active());
    assertEquals("t.sato", find(StaffMember.TABLE, id("staff", "w1")).signInName());
    var assignment = workbench.list(RoleAssignment.BY_STAFF, id("staff", "w2")).getFirst();
    assertNull(assignment.atBranchId());
  }

  @Test
  void changesNothingASecondTime() {
    var first = carryOut(BundleFixture.of("oneroster-1.1"));
    var before = new HashSet<Row>(workbench.everything());

    var second = carryOut(BundleFixture.of("oneroster-1.1"));

    assertEquals(before, new HashSet<>(workbench.everything()));
    for (var table : ImportTable.values()) {
      assertEquals(
          new ImportCount(0, 0, first.of(table).created(), 0), second.of(table), table.title());
    }
    assertEquals(3, first.of(ImportTable.STUDENTS).created());
  }

  @Test
  void updatesWhatChangedAndOnlyThat() {
    carryOut(BundleFixture.of("oneroster-1.1"));
    int rows = workbench.everything().size();

    var report =
        carryOut(
            BundleFixture.of("oneroster-1.1")
                .replacing("users.csv", "Bo,Peña", "Boris,Peña")
                .replacing("schedule.csv", "2026-11-30,9:30", "2026-11-30,10:00"));

    assertEquals("Boris Peña", student("u2").fullName());
    assertEquals(new ImportCount(0, 1, 2, 0), report.of(ImportTable.STUDENTS));
    assertEquals(new ImportCount(0, 1, 1, 0), report.of(ImportTable.SESSIONS));
    assertEquals(rows, workbench.everything().size());
  }

  @Test
  void keepsWhatOnlyTheCentreKnows() {
    carryOut(BundleFixture.of("oneroster-1.1"));
    var id = id("enrollment", "e1");
    workbench.issue(
        CentreCommand.at(
            enrolment("e1").branchId(),
            new MoveEnrolment(id, EnrolmentState.WITHDRAWN, "Moved away", null)));

    var report = carryOut(BundleFixture.of("oneroster-1.1"));

    assertEquals(List.of(), report.refused());
    assertEquals(EnrolmentState.WITHDRAWN, enrolment("e1").state());
  }

  @Test
  void endsSoftlyWhatIsToBeDeleted() {
    carryOut(BundleFixture.of("oneroster-1.1"));

    var report =
        carryOut(
            BundleFixture.of("oneroster-1.1")
                .replacing("enrollments.csv", "e2,active", "e2,tobedeleted")
                .replacing("users.csv", "u3,active", "u3,tobedeleted")
                .replacing("users.csv", "w2,active", "w2,tobedeleted")
                .replacing("enrollments.csv", "e3,active,,k2,s2,u3,student,,,\n", "")
                .replacing("schedule.csv", "m2,,", "m2,tobedeleted,"));

    assertEquals(List.of(), report.refused());
    assertEquals(EnrolmentState.WITHDRAWN, enrolment("e2").state());
    assertNotNull(student("u3"));
    assertEquals(EnrolmentState.WITHDRAWN, enrolment("e3").state());
    assertFalse(find(StaffMember.TABLE, id("staff", "w2")).active());
    assertEquals(SessionState.CANCELLED, find(Session.TABLE, id("session", "m2")).state());
  }

  @Test
  void refusesToCloseABranch() {
    carryOut(BundleFixture.of("oneroster-1.1"));

    refuses(
        BundleFixture.of("oneroster-1.1").replacing("orgs.csv", "s2,,", "s2,tobedeleted,"),
        "orgs.csv:4: a branch cannot be closed by an import");
  }

  @Test
  void refusesAnEnrolmentOfSomebodyOrSomethingUnknown() {
    refuses(
        BundleFixture.of("oneroster-1.1").replacing("enrollments.csv", "k1,s1,u2", "k1,s1,u9"),
        "enrollments.csv:3: user 'u9' is not a known student");
    refuses(
        BundleFixture.of("oneroster-1.1").replacing("enrollments.csv", "k2,s2,u3", "k9,s2,u3"),
        "enrollments.csv:4: class 'k9' is not in classes.csv and not known");
  }

  @Test
  void refusesTheSecondRowOfOneSourcedId() {
    refuses(
        BundleFixture.of("oneroster-1.1").replacing("enrollments.csv", "e3,active", "e1,active"),
        "enrollments.csv:4: sourcedId 'e1' stands already on line 2");
  }

  @Test
  void refusesADateThatIsNone() {
    refuses(
        BundleFixture.of("oneroster-1.1").replacing("demographics.csv", "2016-04-05", "05/04/2016"),
        "demographics.csv:2: birthDate is '05/04/2016', not a date such as 2026-09-01 between"
            + " 1900 and 2200");
    refuses(
        BundleFixture.of("oneroster-1.1").replacing("schedule.csv", "2026-11-30", "2026-11-31"),
        "schedule.csv:3: date is '2026-11-31', which no calendar has");
  }

  @Test
  void refusesWhatIsTooLong() {
    refuses(
        BundleFixture.of("oneroster-1.1").replacing("classes.csv", "Choir", "C".repeat(201)),
        "classes.csv:3: title has 201 characters, at most 200");
  }

  @Test
  void refusesWhatIsMissing() {
    refuses(
        BundleFixture.of("oneroster-1.1").replacing("orgs.csv", "South Bank", ""),
        "orgs.csv:4: name is missing");
    refuses(
        BundleFixture.of("oneroster-1.1").replacing("users.csv", "明,李", ","),
        "users.csv:4: givenName and familyName are missing");
  }

  @Test
  void refusesAClassOfAnUnknownSchoolOrCourse() {
    refuses(
        BundleFixture.of("oneroster-1.1").replacing("classes.csv", ",s2,t2", ",s9,t2"),
        "classes.csv:3: school 's9' is not in orgs.csv and not known");
    refuses(
        BundleFixture.of("oneroster-1.1").replacing("classes.csv", ",c1,P-1", ",c9,P-1"),
        "classes.csv:2: course 'c9' is not in courses.csv and not known");
  }

  @Test
  void refusesASessionAtAnHourThatTheClocksSkip() {
    refuses(
        BundleFixture.of("oneroster-1.1")
            .replacing("schedule.csv", "2026-11-30,9:30", "2027-03-28,02:30"),
        "schedule.csv:3: startTime 02:30 does not exist on 2027-03-28: clocks in Europe/Madrid skip"
            + " it");
    refuses(
        BundleFixture.of("oneroster-1.1").replacing("schedule.csv", "09:30,11:00", "11:00,11:00"),
        "schedule.csv:2: endTime 11:00 is not after startTime 11:00");
  }

  @Test
  void refusesToMoveASessionThatHasBegun() {
    carryOut(BundleFixture.of("oneroster-1.1"));
    var session = find(Session.TABLE, id("session", "m1"));
    workbench.issue(CentreCommand.at(session.branchId(), new StartSession(session.id())));

    refuses(
        BundleFixture.of("oneroster-1.1").replacing("schedule.csv", "09:30,11:00", "08:30,11:00"),
        "schedule.csv:2: the session is CONDUCTING here; only a scheduled one can be changed");
  }

  @Test
  void refusesASeatThatTheCohortDoesNotHave() {
    refuses(
        BundleFixture.of("oneroster-1.1").replacing("classes.csv", "t1,t2\",,12", "t1,t2\",,1"),
        "enrollments.csv:3: the cohort has no seat left (SEAT-01)");
  }

  @Test
  void refusesASchoolWithoutATimeZone() {
    var report =
        new ImportPlan(ImportOptions.NONE, Clock.fixed(NOW, ZoneOffset.UTC))
            .carryOut(
                BundleFixture.of("oneroster-1.1").bundle(), ORGANISATION, List.of(), workbench);

    assertEquals(
        "orgs.csv:3: OneRoster does not say in which time zone the school is; give --time-zone",
        report.refused().getFirst().toString());
  }

  @Test
  void refusesAFileThatIsAnnouncedAndMissing() {
    refuses(
        BundleFixture.of("oneroster-1.1").without("demographics.csv"),
        "manifest.csv:10: demographics.csv is announced as bulk and is missing");
  }

  @Test
  void doesNotReadAFileThatIsAnnouncedAsAbsent() {
    var report =
        carryOut(
            BundleFixture.of("oneroster-1.1")
                .replacing("manifest.csv", "file.demographics,bulk", "file.demographics,absent"));

    assertEquals(List.of(), report.refused());
    assertNull(student("u1").birthDate());
    assertTrue(report.notes().toString().contains("demographics.csv is announced as absent"));
  }

  @Test
  void refusesAVersionThatIsNotSupported() {
    refuses(
        BundleFixture.of("oneroster-1.1").replacing("manifest.csv", "version,1.1", "version,2.0"),
        "manifest.csv:3: OneRoster 2.0 is not supported; 1.1 and 1.2 are");
  }

  @Test
  void readsOnWhereTheManifestIsMissing() {
    var report = carryOut(BundleFixture.of("oneroster-1.1").without("manifest.csv"));

    assertEquals(List.of(), report.refused());
    assertEquals(3, report.of(ImportTable.STUDENTS).created());
  }

  @Test
  void givesAClassWithoutTermsItsDaysFromTheOptions() {
    var options =
        new ImportOptions(
            ZoneId.of("Europe/Madrid"), LocalDate.of(2026, 9, 1), LocalDate.of(2027, 6, 30));
    var report =
        carryOut(
            BundleFixture.of("oneroster-1.1")
                .with("academicSessions.csv", "sourcedId,status,title,startDate,endDate"),
            options);

    assertEquals(List.of(), report.refused());
    assertEquals(LocalDate.of(2027, 6, 30), cohort("k2").lastDay());
    assertTrue(report.notes().stream().anyMatch(it -> it.place().file().equals("classes.csv")));
  }

  @Test
  void takesAScheduleByItself() {
    carryOut(BundleFixture.of("oneroster-1.1"));
    var alone =
        new Bundle(
            java.util.Map.of(
                "schedule.csv",
                """
                sourcedId,classSourcedId,date,startTime,endTime,room,trainerSourcedId
                m3,k2,2027-02-01,18:00,19:30,Hall,w1
                """
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));

    var report = carryOut(alone, MADRID);

    assertEquals(List.of(), report.findings());
    assertEquals("Hall", find(Session.TABLE, id("session", "m3")).room());
  }

  private void refuses(BundleFixture fixture, String finding) {
    var report = carryOut(fixture);
    assertTrue(
        report.refused().stream().anyMatch(it -> it.toString().equals(finding)),
        () -> finding + " is not among " + report.refused());
  }

  private ImportReport carryOut(BundleFixture fixture) {
    return carryOut(fixture, MADRID);
  }

  private ImportReport carryOut(BundleFixture fixture, ImportOptions options) {
    return carryOut(fixture.bundle(), options);
  }

  private ImportReport carryOut(Bundle bundle, ImportOptions options) {
    return new ImportPlan(options, Clock.fixed(NOW, ZoneOffset.UTC))
        .carryOut(bundle, ORGANISATION, workbench.all(Branch.TABLE), workbench);
  }

  private static UUID id(String kind, String sourcedId) {
    return RowIds.ofSource(ORGANISATION, kind, sourcedId);
  }

  private Student student(String sourcedId) {
    return find(Student.TABLE, id("student", sourcedId));
  }

  private Cohort cohort(String sourcedId) {
    return find(Cohort.TABLE, id("class", sourcedId));
  }

  private Enrolment enrolment(String sourcedId) {
    return find(Enrolment.TABLE, id("enrollment", sourcedId));
  }

  private <R extends Row> R find(org.daybook.model.row.Table<R> table, UUID id) {
    return workbench.find(table, id).orElseThrow();
  }
}
