package org.daybook.model.catalogue;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.model.course.DefineCourse;
import org.daybook.model.organisation.FoundOrganisation;
import org.daybook.model.organisation.OpenBranch;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.CloseDay;
import org.daybook.model.session.ReopenDay;
import org.daybook.model.session.RescheduleSession;
import org.daybook.model.session.ScheduleSession;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.DefineRole;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.PersonDetails;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What can never be stored never becomes a command.
class CommandPartsTest {
  private static final UUID ID = Centre.id("any", 1);
  private static final LocalDate DAY = Centre.TODAY;
  private static final Instant START = Centre.NOW;

  static List<Executable> nonsense() {
    return List.of(
        () -> CancelSession.unseen(null, "ill"),
        () -> CancelSession.unseen(ID, " "),
        () -> CancelSession.unseen(ID, "x".repeat(501)),
        () -> CancelSession.unseen(ID, "nul \0"),
        () -> CancelSession.unseen(ID, "half \ud83d"),
        () -> new MarkAttendance(ID, ID, AttendanceValue.PRESENT, 5, null),
        () -> new MarkAttendance(ID, ID, AttendanceValue.LATE, 1441, null),
        () -> new FoundOrganisation("A", "XXQ", "en"),
        () -> new FoundOrganisation("A", "EUR", "!"),
        () -> new OpenBranch(ID, "A", "N", "Europe/London", null),
        () -> new OpenBranch(ID, "A", "N1", "Europe/London", null),
        () -> new OpenBranch(ID, "A", "NO", "+02:00", null),
        () -> new OpenBranch(ID, "A", "NO", "Europe/London", ""),
        () -> new DefineCourse(ID, "A", "A", 12, 11, null),
        () -> new DefineCourse(ID, "A", "A", -1, null, null),
        () -> new ScheduleSession(ID, ID, DAY, START, START, null, null, null),
        () -> new ScheduleSession(ID, ID, DAY, START, START.plusSeconds(86_401), null, null, null),
        () -> new ScheduleSession(ID, ID, DAY, START, Instant.MAX, null, null, null),
        () -> new SessionPlan(DAY, START, START, null, null),
        () -> new SessionPlan(DAY, START, START.plusSeconds(60), " ", null),
        () -> new RescheduleSession(ID, null, null),
        () -> new CloseDay(DAY, " "),
        () -> new CloseDay(LocalDate.MAX, "Spring"),
        () -> new ReopenDay(null),
        () -> new AddStaffMember(ID, PersonDetails.named("A"), "Layla", true, null),
        () -> new AddStaffMember(ID, PersonDetails.named("A"), "la yla", true, null),
        () -> new DefineRole(ID, "A", List.of("Register Mark")),
        () -> new PersonDetails("x".repeat(201), null, null, null),
        () -> new PersonDetails("A", null, LocalDate.of(1700, 1, 1), null));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void isRefusedBeforeAnyRule(Executable nonsense) {
    assertThrows(IllegalArgumentException.class, nonsense);
  }
}
