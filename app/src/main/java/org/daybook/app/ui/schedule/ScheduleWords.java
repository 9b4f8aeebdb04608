package org.daybook.app.ui.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.app.service.schedule.Objection;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.service.schedule.ScheduledSession.ClashLine;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.command.Reason;
import org.daybook.model.session.SessionPlan;
import org.jspecify.annotations.Nullable;

/// The words of the schedule in one language.
final class ScheduleWords {
  private final Messages messages;

  ScheduleWords(Messages messages) {
    this.messages = messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /// The days that are shown, from long to short.
  List<String> title(SchedulePage page) {
    var from = page.timetable().from();
    if (page.span() == Span.DAY) {
      return List.of(messages.date(from), messages.shortDate(from));
    }
    var until = from.plusDays(page.timetable().days() - 1L);
    boolean oneMonth = from.getMonth() == until.getMonth();
    var first = oneMonth ? messages.number(from.getDayOfMonth()) : messages.dayOfMonth(from);
    return List.of(
        messages.text("schedule.week", messages.shortDate(from), messages.date(until)),
        messages.text("schedule.week", messages.shortDate(from), messages.shortDate(until)),
        messages.text("schedule.week", first, messages.dayOfMonth(until)));
  }

  /// What they hold, from long to short.
  List<String> subtitle(SchedulePage page) {
    var parts = new ArrayList<String>();
    long taking =
        page.timetable().sessions().stream().filter(it -> it.state().takesPlace()).count();
    long cancelled = page.timetable().sessions().size() - taking;
    parts.add(messages.counted("sessions.summary", taking));
    if (cancelled > 0) {
      parts.add(messages.counted("schedule.cancelled", cancelled));
    }
    return List.of(messages.joined(parts), parts.getFirst());
  }

  String lane(SchedulePage page, @Nullable String name) {
    return name == null ? messages.text("schedule.none." + page.grouping().key()) : name;
  }

  String span(ScheduledSession session) {
    return messages.span(session.plan().startsAt(), session.plan().endsAt());
  }

  String begin(ScheduledSession session) {
    return messages.time(session.plan().startsAt());
  }

  String room(@Nullable String room) {
    return room == null ? messages.text("schedule.none.room") : room;
  }

  String trainer(@Nullable String trainer) {
    return trainer == null ? messages.text("schedule.none.trainer") : trainer;
  }

  /// What the row of a card does not say already.
  List<String> details(ScheduledSession session, Grouping grouping) {
    var room = room(session.plan().room());
    var trainer = trainer(session.trainer());
    return switch (grouping) {
      case ROOM -> List.of(trainer);
      case TRAINER -> List.of(room);
      case COHORT -> messages.shortening(List.of(room, trainer));
    };
  }

  String look(ScheduleLook look) {
    return messages.text("schedule.look." + look.key());
  }

  /// The same, from long to short.
  List<String> looks(ScheduleLook look) {
    return look == ScheduleLook.REGISTER_MISSING
        ? List.of(look(look), messages.text("schedule.look.register_missing.short"))
        : List.of(look(look));
  }

  /// Everything about a session, for a tooltip and for who hears it.
  String everything(ScheduledSession session, ScheduleLook look) {
    var parts = new ArrayList<String>();
    parts.add(session.title());
    if (!session.course().isEmpty()) {
      parts.add(session.cohort());
    }
    parts.add(messages.shortDate(session.plan().businessDate()));
    parts.add(span(session));
    parts.add(room(session.plan().room()));
    parts.add(trainer(session.trainer()));
    parts.add(look(look));
    session.clashes().forEach(it -> parts.add(clash(it)));
    return messages.joined(parts);
  }

  /// When and where a session is, in one line, from long to short.
  List<String> plan(ScheduledSession session) {
    return messages.shortening(
        List.of(
            messages.shortDate(session.plan().businessDate()),
            span(session),
            room(session.plan().room()),
            trainer(session.trainer())));
  }

  /// When a session would be.
  String time(SessionPlan plan) {
    return messages.joined(
        List.of(
            messages.shortDate(plan.businessDate()),
            messages.span(plan.startsAt(), plan.endsAt())));
  }

  String clash(ClashLine clash) {
    var key = "schedule.clash." + clash.kind().name().toLowerCase(Locale.ROOT);
    return messages.text(key, clash.cohort(), messages.span(clash.startsAt(), clash.endsAt()));
  }

  String day(LocalDate day) {
    return messages.shortDate(day);
  }

  String reason(Reason reason) {
    return messages.text("reason." + reason.name().toLowerCase(Locale.ROOT));
  }

  /// What a rule says, and of whom.
  String objection(Objection objection) {
    var other = objection.other();
    if (objection.reason() == Reason.DAY_CLOSED && other != null) {
      return messages.text("schedule.closed", other);
    }
    return other == null
        ? reason(objection.reason())
        : messages.text("schedule.objection", reason(objection.reason()), other);
  }
}
