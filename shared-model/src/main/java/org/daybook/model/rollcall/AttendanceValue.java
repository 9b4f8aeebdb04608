package org.daybook.model.rollcall;

import org.daybook.model.value.StateMachine;

/// What a mark says. Any value may follow any other; unmarked is where a slot begins and ends.
public enum AttendanceValue {
  UNMARKED,
  PRESENT,
  LATE,
  LEFT_EARLY,
  EXCUSED,
  ABSENT;

  public static final StateMachine<AttendanceValue> MACHINE =
      StateMachine.of(AttendanceValue.class)
          .allow(UNMARKED, PRESENT, LATE, LEFT_EARLY, EXCUSED, ABSENT)
          .allow(PRESENT, values())
          .allow(LATE, values())
          .allow(LEFT_EARLY, values())
          .allow(EXCUSED, values())
          .allow(ABSENT, values())
          .build();

  public boolean mayBecome(AttendanceValue next) {
    return MACHINE.allows(this, next);
  }

  /// Whether it carries a number of minutes.
  public boolean countsMinutes() {
    return this == LATE || this == LEFT_EARLY;
  }

  /// Whether the student was there, for the whole session or for a part of it.
  public boolean attended() {
    return this == PRESENT || this == LATE || this == LEFT_EARLY;
  }

  /// Whether it weighs in how much a student attends: an absence that was excused does not, and
  /// neither does what nobody said anything about.
  public boolean weighs() {
    return attended() || this == ABSENT;
  }
}
