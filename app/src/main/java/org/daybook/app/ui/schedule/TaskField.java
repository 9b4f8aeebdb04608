package org.daybook.app.ui.schedule;

import java.util.Locale;

/// What can be typed into the forms of the schedule. The message keys are `schedule.field.` and the
/// name in lower case.
enum TaskField {
  COHORT(Input.CHOICE),
  COURSE(Input.CHOICE),
  TITLE(Input.TEXT),
  CODE(Input.TEXT),
  MIN_AGE(Input.NUMBER),
  MAX_AGE(Input.NUMBER),
  NAME(Input.TEXT),
  CAPACITY(Input.NUMBER),
  WEEKDAYS(Input.WEEKDAYS),
  DAY(Input.DAY),
  FIRST_DAY(Input.DAY),
  LAST_DAY(Input.DAY),
  FROM(Input.TIME),
  UNTIL(Input.TIME),
  ROOM(Input.ROOM),
  TRAINER(Input.CHOICE),
  REASON(Input.TEXT),
  LEAVE_OUT(Input.TRUTH),
  CANCEL_THEM(Input.TRUTH),
  OPENS(Input.TRUTH);

  /// How it is entered.
  enum Input {
    TEXT,
    NUMBER,
    DAY,
    TIME,
    /// One of what the desk knows, kept by its id.
    CHOICE,
    /// Any text, with those that were used before to choose from.
    ROOM,
    /// Numbers of weekdays from Monday, 1, joined by blanks.
    WEEKDAYS,
    /// `true`, or anything else for no.
    TRUTH
  }

  private final Input input;

  TaskField(Input input) {
    this.input = input;
  }

  Input input() {
    return input;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
