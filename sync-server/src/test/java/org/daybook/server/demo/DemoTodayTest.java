package org.daybook.server.demo;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.ShiftState;
import org.daybook.model.rollcall.AbsenceRun;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.session.Session;
import org.daybook.server.centre.MemoryWorkbench;
import org.junit.jupiter.api.Test;

/// What whoever tries the desk finds below the time line of Today.
class DemoTodayTest {
  private static final Instant MIDDAY = Instant.parse("2026-11-21T10:00:00Z");

  private final DemoOrganisation demo = new DemoOrganisation(DemoOrganisation.DEFAULT_SEED, MIDDAY);
  private final MemoryWorkbench workbench = new MemoryWorkbench(demo.id(), MIDDAY);

  @Test
  void aDrawerIsOpenSinceYesterdayOnce() {
    demo.bringAbout(workbench);

    new DemoLeftOpen(demo).bringAbout(workbench);
    assertEquals(0, new DemoLeftOpen(demo).bringAbout(workbench));

    var shift = workbench.all(CashShift.TABLE).getFirst();
    assertEquals(1, workbench.all(CashShift.TABLE).size());
    assertEquals(ShiftState.OPEN, shift.state());
    assertEquals(LocalDate.of(2026, 11, 20), shift.businessDate());
    assertEquals(demo.firstBranchId(), shift.branchId());
    assertEquals(0, workbench.all(AttentionItem.TABLE).size());
  }

  @Test
  void someStudentsStayAwayAndMostDoNot() {
    demo.bringAbout(workbench);

    var sessions =
        workbench.all(Session.TABLE).stream().collect(Collectors.toMap(Session::id, it -> it));
    var here =
        workbench.all(AttendanceMark.TABLE).stream()
            .filter(it -> it.branchId().equals(demo.firstBranchId()) && it.counts())
            .sorted(
                Comparator.comparing((AttendanceMark it) -> sessions.get(it.sessionId()).startsAt())
                    .reversed())
            .collect(groupingBy(AttendanceMark::studentId));
    long away =
        here.values().stream()
            .map(it -> AbsenceRun.of(it.stream().map(AttendanceMark::attendance).toList()))
            .filter(it -> it >= AbsenceRun.TO_BE_FOLLOWED_UP)
            .count();
    assertTrue(away >= 1 && away <= 20, "away: " + away);
  }
}
