package org.daybook.app.ui.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.app.service.attention.Said;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// What a side says, line by line. Two sides that speak of the same thing have the same lines, so
/// they can stand beside each other.
final class SaidWords {
  private final Messages messages;

  SaidWords(Messages messages) {
    this.messages = messages;
  }

  /// One line.
  ///
  /// @param name what it tells, as the end of a message's key
  record Line(String name, String words) {}

  List<Line> lines(Said said) {
    return switch (said) {
      case Said.Operation() -> List.of();
      case Said.Mark it -> List.of(new Line("mark", mark(it.attendance(), it.minutes())));
      case Said.Plan it -> plan(it);
      case Said.ClosedDay it ->
          List.of(
              new Line("day", messages.date(it.day())),
              new Line("day_off", it.reason()),
              state("closed", Boolean.toString(it.closed())));
      case Said.Register it ->
          List.of(
              state("register", lower(it.state())),
              new Line("on_register", messages.number(it.students())));
      case Said.Student it ->
          List.of(
              new Line("student", it.name()),
              new Line("code", it.code()),
              new Line("phone", known(it.phone())),
              new Line(
                  "birth", known(it.birthDate() == null ? null : messages.date(it.birthDate()))));
      case Said.Place it ->
          List.of(
              new Line("student", it.student()),
              new Line("cohort", it.cohort()),
              new Line("state", messages.text("enrolment.state." + lower(it.state()))),
              new Line("first_day", messages.date(it.firstDay())));
      case Said.Seat it -> seat(it);
      case Said.Group it -> group(it);
      case Said.Course it ->
          List.of(new Line("course", it.title()), state("course", lower(it.state())));
      case Said.StaffMember it ->
          List.of(new Line("person", it.name()), new Line("sign_in", it.signInName()));
      case Said.Rights it ->
          List.of(
              new Line(
                  "roles",
                  it.roles().isEmpty()
                      ? messages.text("attention.no_role")
                      : messages.joined(it.roles())));
      case Said.Branch it -> List.of(new Line("branch", it.name()));
      case Said.Device it ->
          List.of(
              new Line("device", it.name()),
              new Line("state", messages.text("settings.devices.state." + lower(it.state()))));
      case Said.Settled it -> List.of(new Line("note", known(it.note())));
    };
  }

  private List<Line> plan(Said.Plan it) {
    var lines = new ArrayList<Line>();
    lines.add(new Line("cohort", it.cohort()));
    lines.add(
        new Line(
            "time",
            messages.joined(
                List.of(messages.shortDate(it.day()), messages.span(it.startsAt(), it.endsAt())))));
    lines.add(
        new Line("room", it.room() == null ? messages.text("schedule.none.room") : it.room()));
    lines.add(
        new Line(
            "trainer",
            it.trainer() == null ? messages.text("schedule.none.trainer") : it.trainer()));
    if (it.state() != null) {
      var state = messages.text("attention.session." + lower(it.state()));
      lines.add(
          new Line("state", it.why() == null ? state : messages.joined(List.of(state, it.why()))));
    }
    return lines;
  }

  private List<Line> seat(Said.Seat it) {
    var starts = it.startsAt();
    return List.of(
        new Line("student", it.student()),
        new Line("cohort", it.cohort()),
        new Line("time", known(starts == null ? null : messages.moment(starts))),
        new Line("state", messages.text("booking.state." + lower(it.state()))));
  }

  private List<Line> group(Said.Group it) {
    var lines = new ArrayList<Line>();
    lines.add(new Line("cohort", it.name()));
    lines.add(state("cohort", lower(it.state())));
    lines.add(
        new Line(
            "seats",
            it.capacity() > 0
                ? messages.text("attention.seats", it.taken(), it.capacity())
                : messages.number(it.taken())));
    ages(it.minAge(), it.maxAge()).ifPresent(words -> lines.add(new Line("ages", words)));
    return lines;
  }

  private Optional<String> ages(@Nullable Integer youngest, @Nullable Integer oldest) {
    if (youngest == null) {
      return Optional.ofNullable(oldest).map(it -> messages.text("attention.ages.up_to", it));
    }
    return Optional.of(
        oldest == null
            ? messages.text("attention.ages.from", youngest)
            : messages.text("attention.ages", youngest, oldest));
  }

  private Line state(String of, String state) {
    return new Line("state", messages.text("attention." + of + "." + state));
  }

  String mark(AttendanceValue value, int minutes) {
    String word = messages.text("mark." + lower(value));
    return minutes > 0 ? messages.text("attention.mark.minutes", word, minutes) : word;
  }

  private String known(@Nullable String words) {
    return words == null ? messages.text("attention.unknown") : words;
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
