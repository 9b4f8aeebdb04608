package org.daybook.app.ui.rollcall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.command.Reason;
import org.daybook.model.rollcall.RegisterState;

/// The words for a session in one language.
final class HeadWords {

  private final Messages messages;

  HeadWords(Messages messages) {
    this.messages = messages;
  }

  String title(RegisterHead head) {
    return head.course().isEmpty()
        ? head.cohort()
        : messages.text("rollcall.title", head.course(), head.cohort());
  }

  /// When, where, who, and how many are expected.
  String detail(RegisterHead head) {
    return messages.span(head.startsAt(), head.endsAt())
        + messages.text("format.joint")
        + place(head);
  }

  /// The same, after the day where that does not go without saying.
  String detail(RegisterHead head, boolean ofAnotherDay) {
    var day = LocalDate.ofInstant(head.startsAt(), messages.zone());
    return ofAnotherDay
        ? messages.shortDate(day) + messages.text("format.joint") + detail(head)
        : detail(head);
  }

  /// Where, who, and how many are expected.
  String place(RegisterHead head) {
    List<String> parts = new ArrayList<>();
    String room = head.room();
    if (room != null) {
      parts.add(room);
    }
    String trainer = head.trainer();
    if (trainer != null) {
      parts.add(trainer);
    }
    parts.add(messages.counted("rollcall.expected", head.tally().expected()));
    return messages.joined(parts);
  }

  /// The state that matters most: that of the register once it is closed, else the session's.
  Pill pill(RegisterHead head) {
    return switch (head.state()) {
      case CANCELLED -> pill(Tone.BAD, Icon.CROSS, "session.cancelled");
      case MISSED -> pill(Tone.WARN, Icon.PAPER, "session.missed");
      case SCHEDULED, CHECKING_IN, CONDUCTING, FINISHED -> open(head);
    };
  }

  private Pill open(RegisterHead head) {
    if (head.register() == RegisterState.SUBMITTED) {
      return pill(Tone.OK, Icon.CHECK, "register.submitted");
    }
    if (head.register() == RegisterState.LOCKED) {
      return pill(Tone.NEUTRAL, Icon.CLOSING, "register.locked");
    }
    return switch (head.state()) {
      case SCHEDULED -> pill(Tone.NEUTRAL, Icon.CLOCK, "session.scheduled");
      case CHECKING_IN -> pill(Tone.OK, Icon.ROLL_CALL, "session.checking_in");
      case CONDUCTING -> pill(Tone.OK, Icon.ROLL_CALL, "session.conducting");
      case FINISHED, CANCELLED, MISSED -> pill(Tone.NEUTRAL, Icon.CHECK, "session.finished");
    };
  }

  String reason(Reason reason) {
    return messages.text("reason." + reason.name().toLowerCase(Locale.ROOT))
        + " ("
        + reason.code()
        + ")";
  }

  private Pill pill(Tone tone, Icon icon, String key) {
    return new Pill(tone, icon, messages.text(key));
  }
}
