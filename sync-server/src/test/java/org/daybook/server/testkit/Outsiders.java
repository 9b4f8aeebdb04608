package org.daybook.server.testkit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.DefineCohort;
import org.daybook.model.course.MoveCohort;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.people.AddStudent;
import org.daybook.model.people.RecordFamily;
import org.daybook.model.session.ScheduleSession;
import org.daybook.model.value.PersonDetails;

/// A cohort of the northern branch that does not meet today, with everything that belongs to it.
public record Outsiders(Set<UUID> ids, UUID student) {

  public static Outsiders in(Campus campus) {
    var family = id(1);
    var student = id(2);
    var cohort = id(3);
    var enrolment = id(4);
    var session = id(5);
    var day = LocalDate.ofInstant(campus.now(), ZoneOffset.UTC).plusDays(9);
    var start = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    campus.issue(
        campus.north.id(),
        new DefineCohort(
            cohort, campus.course(), "Later", 20, day.minusDays(60), day.plusDays(60), null, null),
        new MoveCohort(cohort, CohortState.OPEN, null),
        new ScheduleSession(session, cohort, day, start, start.plusSeconds(3600), null, null, null),
        new RecordFamily(family, PersonDetails.named("Family later"), null),
        new AddStudent(student, family, "L1", PersonDetails.named("Student later"), null),
        new EnrolStudent(
            enrolment, student, cohort, EnrolmentState.PENDING_PAYMENT, day, null, null));
    return new Outsiders(Set.of(family, student, cohort, enrolment, session), student);
  }

  private static UUID id(int number) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
  }
}
