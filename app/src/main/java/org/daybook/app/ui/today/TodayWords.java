package org.daybook.app.ui.today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.daybook.app.service.rollcall.MissingRegister;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// The words of Today in one language.
final class TodayWords {
  private static final int LONGEST_ON_BUTTON = 16;

  private final Messages messages;

  TodayWords(Messages messages) {
    this.messages = messages;
  }

  String title(SessionSummary session) {
    return session.course().isEmpty() ? session.cohort() : session.course();
  }

  /// When, and which group.
  String timeAndCohort(SessionSummary session) {
    var parts = new ArrayList<String>();
    parts.add(messages.time(session.startsAt()));
    if (!session.course().isEmpty()) {
      parts.add(session.cohort());
    }
    return messages.joined(parts);
  }

  String trainer(@Nullable String name) {
    return name == null ? messages.text("today.no_trainer") : name;
  }

  String room(@Nullable String room) {
    return room == null ? messages.text("today.no_room") : room;
  }

  /// How a room is used: whether somebody is in it now, and until when; on other days how often.
  String use(TimeLineLayout.Row row, TodayPage page) {
    var sessions = row.blocks().stream().map(TimeLineLayout.Block::session).toList();
    if (!page.isToday() || row.room() == null) {
      return messages.counted("sessions.summary", sessions.size());
    }
    var now = page.now();
    var inUse = sessions.stream().filter(it -> it.underWay(now)).findFirst();
    if (inUse.isPresent()) {
      return messages.text("today.room.until", messages.time(inUse.get().endsAt()));
    }
    return sessions.stream()
        .filter(it -> it.startsAt().isAfter(now) && it.state().takesPlace())
        .findFirst()
        .map(it -> messages.text("today.room.free_until", messages.time(it.startsAt())))
        .orElseGet(() -> messages.text("today.room.free"));
  }

  /// What its card has to say, in all the lengths that it may need.
  CardLines.Said card(SessionSummary session, SessionLook look) {
    return new CardLines.Said(
        title(session),
        messages.time(session.startsAt()),
        session.cohort(),
        timeAndCohort(session),
        trainer(session.trainer()),
        standing(session, look),
        parted(session, look));
  }

  /// How a session stands in one line, from long to short.
  private List<String> standing(SessionSummary session, SessionLook look) {
    return switch (look) {
      case CANCELLED -> List.of(messages.text("session.cancelled"));
      case MISSED -> List.of(messages.text("session.missed"));
      case REGISTER_MISSING -> List.of(messages.text("register.missing"));
      case CLOSED -> List.of(present(session), shortly(session));
      case UNDER_WAY, TO_COME -> {
        var lines = new ArrayList<String>();
        if (seats(session) != null) {
          lines.add(messages.joined(counts(session)));
        }
        lines.add(number(session));
        lines.add(shortly(session));
        yield lines;
      }
    };
  }

  /// The same in two lines where there is more than one thing to say.
  private List<List<String>> parted(SessionSummary session, SessionLook look) {
    var seats = seats(session);
    if (seats == null || (look != SessionLook.UNDER_WAY && look != SessionLook.TO_COME)) {
      return List.of(standing(session, look));
    }
    return List.of(List.of(number(session), shortly(session)), List.of(seats));
  }

  /// Everything about a session, for a tooltip and for who hears it.
  String everything(SessionSummary session, SessionLook look) {
    var parts = new ArrayList<String>();
    parts.add(title(session));
    if (!session.course().isEmpty()) {
      parts.add(session.cohort());
    }
    parts.add(messages.span(session.startsAt(), session.endsAt()));
    parts.add(room(session.room()));
    parts.add(trainer(session.trainer()));
    parts.add(messages.text("today.look." + look.key()));
    Instant submitted = session.submittedAt();
    if (look == SessionLook.CLOSED && submitted != null) {
      parts.add(messages.text("today.submitted", messages.time(submitted)));
    }
    if (session.state() != SessionState.CANCELLED) {
      parts.addAll(counts(session));
    }
    return messages.joined(parts);
  }

  private List<String> counts(SessionSummary session) {
    var parts = new ArrayList<String>();
    parts.add(number(session));
    var seats = seats(session);
    if (seats != null) {
      parts.add(seats);
    }
    return parts;
  }

  private String number(SessionSummary session) {
    return session.counts().marked() > 0
        ? present(session)
        : messages.counted("today.expected", session.counts().expected());
  }

  private @Nullable String seats(SessionSummary session) {
    Integer left = session.seatsLeft();
    if (left == null) {
      return null;
    }
    return left == 0 ? messages.text("today.full") : messages.counted("today.seats", left);
  }

  /// How many are there of how many, or how many are to come, in figures alone.
  private String shortly(SessionSummary session) {
    int expected = session.counts().expected();
    return session.counts().marked() > 0
        ? messages.text("today.present.short", session.counts().seen(), expected)
        : messages.number(expected);
  }

  private String present(SessionSummary session) {
    return messages.text("today.present", session.counts().seen(), session.counts().expected());
  }

  /// Where a session to come is held, and who teaches, from long to short.
  List<String> coming(SessionSummary session) {
    return messages.shortening(List.of(room(session.room()), trainer(session.trainer())));
  }

  /// What a session is, from long to short.
  List<String> names(String course, String cohort) {
    return course.isEmpty()
        ? List.of(cohort)
        : List.of(messages.joined(List.of(course, cohort)), course, cohort);
  }

  /// When it ended, and whom to ask, from long to short.
  List<String> missingDetails(MissingRegister register, boolean today) {
    String ended =
        today
            ? messages.text("today.missing.ended", messages.time(register.endsAt()))
            : messages.shortDate(register.startsAt().atZone(messages.zone()).toLocalDate());
    var parts = new ArrayList<String>();
    parts.add(ended);
    if (register.onPaper()) {
      parts.add(messages.text("today.missing.paper"));
    }
    parts.add(trainer(register.trainer()));
    return messages.shortening(parts);
  }

  /// What stands on the primary button: the register to go to now; empty for none.
  String call(TodayPage page) {
    return page.call().map(it -> call(it, page.now())).orElse("");
  }

  private String call(SessionSummary session, Instant now) {
    String which = session.counts().marked() > 0 ? "continue" : "begin";
    if (SessionLook.of(session, now) == SessionLook.REGISTER_MISSING) {
      which = "missing";
    }
    String key = "today.call." + which;
    return session.cohort().length() > LONGEST_ON_BUTTON
        ? messages.text(key + ".short")
        : messages.text(key, session.cohort());
  }

  /// What goes on: how much is under way, else what is next.
  ///
  /// @param loading whether sessions may still be on their way to this desk
  String subtitle(TodayPage page, boolean loading) {
    if (!page.isToday()) {
      return loading && page.isEmpty()
          ? messages.text("today.loading.short")
          : messages.counted("sessions.summary", page.timeLine().sessions().size());
    }
    if (page.underWay() > 0) {
      return messages.counted("today.underway", page.underWay());
    }
    if (page.next().isEmpty() || page.isNextLater()) {
      return messages.text(loading ? "today.loading.short" : "today.nothing_more");
    }
    return messages.text("today.next_at", messages.time(page.next().getFirst().startsAt()));
  }
}
