package org.daybook.app.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayFormatTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 6);

  @Tag("U6")
  @ParameterizedTest
  @CsvSource({"en,06/11/2026", "ar,٦\u200F/١١\u200F/٢٠٢٦", "hi,6/11/2026"})
  void writesADayAsTheLanguageDoes(String tag, String written) {
    var format = format(tag);
    assertEquals(written, format.toString(DAY));
    assertEquals(DAY, format.fromString(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"6.11.2026", " 6 11 2026", "٦/١١/٢٠٢٦", "६-११-२०२६", "2026-11-06"})
  void readsItInAnyDigitsWithAnythingBetween(String typed) {
    for (var language : Language.offered()) {
      assertEquals(DAY, new Messages(language, ZoneOffset.UTC).dayFormat().fromString(typed));
    }
  }

  @Test
  void readsAMonthFirstWhereTheLanguageWritesItFirst() {
    var format = new DayFormat("M/d/uuuu", Language.ENGLISH.locale());
    assertEquals(DAY, format.fromString("11/6/2026"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "6.11", "31.2.2026", "today", "6.11.2026.1", "6.11.26"})
  void readsNothingElse(String typed) {
    assertNull(format("en").fromString(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "24.12, 2026-12-24",
    "2.1, 2027-01-02",
    "٢٤/١٢, 2026-12-24",
    "24/12/2020, 2020-12-24"
  })
  void aDayWithoutItsYearIsTheNearest(String typed, LocalDate day) {
    assertEquals(Optional.of(day), format("en").read(typed, LocalDate.of(2026, 11, 21)));
  }

  @Test
  void theLastOfFebruaryIsOfTheNearestYearThatHasIt() {
    var leapDay = LocalDate.of(2028, 2, 29);
    assertEquals(Optional.of(leapDay), format("en").read("29.2", LocalDate.of(2027, 6, 1)));
  }

  @Test
  void inAMonthThatNoYearHasItIsNoDay() {
    assertEquals(Optional.empty(), format("en").read("24.13", DAY));
    var american = new DayFormat("M/d/uuuu", Language.ENGLISH.locale());
    assertEquals(Optional.of(LocalDate.of(2026, 12, 24)), american.read("12/24", DAY));
  }

  private static DayFormat format(String tag) {
    return new Messages(Language.named(tag), ZoneOffset.UTC).dayFormat();
  }
}
