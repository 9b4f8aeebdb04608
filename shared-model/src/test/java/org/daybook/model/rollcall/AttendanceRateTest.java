package org.daybook.model.rollcall;

import static org.daybook.model.rollcall.AttendanceValue.ABSENT;
import static org.daybook.model.rollcall.AttendanceValue.EXCUSED;
import static org.daybook.model.rollcall.AttendanceValue.LATE;
import static org.daybook.model.rollcall.AttendanceValue.LEFT_EARLY;
import static org.daybook.model.rollcall.AttendanceValue.PRESENT;
import static org.daybook.model.rollcall.AttendanceValue.UNMARKED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceRateTest {

  @Test
  void whoWasThereInPartAttendedAndAnExcuseWeighsNothing() {
    var marks = new ArrayList<>(Collections.nCopies(18, PRESENT));
    marks.addAll(List.of(LATE, LATE, ABSENT, ABSENT, EXCUSED, LEFT_EARLY));

    var rate = AttendanceRate.of(marks);

    assertEquals(new AttendanceRate(21, 23), rate);
    assertEquals(913, rate.tenths());
    assertTrue(rate.reaches(80));
  }

  @Test
  void ratesTakenTogetherAreTheRateOfAllTheirMarks() {
    var some = List.of(PRESENT, ABSENT, EXCUSED);
    var others = List.of(LATE, UNMARKED, LEFT_EARLY, ABSENT);
    var all = new ArrayList<>(some);
    all.addAll(others);

    assertEquals(AttendanceRate.of(all), AttendanceRate.of(some).with(AttendanceRate.of(others)));
  }

  @Test
  void whatNobodyMarkedWeighsNothing() {
    assertEquals(
        new AttendanceRate(1, 2), AttendanceRate.of(List.of(PRESENT, UNMARKED, ABSENT, UNMARKED)));
  }

  @Test
  void whileNothingWeighsNobodyFallsShort() {
    var rate = AttendanceRate.of(List.of(EXCUSED, UNMARKED));

    assertFalse(rate.known());
    assertEquals(0, rate.tenths());
    assertTrue(rate.reaches(100));
  }

  /// Rounded, 1599 of 2000 would be shown as 80 % and marked as too little.
  @ParameterizedTest
  @CsvSource({"4, 5, 800, true", "1599, 2000, 799, false", "0, 3, 0, false", "3, 3, 1000, true"})
  void isShownAtTheThresholdOnlyWhenItIsReached(
      int attended, int weighed, int tenths, boolean reached) {
    var rate = new AttendanceRate(attended, weighed);

    assertEquals(tenths, rate.tenths());
    assertEquals(reached, rate.reaches(80));
  }

  @Test
  void nobodyAttendsMoreThanThereWas() {
    assertThrows(IllegalArgumentException.class, () -> new AttendanceRate(3, 2));
  }
}
