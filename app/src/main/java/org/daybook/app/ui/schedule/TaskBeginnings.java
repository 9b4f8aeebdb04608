package org.daybook.app.ui.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.app.service.schedule.CohortLine;
import org.daybook.app.service.schedule.CourseLine;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.ui.text.DayFormat;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.session.SessionPlan;
import org.jspecify.annotations.Nullable;

/// What each form begins with.
final class TaskBeginnings {
  private final TaskWork work;
  private final Supplier<UUID> intentIds;
  private final ScheduleViewModel schedule;
  private DayFormat days = DayFormat.ISO;

  /// @param intentIds names gestures
  /// @param schedule knows which days are shown and what is chosen
  TaskBeginnings(TaskWork work, Supplier<UUID> intentIds, ScheduleViewModel schedule) {
    this.work = work;
    this.intentIds = intentIds;
    this.schedule = schedule;
  }

  /// Days are written as the language writes them.
  void speak(Messages messages) {
    days = messages.dayFormat();
  }

  DayFormat days() {
    return days;
  }

  /// Plans sessions; of a cohort, if one is named.
  ///
  /// @param single one alone
  Task plan(boolean single, @Nullable CohortLine cohort) {
    var shown = schedule.pageProperty().get();
    var chosen = shown == null ? null : shown.session(schedule.chosenProperty().get()).orElse(null);
    var typed = new HashMap<TaskField, String>();
    if (shown != null) {
      var day = shown.showsToday() && single ? shown.timetable().today() : shown.timetable().from();
      var from = chosen == null ? day : chosen.plan().businessDate();
      typed.put(single ? TaskField.DAY : TaskField.FIRST_DAY, days.toString(from));
    }
    if (cohort != null) {
      typed.put(TaskField.COHORT, cohort.cohortId().toString());
      typed.put(TaskField.FIRST_DAY, days.toString(cohort.firstDay()));
      typed.put(TaskField.LAST_DAY, days.toString(cohort.lastDay()));
      if (cohort.trainerId() != null) {
        typed.put(TaskField.TRAINER, cohort.trainerId().toString());
      }
    }
    typed.put(TaskField.LEAVE_OUT, "true");
    var kind = single ? TaskKind.SINGLE : TaskKind.SERIES;
    var intent = intentIds.get();
    return new Task(kind, intent, intent, "", null, null, typed);
  }

  Task move(ScheduledSession session) {
    var plan = session.plan();
    var typed = typed(plan);
    return new Task(
        TaskKind.MOVE, intentIds.get(), session.sessionId(), session.cohort(), plan, null, typed);
  }

  /// A plan as the form of a move shows it.
  Map<TaskField, String> typed(SessionPlan plan) {
    var shown = schedule.pageProperty().get();
    var typed = new HashMap<TaskField, String>();
    typed.put(TaskField.DAY, days.toString(plan.businessDate()));
    if (shown != null) {
      var zone = shown.timetable().zone();
      typed.put(TaskField.FROM, TypedTime.written(plan.startsAt().atZone(zone).toLocalTime()));
      typed.put(TaskField.UNTIL, TypedTime.written(plan.endsAt().atZone(zone).toLocalTime()));
    }
    typed.put(TaskField.ROOM, plan.room() == null ? "" : plan.room());
    typed.put(TaskField.TRAINER, plan.trainerId() == null ? "" : plan.trainerId().toString());
    return typed;
  }

  /// Asks why something is done with a session.
  Task about(TaskKind kind, ScheduledSession session) {
    return new Task(
        kind,
        intentIds.get(),
        session.sessionId(),
        session.cohort(),
        session.plan(),
        null,
        Map.of());
  }

  Task closeDays(LocalDate day) {
    var typed = Map.of(TaskField.FIRST_DAY, days.toString(day), TaskField.CANCEL_THEM, "true");
    var intent = intentIds.get();
    return new Task(TaskKind.CLOSE, intent, intent, "", null, null, typed);
  }

  /// @param before the course to change, or null for a new one
  Task course(@Nullable CourseLine before) {
    var intent = intentIds.get();
    var typed = new HashMap<TaskField, String>();
    if (before != null) {
      typed.put(TaskField.TITLE, before.title());
      typed.put(TaskField.CODE, before.code());
      typed.put(TaskField.MIN_AGE, orEmpty(before.minAge()));
      typed.put(TaskField.MAX_AGE, orEmpty(before.maxAge()));
    }
    return new Task(
        TaskKind.COURSE_FORM,
        intent,
        before == null ? work.newId(intent) : before.courseId(),
        before == null ? "" : before.title(),
        null,
        before == null ? null : before.sourcedId(),
        typed);
  }

  /// @param before the cohort to change, or null for a new one
  /// @param course what a new one takes, or null where that is to be chosen
  Task cohort(@Nullable CohortLine before, @Nullable CourseLine course) {
    var intent = intentIds.get();
    var typed = new HashMap<TaskField, String>();
    if (before != null) {
      typed.put(TaskField.NAME, before.name());
      typed.put(TaskField.COURSE, before.courseId().toString());
      typed.put(TaskField.CAPACITY, before.capacity() == 0 ? "" : orEmpty(before.capacity()));
      typed.put(TaskField.FIRST_DAY, days.toString(before.firstDay()));
      typed.put(TaskField.LAST_DAY, days.toString(before.lastDay()));
      typed.put(TaskField.TRAINER, before.trainerId() == null ? "" : before.trainerId().toString());
    } else {
      typed.put(TaskField.OPENS, "true");
      if (course != null) {
        typed.put(TaskField.COURSE, course.courseId().toString());
      }
    }
    return new Task(
        TaskKind.COHORT_FORM,
        intent,
        before == null ? work.newId(intent) : before.cohortId(),
        before == null ? "" : before.name(),
        null,
        before == null ? null : before.sourcedId(),
        typed);
  }

  /// Asks before a cohort ends, from which there is no way back.
  Task end(CohortLine cohort, boolean completes) {
    var kind = completes ? TaskKind.COHORT_COMPLETE : TaskKind.COHORT_CANCEL;
    return new Task(kind, intentIds.get(), cohort.cohortId(), cohort.name(), null, null, Map.of());
  }

  private static String orEmpty(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }
}
