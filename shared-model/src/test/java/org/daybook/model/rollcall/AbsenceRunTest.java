package org.daybook.model.rollcall;

import static org.daybook.model.rollcall.AttendanceValue.ABSENT;
import static org.daybook.model.rollcall.AttendanceValue.EXCUSED;
import static org.daybook.model.rollcall.AttendanceValue.LATE;
import static org.daybook.model.rollcall.AttendanceValue.LEFT_EARLY;
import static org.daybook.model.rollcall.AttendanceValue.PRESENT;
import static org.daybook.model.rollcall.AttendanceValue.UNMARKED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AbsenceRunTest {
  @Test
  void countsFromTheLastSessionBack() {
    assertEquals(3, AbsenceRun.of(List.of(ABSENT, ABSENT, ABSENT, PRESENT, ABSENT)));
    assertEquals(0, AbsenceRun.of(List.of()));
  }

  @ParameterizedTest
  @EnumSource(
      value = AttendanceValue.class,
      names = {"PRESENT", "LATE", "LEFT_EARLY", "EXCUSED"})
  void whoCameOrSaidWhyIsNotMissed(AttendanceValue last) {
    assertEquals(0, AbsenceRun.of(List.of(last, ABSENT, ABSENT)));
    assertEquals(1, AbsenceRun.of(List.of(ABSENT, last, ABSENT)));
  }

  @Test
  void whatNobodyMarkedSaysNothing() {
    assertEquals(2, AbsenceRun.of(List.of(UNMARKED, ABSENT, UNMARKED, ABSENT, LATE)));
    assertEquals(1, AbsenceRun.of(List.of(ABSENT, UNMARKED, EXCUSED, LEFT_EARLY)));
  }
}
