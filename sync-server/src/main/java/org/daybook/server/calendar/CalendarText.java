package org.daybook.server.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.daybook.server.calendar.CalendarEvent.Status;

/// Writes iCalendar. Lines end with CR LF and are folded at 75 octets between characters, as RFC
/// 5545 has it; the libraries that were looked at fold by letters, so that a line of Arabic is
/// twice as long as it may be.
public final class CalendarText {
  private static final int MOST_OCTETS = 75;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  private CalendarText() {}

  /// A whole calendar, the same bytes for the same events.
  ///
  /// @param name what people call it
  /// @param reminder how long before an event people are reminded of it
  public static byte[] of(String name, List<CalendarEvent> events, Duration reminder) {
    var calendar = new CalendarText();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Daybook//Daybook//EN");
    calendar.line("CALSCALE:GREGORIAN");
    calendar.line("METHOD:PUBLISH");
    calendar.line("NAME:" + escaped(name));
    calendar.line("X-WR-CALNAME:" + escaped(name));
    calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    events.forEach(it -> calendar.event(it, reminder));
    calendar.line("END:VCALENDAR");
    return calendar.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void event(CalendarEvent event, Duration reminder) {
    line("BEGIN:VEVENT");
    line("UID:" + event.id() + "@daybook");
    line("DTSTAMP:" + moment(event.changedAt()));
    line("LAST-MODIFIED:" + moment(event.changedAt()));
    line("SEQUENCE:" + event.revision());
    line("DTSTART:" + moment(event.startsAt()));
    line("DTEND:" + moment(event.endsAt()));
    line("SUMMARY:" + escaped(event.summary()));
    if (event.location() != null) {
      line("LOCATION:" + escaped(event.location()));
    }
    line("STATUS:" + event.status().name());
    if (event.status() != Status.CANCELLED) {
      line("BEGIN:VALARM");
      line("ACTION:DISPLAY");
      line("TRIGGER;RELATED=START:-" + reminder);
      line("DESCRIPTION:" + escaped(event.summary()));
      line("END:VALARM");
    }
    line("END:VEVENT");
  }

  private static String moment(Instant moment) {
    return MOMENT.format(moment);
  }

  /// As text stands in a value: what separates is escaped, and what no line may hold is left out.
  private static String escaped(String plain) {
    var escaped = new StringBuilder();
    plain
        .replace("\r\n", "\n")
        .codePoints()
        .forEach(point -> {
          switch (point) {
            case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(point);
            case '\n' -> escaped.append("\\n");
            default -> {
              if (!Character.isISOControl(point) || point == '\t') {
                escaped.appendCodePoint(point);
              }
            }
          }
        });
    return escaped.toString();
  }

  private void line(String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); ) {
      int point = content.codePointAt(at);
      int more = octetsOf(point);
      if (octets + more > MOST_OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(point);
      octets += more;
      at += Character.charCount(point);
    }
    text.append("\r\n");
  }

  private static int octetsOf(int point) {
    if (point < 0x80) {
      return 1;
    }
    if (point < 0x800) {
      return 2;
    }
    return point < 0x10000 ? 3 : 4;
  }
}
