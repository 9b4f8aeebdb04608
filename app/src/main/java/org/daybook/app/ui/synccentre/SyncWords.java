package org.daybook.app.ui.synccentre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.app.service.synccentre.OutboxLine;
import org.daybook.app.sync.LoadProgress;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.synccentre.OperationEntry.Step;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.protocol.HealingReport;
import org.jspecify.annotations.Nullable;

/// The sentences of the sync centre.
final class SyncWords {
  private final Messages messages;

  SyncWords(Messages messages) {
    this.messages = messages;
  }

  /// Of a mark what it says and about whom, of anything else what was done.
  String operation(OutboxLine line) {
    var mark = line.mark();
    if (mark != null) {
      String value = "mark." + lower(mark.attendance());
      String said =
          mark.minutes() > 0
              ? messages.text(value + ".minutes", mark.minutes())
              : messages.text(value);
      return messages.text("sync.mark", said, mark.student());
    }
    var done = messages.text("command." + line.command().replace('-', '_'));
    var student = line.student();
    return student == null ? done : messages.text("sync.about", done, student);
  }

  String who(OutboxLine line) {
    var actor = line.actor() == null ? messages.text("sync.nobody") : line.actor();
    return messages.text("sync.by", actor, line.sequence());
  }

  String time(OutboxLine line) {
    return messages.time(line.capturedAt());
  }

  String step(Step step) {
    return messages.text("sync.step." + lower(step));
  }

  /// Why, and what a person can do about it; empty when there is nothing to say.
  Optional<String> why(OutboxLine line) {
    if (line.outcome() == null) {
      return line.state() == org.daybook.model.desk.OutboxState.SENT
          ? Optional.of(messages.text("sync.sent.hint"))
          : Optional.empty();
    }
    return line.reason() == null
        ? Optional.empty()
        : Optional.of(messages.text("reason." + lower(line.reason())));
  }

  String next(OutboxLine line) {
    return messages.text("sync.next." + lower(line.next()));
  }

  String contact(@Nullable Instant last, Duration silence) {
    if (last == null) {
      return messages.text("sync.contact.never");
    }
    String at = messages.timeWithSeconds(last);
    if (silence.toMinutes() < 1) {
      return messages.text("sync.contact", at);
    }
    return silence.toHours() < 1
        ? messages.text("sync.contact.minutes", at, silence.toMinutes())
        : messages.text("sync.contact.hours", at, silence.toHours(), silence.toMinutesPart());
  }

  String safe(long count) {
    return count == 0 ? messages.text("sync.safe.none") : messages.counted("sync.safe", count);
  }

  String load(@Nullable LoadProgress load) {
    return load == null ? "" : messages.text("sync.load.rows", load.rowsDone(), load.rowsInAll());
  }

  /// The last time that something here was other than at the centre; empty when nothing was.
  String healed(List<HealingReport> healings) {
    if (healings.isEmpty()) {
      return "";
    }
    var last = healings.getFirst();
    var day = messages.date(LocalDate.ofInstant(last.foundAt(), messages.zone()));
    long rows =
        healings.stream()
            .filter(it -> it.foundAt().equals(last.foundAt()))
            .mapToLong(it -> it.missing() + it.surplus() + it.changed())
            .sum();
    return rows == 0
        ? messages.text("sync.healed.sums", day)
        : messages.counted("sync.healed", rows, day);
  }

  static Icon icon(OutboxLine line) {
    return switch (line.command()) {
      case "mark-attendance",
          "correct-mark",
          "submit-register",
          "take-back-register",
          "lock-register",
          "reopen-register",
          "enter-paper-register" ->
          Icon.ROLL_CALL;
      case "admit-walk-in", "admit-guest", "add-student", "record-family", "enrol-student" ->
          Icon.ADD_PERSON;
      case "settle-attention", "escalate-attention" -> Icon.ATTENTION;
      default -> Icon.SCHEDULE;
    };
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
