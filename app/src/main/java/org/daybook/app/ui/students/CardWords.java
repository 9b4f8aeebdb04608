package org.daybook.app.ui.students;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.ui.control.Attendance;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.money.CurrencyRules;
import org.daybook.model.rollcall.AttendanceValue;

/// The sentences of a card.
final class CardWords {
  private final Messages messages;

  CardWords(Messages messages) {
    this.messages = messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  String counted(String key, long count) {
    return messages.counted(key, count);
  }

  String joined(List<String> parts) {
    return messages.joined(parts);
  }

  String number(long number) {
    return messages.number(number);
  }

  String money(String currency, long minor) {
    return messages.money(CurrencyRules.of(currency)).withCurrency(minor);
  }

  String perCent(int tenths) {
    return messages.perCent(tenths);
  }

  String month(LocalDate day) {
    return messages.month(day);
  }

  String mark(AttendanceValue value, int minutes) {
    String key = "mark." + lower(value);
    return minutes > 0 && value.countsMinutes()
        ? messages.text(key + ".minutes", minutes)
        : messages.text(key);
  }

  String marked(StudentCard.Marked it) {
    return messages.joined(
        List.of(mark(it.value(), it.minutes()), messages.date(it.day()), it.cohort()));
  }

  static Attendance attendance(AttendanceValue value) {
    return Attendance.valueOf(value.name());
  }

  Badge state(EnrolmentState state) {
    var tone =
        switch (state) {
          case ENROLLED, ACTIVE -> Tone.OK;
          case PENDING_PAYMENT -> Tone.WARN;
          case ENQUIRY, WAITLISTED -> Tone.INFO;
          case COMPLETED, CANCELLED, WITHDRAWN, TRANSFERRED, EXPIRED -> Tone.NEUTRAL;
        };
    return new Badge(tone, messages.text("enrolment.state." + lower(state)));
  }

  String when(StudentCard.NextSession it) {
    var parts = new ArrayList<String>();
    parts.add(
        it.today()
            ? messages.text("students.next.today", messages.time(it.startsAt()))
            : messages.moment(it.startsAt()));
    if (it.room() != null) {
      parts.add(it.room());
    }
    return messages.joined(parts);
  }

  HistoryWords history() {
    return new HistoryWords(messages, this);
  }

  /// Which entry it was, and who said that it is the same person.
  String merged(StudentCard.MergedEntry it) {
    return messages.joined(it.by() == null ? List.of(it.code()) : List.of(it.code(), it.by()));
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
