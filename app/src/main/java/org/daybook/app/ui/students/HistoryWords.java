package org.daybook.app.ui.students;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.app.service.students.HistoryLine;
import org.daybook.app.service.students.HistoryLine.What;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.text.Messages;

/// The sentences of a history.
final class HistoryWords {
  private final Messages messages;
  private final CardWords words;

  HistoryWords(Messages messages, CardWords words) {
    this.messages = messages;
    this.words = words;
  }

  /// What was said or done.
  String what(HistoryLine line) {
    return switch (line.what()) {
      case What.Mark it -> mark(it, LocalDate.ofInstant(line.at(), messages.zone()));
      case What.Merge it ->
          messages.text(
              it.merged() ? "students.history.merged" : "students.history.unmerged", it.code());
      case What.Written it -> written(it);
      case What.Place it -> place(it);
      case What.Moved it -> messages.text("students.history.moved", it.from(), it.to());
      case What.Admitted it ->
          messages.text(
              it.guest() ? "students.history.guest" : "students.history.admitted",
              it.cohort(),
              messages.date(it.day()));
      case What.Called it -> called(it);
      case What.Seat it ->
          messages.joined(List.of(done(it.command()), it.cohort(), messages.date(it.day())));
      case What.Operation it -> {
        var done = done(it.command());
        yield it.reason() == null
            ? done
            : messages.text(
                "students.history.because",
                done,
                messages.text("reason." + CardWords.lower(it.reason())));
      }
    };
  }

  private String done(String command) {
    return messages.text("command." + command.replace('-', '_'));
  }

  private String written(What.Written it) {
    if (it.added()) {
      return messages.text(
          it.family() ? "students.history.family.added" : "students.history.added");
    }
    var details =
        it.details().stream()
            .map(detail -> messages.text("students.detail." + CardWords.lower(detail)))
            .toList();
    return messages.text(
        it.family() ? "students.history.family.changed" : "students.history.changed",
        messages.joined(details));
  }

  private String called(What.Called it) {
    if (it.takenBack()) {
      return messages.text("students.history.call.taken_back");
    }
    var done = messages.text("students.history.call");
    return it.note() == null ? done : messages.text("students.history.because", done, it.note());
  }

  private String place(What.Place it) {
    var state = it.state();
    if (state == null) {
      return messages.text("students.history.place.changed", it.cohort());
    }
    var said = messages.text("students.history.place." + CardWords.lower(state), it.cohort());
    return it.reason() == null
        ? said
        : messages.text("students.history.because", said, it.reason());
  }

  /// The day of the session is only said when it is not the one on which the mark was given.
  private String mark(What.Mark it, LocalDate given) {
    var said = words.mark(it.value(), it.minutes());
    var where =
        it.day().equals(given)
            ? it.cohort()
            : messages.joined(List.of(it.cohort(), messages.date(it.day())));
    if (it.corrected() == null) {
      var line = messages.text("students.history.mark", said, where);
      return it.counts() ? line : messages.text("students.history.replaced", line);
    }
    var before = words.mark(it.corrected(), 0);
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

  String standing(HistoryLine line) {
    return messages.text("students.standing." + CardWords.lower(line.standing()));
  }

  static Icon icon(HistoryLine line) {
    return switch (line.what()) {
      case What.Mark it -> it.corrected() == null ? Icon.ROLL_CALL : Icon.EDIT;
      case What.Merge _ -> Icon.BOTH;
      case What.Written it -> it.added() ? Icon.PERSON : Icon.EDIT;
      case What.Place _, What.Moved _, What.Seat _ -> Icon.SCHEDULE;
      case What.Admitted _ -> Icon.ROLL_CALL;
      case What.Called _ -> Icon.PHONE;
      case What.Operation it ->
          switch (it.command()) {
            case "enrol-student", "move-enrolment", "transfer-enrolment" -> Icon.SCHEDULE;
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
}
