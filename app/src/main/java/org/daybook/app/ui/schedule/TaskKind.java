package org.daybook.app.ui.schedule;

import static org.daybook.app.ui.schedule.TaskField.CANCEL_THEM;
import static org.daybook.app.ui.schedule.TaskField.CAPACITY;
import static org.daybook.app.ui.schedule.TaskField.CODE;
import static org.daybook.app.ui.schedule.TaskField.COURSE;
import static org.daybook.app.ui.schedule.TaskField.DAY;
import static org.daybook.app.ui.schedule.TaskField.FIRST_DAY;
import static org.daybook.app.ui.schedule.TaskField.FROM;
import static org.daybook.app.ui.schedule.TaskField.LAST_DAY;
import static org.daybook.app.ui.schedule.TaskField.LEAVE_OUT;
import static org.daybook.app.ui.schedule.TaskField.MAX_AGE;
import static org.daybook.app.ui.schedule.TaskField.MIN_AGE;
import static org.daybook.app.ui.schedule.TaskField.NAME;
import static org.daybook.app.ui.schedule.TaskField.OPENS;
import static org.daybook.app.ui.schedule.TaskField.REASON;
import static org.daybook.app.ui.schedule.TaskField.ROOM;
import static org.daybook.app.ui.schedule.TaskField.TITLE;
import static org.daybook.app.ui.schedule.TaskField.TRAINER;
import static org.daybook.app.ui.schedule.TaskField.UNTIL;
import static org.daybook.app.ui.schedule.TaskField.WEEKDAYS;

import java.util.List;
import java.util.Locale;

/// What a form of the schedule is for. The message keys are `schedule.task.` and the name in lower
/// case.
enum TaskKind {
  SERIES(TaskField.COHORT, WEEKDAYS, FIRST_DAY, LAST_DAY, FROM, UNTIL, ROOM, TRAINER, LEAVE_OUT),
  SINGLE(TaskField.COHORT, DAY, FROM, UNTIL, ROOM, TRAINER),
  MOVE(DAY, FROM, UNTIL, ROOM, TRAINER),
  CANCEL(REASON),
  REINSTATE(REASON),
  CLOSE(FIRST_DAY, LAST_DAY, REASON, CANCEL_THEM),
  COURSE_FORM(TITLE, CODE, MIN_AGE, MAX_AGE),
  COHORT_FORM(NAME, COURSE, CAPACITY, FIRST_DAY, LAST_DAY, TRAINER, OPENS),
  COHORT_CANCEL(REASON),
  COHORT_COMPLETE();

  // A copy that nobody can change; only the type does not say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<TaskField> fields;

  TaskKind(TaskField... fields) {
    this.fields = List.of(fields);
  }

  /// In the order of the form.
  List<TaskField> fields() {
    return fields;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether nothing may be left empty there.
  boolean needs(TaskField field) {
    return switch (field) {
      case ROOM, TRAINER, MIN_AGE, MAX_AGE, CAPACITY, LEAVE_OUT, CANCEL_THEM, OPENS -> false;
      // One day is closed as long as no last one is said.
      case LAST_DAY -> this != CLOSE;
      default -> true;
    };
  }
}
