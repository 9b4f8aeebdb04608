package org.daybook.server.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daybook.server.calendar.CalendarEvent.Status;
import org.junit.jupiter.api.Test;

/// What is written is read back by a library that knows nothing of this program.
class CalendarTextTest {
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private static final String ARABIC =
      "أساسيات الروبوتات للمبتدئين، المجموعة المسائية؛ الفرع الرئيسي";

  @Test
  void isReadBackAsItWasMeant() {
    var event = event(ARABIC + " \\ a;b,c\nd 🤖🤖🤖🤖🤖🤖🤖🤖🤖🤖🤖🤖🤖🤖", Status.CONFIRMED);

    var read = read(event);

    assertEquals(event.summary(), read.getSummary().getValue());
    assertEquals("Room 1, شمال", read.getLocation().getValue());
    assertEquals(event.id() + "@daybook", read.getUid().getValue());
    assertEquals(7, read.getSequence().getValue());
    assertEquals(START, read.getDateStart().getValue().toInstant());
    assertEquals(START.plusSeconds(3_600), read.getDateEnd().getValue().toInstant());
    assertEquals(event.changedAt(), read.getLastModified().getValue().toInstant());
    assertEquals("CONFIRMED", read.getStatus().getValue());
    var alarm = read.getAlarms().getFirst();
    assertTrue(alarm.getAction().isDisplay());
    assertEquals("-PT1H", alarm.getTrigger().getDuration().toString());
  }

  @Test
  void whatIsCancelledStaysAndRemindsNobody() {
    var read = read(event("Chess", Status.CANCELLED));
    assertEquals("CANCELLED", read.getStatus().getValue());
    assertEquals(List.of(), read.getAlarms());
  }

  @Test
  void linesEndWithCrLfAndAreNoLongerThan75OctetsNorCutWithinACharacter() {
    var bytes = text(event(ARABIC.repeat(5) + "🤖".repeat(40), Status.CONFIRMED));
    var text = new String(bytes, StandardCharsets.UTF_8);
    assertFalse(text.contains("\uFFFD"));
    assertFalse(text.replace("\r\n", "").contains("\n"));
    assertTrue(text.endsWith("END:VCALENDAR\r\n"));
    for (var line : text.split("\r\n", -1)) {
      var octets = line.getBytes(StandardCharsets.UTF_8);
      assertTrue(octets.length <= 75, () -> octets.length + ": " + line);
      assertEquals(line, new String(octets, StandardCharsets.UTF_8));
    }
  }

  @Test
  void nothingThatIsSaidBecomesALineOfItsOwn() {
    var text =
        new String(
            text(event("Chess\r\nATTENDEE:x\rBEGIN:VEVENT\u0000\u0085", Status.CONFIRMED)),
            StandardCharsets.UTF_8);
    assertEquals(1, text.split("\r\nBEGIN:VEVENT\r\n", -1).length - 1);
    assertFalse(text.contains("\r\nATTENDEE"));
    assertFalse(text.contains("\u0000"));
  }

  @Test
  void hasNoWarningsByTheStandard() {
    var read =
        Biweekly.parse(new String(text(event("Chess", Status.TENTATIVE)), StandardCharsets.UTF_8))
            .first();
    assertEquals("", read.validate(ICalVersion.V2_0).toString());
  }

  private static CalendarEvent event(String summary, Status status) {
    return new CalendarEvent(
        UUID.fromString("01900000-0000-7000-8000-000000000001"),
        7,
        Instant.parse("2026-11-20T09:00:00Z"),
        START,
        START.plusSeconds(3_600),
        summary,
        "Room 1, شمال",
        status);
  }

  private static byte[] text(CalendarEvent event) {
    return CalendarText.of("Test centre", List.of(event), Duration.ofHours(1));
  }

  private static VEvent read(CalendarEvent event) {
    var calendar = Biweekly.parse(new String(text(event), StandardCharsets.UTF_8)).first();
    return calendar.getEvents().getFirst();
  }
}
