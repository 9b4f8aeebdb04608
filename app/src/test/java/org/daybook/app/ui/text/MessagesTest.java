package org.daybook.app.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private final Messages english = new Messages(Language.ENGLISH, ZoneId.of("Africa/Cairo"));
  private final Messages hindi = new Messages(Language.named("hi"), ZoneId.of("Asia/Kolkata"));
  private final Messages arabic = new Messages(Language.ARABIC, ZoneId.of("Africa/Cairo"));

  @Test
  void countedMessagesTakeTheFormOfTheNumber() {
    assertEquals("1 thing needs you", english.counted("shell.attention.waiting", 1));
    assertEquals("12 things need you", english.counted("shell.attention.waiting", 12));
    assertEquals("أمران بانتظارك", arabic.counted("shell.attention.waiting", 2));
    assertEquals("١٢ أمرًا بانتظارك", arabic.counted("shell.attention.waiting", 12));
  }

  @Test
  @Tag("U6")
  void timesAreThoseOfTheBranch() {
    Instant instant = Instant.parse("2026-11-21T07:41:07Z");
    assertEquals("09:41", english.time(instant));
    assertEquals("٠٩:٤١:٠٧", arabic.timeWithSeconds(instant));
  }

  @Test
  @Tag("U6")
  void datesAreWrittenInTheLanguage() {
    LocalDate date = LocalDate.of(2026, 11, 21);
    assertEquals("Sat 21 Nov 2026", english.date(date));
    assertEquals("السبت ٢١ نوفمبر ٢٠٢٦", arabic.date(date));
  }

  @Test
  @Tag("U6")
  void numbersAreGrouped() {
    assertEquals("214,906", english.number(214906));
    assertEquals("٢١٤٬٩٠٦", arabic.number(214906));
    assertEquals("12,34,56,789", hindi.number(123456789));
    assertEquals("-1,000", english.number(-1000));
    assertEquals("999", english.number(999));
  }

  @Test
  void hindiGroupsByTheLakhAndCountsNothingAsOne() {
    assertEquals("2,14,906", hindi.number(214906));
    assertEquals("0 कक्षा", hindi.counted("sessions.summary", 0));
    assertEquals("2 कक्षाएँ", hindi.counted("sessions.summary", 2));
    assertEquals("शनि, 21 नवंबर 2026", hindi.date(LocalDate.of(2026, 11, 21)));
    assertEquals("13:11", hindi.time(Instant.parse("2026-11-21T07:41:07Z")));
  }

  @Test
  void sharesAreWrittenInTheLanguage() {
    assertEquals("87.5%", english.perCent(875));
    assertEquals("٨٧٫٥٪؜", arabic.perCent(875));
  }

  @Test
  void aMissingKeyIsOurBug() {
    assertThrows(MissingResourceException.class, () -> english.text("no.such.key"));
  }
}
