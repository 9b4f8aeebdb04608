package org.daybook.server.demo;

import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import org.daybook.model.people.AddStudent;
import org.daybook.model.people.RecordFamily;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.session.Session;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.centre.Workbench;

/// What the second front desk of the demo's first branch said yesterday and somebody else had said
/// differently: a student who is in the book already, and a mark. Whoever tries the desk finds both
/// under Attention and settles them; they come once, however often the demo is run.
public final class DemoContradictions {
  private static final DemoBranch BRANCH = DemoBranch.NASR_CITY;
  private static final String DESK = "desk2.nasr";
  private static final String IN_THE_BOOK = "NC-1934";
  private static final String WRITTEN_AGAIN = "Bjorn Lindqvist";
  private static final int MINUTES_LATE = 20;
  private static final Duration SEEN_AFTER = Duration.ofMinutes(MINUTES_LATE + 2);
  private static final Duration ADDED_AFTER = Duration.ofHours(3);

  private final DemoOrganisation demo;

  public DemoContradictions(DemoOrganisation demo) {
    this.demo = demo;
  }

  /// Answers how many there are now that were not there before.
  public int bringAbout(Workbench workbench) {
    var issue = new DemoIssue(demo.id(), workbench);
    var twinId = issue.idOf("student", WRITTEN_AGAIN);
    if (issue.knows(Student.TABLE, twinId)) {
      return 0;
    }
    var session = yesterdaysRollCall(issue);
    markAgain(issue, session);
    addAgain(issue, session, twinId);
    return issue.objections();
  }

  private Session yesterdaysRollCall(DemoIssue issue) {
    var cohort =
        new DemoCohorts(DemoCourse.load())
            .of(BRANCH).stream()
                .filter(it -> it.name().equals(DemoCohorts.ROLL_CALL))
                .findFirst()
                .orElseThrow();
    var id = issue.idOf("session", cohort.key() + "/" + demo.today().minusDays(1));
    return issue.facts().find(Session.TABLE, id).orElseThrow();
  }

  /// The trainer saw the student in time, the desk saw the same student come in late.
  private void markAgain(DemoIssue issue, Session session) {
    var seen =
        issue.facts().list(AttendanceMark.BY_SESSION, session.id()).stream()
            .filter(it -> it.counts() && it.attendance() == AttendanceValue.PRESENT)
            .min(Comparator.comparing(AttendanceMark::studentId))
            .orElseThrow();
    issue.by(
        desk(),
        session.startsAt().plus(SEEN_AFTER),
        BRANCH,
        new MarkAttendance(
            session.id(), seen.studentId(), AttendanceValue.LATE, MINUTES_LATE, null));
  }

  private void addAgain(DemoIssue issue, Session session, UUID twinId) {
    var known = issue.facts().find(Student.TABLE, issue.idOf("student", IN_THE_BOOK)).orElseThrow();
    var familyId = issue.idOf("family", WRITTEN_AGAIN);
    var at = session.startsAt().plus(ADDED_AFTER);
    var household = new PersonDetails(WRITTEN_AGAIN, null, null, null);
    var person = new PersonDetails(WRITTEN_AGAIN, known.phone(), known.birthDate(), null);
    issue.by(desk(), at, BRANCH, new RecordFamily(familyId, household, null));
    issue.by(
        desk(),
        at,
        BRANCH,
        new AddStudent(twinId, familyId, BRANCH.code(BRANCH.students()), person, null));
  }

  private UUID desk() {
    return demo.staff().stream()
        .filter(it -> it.signInName().equals(DESK))
        .findFirst()
        .map(demo::idOf)
        .orElseThrow();
  }
}
