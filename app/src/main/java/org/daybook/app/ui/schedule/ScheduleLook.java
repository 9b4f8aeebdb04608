package org.daybook.app.ui.schedule;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.ui.control.Icon;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// How a session stands at a moment, as its card shows it: by a word and an icon, not by colour
/// alone. The message keys are `schedule.look.` and the name in lower case.
enum ScheduleLook {
  PLANNED(null),
  UNDER_WAY(Icon.RESUME),
  /// Its register is submitted.
  SUBMITTED(Icon.CHECK),
  REGISTER_MISSING(Icon.ATTENTION),
  CANCELLED(Icon.CROSS),
  MISSED(Icon.PAPER),
  ROOM_CLASH(Icon.BOTH),
  TRAINER_CLASH(Icon.BOTH),
  ON_CLOSED_DAY(Icon.CLOSING);

  // An optional of a constant; only the type does not say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Optional<Icon> icon;

  ScheduleLook(@Nullable Icon icon) {
    this.icon = Optional.ofNullable(icon);
  }

  /// A clash comes before everything that is still to come.
  static ScheduleLook of(ScheduledSession session, boolean dayClosed, Instant now) {
    if (session.state() == SessionState.CANCELLED) {
      return CANCELLED;
    }
    if (!session.register().takesMarks()) {
      return SUBMITTED;
    }
    if (session.state() == SessionState.MISSED) {
      return MISSED;
    }
    if (session.registerMissing(now)) {
      return REGISTER_MISSING;
    }
    if (dayClosed) {
      return ON_CLOSED_DAY;
    }
    if (!session.clashes().isEmpty()) {
      return switch (session.clashes().getFirst().kind()) {
        case ROOM -> ROOM_CLASH;
        case TRAINER -> TRAINER_CLASH;
      };
    }
    return session.state().isUnderWay(session.plan().startsAt(), session.plan().endsAt(), now)
        ? UNDER_WAY
        : PLANNED;
  }

  Optional<Icon> icon() {
    return icon;
  }

  boolean warns() {
    return switch (this) {
      case ROOM_CLASH, TRAINER_CLASH, ON_CLOSED_DAY -> true;
      default -> false;
    };
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As style sheets call it.
  String style() {
    return switch (this) {
      case PLANNED -> "to-come";
      case SUBMITTED -> "closed";
      case ROOM_CLASH, TRAINER_CLASH, ON_CLOSED_DAY -> "clashing";
      default -> key().replace('_', '-');
    };
  }
}
