package org.daybook.app.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {
  private static final LocalDate DAY = LocalDate.of(2012, 3, 14);

  @ParameterizedTest
  @ValueSource(
      strings = {"14.3.2012", "14/03/2012", " 14 3 2012 ", "14-3-2012", "2012-03-14", "١٤/٣/٢٠١٢"})
  void isReadAsPeopleTypeIt(String typed) {
    assertEquals(Optional.of(DAY), BirthDate.read(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "14.3.", "14.3.12", "31.2.2012", "3.14.2012", "in March", "1.2.3.4"})
  void whatIsNoDateIsNotGuessed(String typed) {
    assertEquals(Optional.empty(), BirthDate.read(typed));
  }

  @Test
  void isWrittenAsItIsReadAgain() {
    assertEquals(Optional.of(DAY), BirthDate.read(BirthDate.written(DAY)));
  }
}
