package org.daybook.app.ui.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.service.attention.AttentionView.MarkSide;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.command.Reason;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// The sentences of Attention.
final class AttentionWords {
  private final Messages messages;

  AttentionWords(Messages messages) {
    this.messages = messages;
  }

  Pill pill(AttentionEntry entry) {
    if (entry.isSettled()) {
      return new Pill(Tone.OK, Icon.CHECK, messages.text("attention.kind.settled"));
    }
    String words = messages.text("attention.kind." + lower(entry.view().kind()));
    return switch (entry.view().kind()) {
      case CONTRADICTION -> new Pill(Tone.WARN, Icon.TWO_VERSIONS, words);
      case REJECTION -> new Pill(Tone.BAD, Icon.CROSS, words);
      case UNREADABLE -> new Pill(Tone.WARN, Icon.ATTENTION, words);
    };
  }

  /// What happened, in a few words.
  String title(AttentionEntry entry) {
    MarkSide own = entry.view().own();
    MarkSide other = entry.view().other();
    if (own != null && other != null) {
      return messages.text("attention.title.marks", mark(own), mark(other));
    }
    return messages.text("reason." + lower(entry.view().reason()));
  }

  /// Whom and what it is about.
  String subject(AttentionEntry entry) {
    AttentionView view = entry.view();
    String student = view.student() == null ? operation(view) : view.student().name();
    return view.session() == null
        ? student
        : messages.text(
            "attention.subject",
            student,
            view.session().cohort(),
            messages.time(view.session().startsAt()));
  }

  String code(AttentionEntry entry) {
    return messages.text("attention.code", entry.view().reason().code());
  }

  String operation(AttentionView view) {
    return messages.text("command." + view.command().replace('-', '_'));
  }

  String safe(AttentionEntry entry) {
    return messages.text("attention.safe." + sort(entry));
  }

  String advice(AttentionEntry entry) {
    return messages.text("attention.advice." + sort(entry));
  }

  String phone(@Nullable String phone) {
    return phone == null ? messages.text("attention.unknown") : phone;
  }

  String birth(@Nullable LocalDate day) {
    return day == null ? messages.text("attention.unknown") : messages.date(day);
  }

  /// A copied desk contradicts nothing that somebody said, and two students are no two marks; they
  /// have sentences of their own.
  private static String sort(AttentionEntry entry) {
    var reason = entry.view().reason();
    if (entry.hasTwoStudents()) {
      return "students";
    }
    return reason == Reason.DEVICE_COPIED ? lower(reason) : lower(entry.view().kind());
  }

  String mark(MarkSide side) {
    return mark(side.attendance(), side.minutes());
  }

  String mark(AttendanceValue value, int minutes) {
    String word = messages.text("mark." + lower(value));
    return minutes > 0 ? messages.text("attention.mark.minutes", word, minutes) : word;
  }

  String person(@Nullable String name) {
    return name == null ? messages.text("attention.nobody") : name;
  }

  String device(@Nullable String name) {
    return name == null ? messages.text("attention.no_device") : name;
  }

  String moment(Instant at) {
    return messages.text(
        "attention.moment",
        messages.timeWithSeconds(at),
        messages.date(at.atZone(messages.zone()).toLocalDate()));
  }

  String time(Instant at) {
    return messages.time(at);
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
