package org.daybook.app.ui.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times as people type them.
class TypedTimeTest {
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
