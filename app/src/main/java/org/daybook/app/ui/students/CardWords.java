package org.daybook.app.ui.students;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.app.service.students.HistoryLine;
import org.daybook.app.service.students.HistoryLine.What;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.ui.control.Attendance;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.enrolment.EnrolmentState;
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

  /// What was said or done.
  String what(HistoryLine line) {
    return switch (line.what()) {
      case What.Mark it -> mark(it, LocalDate.ofInstant(line.at(), messages.zone()));
      case What.Merge it ->
          messages.text(
              it.merged() ? "students.history.merged" : "students.history.unmerged", it.code());
      case What.Operation it -> {
        var done = messages.text("command." + it.command().replace('-', '_'));
        yield it.reason() == null
            ? done
            : messages.text(
                "students.history.because", done, messages.text("reason." + lower(it.reason())));
      }
    };
  }

  /// The day of the session is only said when it is not the one on which the mark was given.
  private String mark(What.Mark it, LocalDate given) {
    var said = mark(it.value(), it.minutes());
    var where =
        it.day().equals(given)
            ? it.cohort()
            : messages.joined(List.of(it.cohort(), messages.date(it.day())));
    if (it.corrected() == null) {
      var line = messages.text("students.history.mark", said, where);
      return it.counts() ? line : messages.text("students.history.replaced", line);
    }
    var before = mark(it.corrected(), 0);
    return messages.text(
        "students.history.corrected", before, said, it.reason() == null ? "" : it.reason(), where);
  }

  /// When, by whom and where.
  String origin(HistoryLine line) {
    var parts = new ArrayList<String>();
    parts.add(messages.moment(line.at()));
    if (line.by() != null) {
      parts.add(line.by());
    }
    if (line.device() != null) {
      parts.add(line.device());
    }
    return messages.joined(parts);
  }

  /// Which entry it was, and who said that it is the same person.
  String merged(StudentCard.MergedEntry it) {
    return messages.joined(it.by() == null ? List.of(it.code()) : List.of(it.code(), it.by()));
  }

  String standing(HistoryLine line) {
    return messages.text("students.standing." + lower(line.standing()));
  }

  static Icon icon(HistoryLine line) {
    return switch (line.what()) {
      case What.Mark it -> it.corrected() == null ? Icon.ROLL_CALL : Icon.EDIT;
      case What.Merge _ -> Icon.BOTH;
      case What.Operation it ->
          switch (it.command()) {
            case "enrol-student", "move-enrolment" -> Icon.SCHEDULE;
            case "settle-attention", "escalate-attention" -> Icon.ATTENTION;
            default -> Icon.PERSON;
          };
    };
  }

  static Icon icon(HistoryLine.Standing standing) {
    return switch (standing) {
      case SAVED_HERE, SENT -> Icon.SAVED_HERE;
      case ACCEPTED -> Icon.CHECK;
      case EXCEPTION -> Icon.ATTENTION;
      case REJECTED, PARKED -> Icon.CROSS;
    };
  }

  static String style(HistoryLine.Standing standing) {
    return switch (standing) {
      case SAVED_HERE, SENT -> "info";
      case ACCEPTED -> "faint";
      case EXCEPTION -> "warn";
      case REJECTED, PARKED -> "bad";
    };
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
