package org.daybook.app.ui.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Days and times as people type them.
class TypedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource({
    "24.12.2026, 2026-12-24",
    "24/12/2026, 2026-12-24",
    "2026-12-24, 2026-12-24",
    "24.12, 2026-12-24",
    "2.1, 2027-01-02",
    "٢٤.١٢.٢٠٢٦, 2026-12-24"
  })
  void readsDays(String typed, LocalDate day) {
    assertEquals(Optional.of(day), TypedDay.read(typed, TODAY));
    assertEquals(Optional.of(day), TypedDay.read(TypedDay.written(day), TODAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "31.2.2026", "24.13", "24.12.26", "soon"})
  void readsNoDayWhereThereIsNone(String typed) {
    assertEquals(Optional.empty(), TypedDay.read(typed, TODAY));
  }

  @ParameterizedTest
  @CsvSource({
    "9:30, 09:30",
    "9.30, 09:30",
    "930, 09:30",
    "0930, 09:30",
    "17, 17:00",
    "٩:٣٠, 09:30"
  })
  void readsTimes(String typed, LocalTime time) {
    assertEquals(Optional.of(time), TypedTime.read(typed));
    assertEquals(Optional.of(time), TypedTime.read(TypedTime.written(time)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25", "9:3", "9:60", "93012", "noon"})
  void readsNoTimeWhereThereIsNone(String typed) {
    assertEquals(Optional.empty(), TypedTime.read(typed));
  }
}
