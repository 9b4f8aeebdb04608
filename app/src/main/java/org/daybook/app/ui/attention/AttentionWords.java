package org.daybook.app.ui.attention;

import java.time.Instant;
import java.util.List;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.service.attention.Remedy;
import org.daybook.app.service.attention.Said;
import org.daybook.app.service.attention.Side;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.attention.Opposite;
import org.jspecify.annotations.Nullable;

/// The sentences of Attention.
final class AttentionWords {
  private final Messages messages;
  private final SaidWords said;

  AttentionWords(Messages messages) {
    this.messages = messages;
    this.said = new SaidWords(messages);
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
    return entry
        .view()
        .marks()
        .map(both -> messages.text("attention.title.marks", mark(both.own()), mark(both.other())))
        .orElseGet(() -> messages.text("reason." + lower(entry.view().reason())));
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

  /// The same with the session's day, where there is room to say which of many it is.
  String about(AttentionEntry entry) {
    var session = entry.view().session();
    return session == null
        ? subject(entry)
        : messages.joined(List.of(subject(entry), messages.shortDate(session.day())));
  }

  String code(AttentionEntry entry) {
    return messages.text("attention.code", entry.view().reason().code());
  }

  String operation(AttentionView view) {
    return messages.text("command." + view.command().replace('-', '_'));
  }

  String safe(AttentionEntry entry) {
    return messages.text("attention.safe." + entry.sort().key());
  }

  String advice(AttentionEntry entry) {
    return messages.text("attention.advice." + entry.sort().key());
  }

  /// What settling says of this very item.
  String settle(AttentionEntry entry) {
    return messages.text("attention.settle." + entry.sort().key());
  }

  String remedy(Remedy remedy, AttentionEntry entry) {
    var key = "attention.remedy." + lower(remedy);
    return remedy == Remedy.MOVE_AFTER_ALL && entry.view().own().said() instanceof Said.Plan plan
        ? messages.text(
            key, messages.shortDate(plan.day()), messages.span(plan.startsAt(), plan.endsAt()))
        : messages.text(key);
  }

  /// What stands against the operation.
  String against(Opposite what) {
    return messages.text("attention.against." + lower(what));
  }

  /// Why there is no other side to look at.
  String alone(Opposite what) {
    return what.alone()
        ? messages.text("attention.alone." + lower(what))
        : messages.text("attention.alone.not_here", against(what));
  }

  List<SaidWords.Line> lines(Side side) {
    return said.lines(side.said());
  }

  String mark(Said.Mark mark) {
    return said.mark(mark.attendance(), mark.minutes());
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

  /// When something was said, without the year: an item may wait for days.
  String shortMoment(Instant at) {
    return messages.joined(
        List.of(messages.dayOfMonth(at.atZone(messages.zone()).toLocalDate()), messages.time(at)));
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  private static String lower(Enum<?> value) {
    return SaidWords.lower(value);
  }
}
