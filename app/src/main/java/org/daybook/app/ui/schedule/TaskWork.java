package org.daybook.app.ui.schedule;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.service.schedule.Objection;
import org.daybook.app.service.schedule.ScheduleServices;
import org.daybook.model.command.Command;
import org.daybook.model.command.Reason;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.MoveCohort;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.session.ReinstateSession;
import org.daybook.model.session.RescheduleSession;

/// Rehearses and saves what a form says. Called in the background, never on the drawing thread.
public final class TaskWork {
  /// Stands for the reason that will be given, where only whether it may be is asked.
  private static final String SOME_REASON = "-";

  private final ScheduleServices services;
  private final UUID staffId;

  /// @param staffId the person signed in
  public TaskWork(ScheduleServices services, UUID staffId) {
    this.services = services;
    this.staffId = staffId;
  }

  LocalDate today() {
    return services.timetable().today();
  }

  UUID newId(UUID intentId) {
    return services.teaching().newId(intentId);
  }

  Preview preview(Task task, TaskFields fields) {
    if (!fields.problems().isEmpty() && !asksOnlyWhy(task.kind())) {
      return new Preview.Unknown();
    }
    return switch (task.kind()) {
      case SERIES, SINGLE ->
          new Preview.Series(services.series().preview(staffId, task.intentId(), fields.series()));
      case MOVE -> single(services.moves().objection(staffId, move(task, fields)));
      case CANCEL ->
          single(
              services
                  .moves()
                  .objectionToCancelling(
                      staffId, task.subjectId(), Objects.requireNonNull(task.seen()), SOME_REASON));
      case REINSTATE -> rehearsed(new ReinstateSession(task.subjectId(), SOME_REASON));
      case CLOSE -> closing(fields);
      case COURSE_FORM -> rehearsed(fields.course(task.subjectId(), task.sourcedId()));
      case COHORT_FORM -> rehearsed(fields.cohort(task.subjectId(), task.sourcedId()));
      case COHORT_CANCEL ->
          rehearsed(new MoveCohort(task.subjectId(), CohortState.CANCELLED, SOME_REASON));
      case COHORT_COMPLETE ->
          rehearsed(new MoveCohort(task.subjectId(), CohortState.COMPLETED, null));
    };
  }

  private static boolean asksOnlyWhy(TaskKind kind) {
    return switch (kind) {
      case CANCEL, REINSTATE, COHORT_CANCEL -> true;
      default -> false;
    };
  }

  private Preview rehearsed(Command command) {
    return single(services.teaching().objection(staffId, command));
  }

  private static Preview single(Optional<Objection> objection) {
    return new Preview.Single(objection.orElse(null));
  }

  private Preview closing(TaskFields fields) {
    var days = fields.firstDay().datesUntil(fields.lastDay().plusDays(1)).toList();
    int planned = days.stream().mapToInt(day -> services.moves().plannedOn(day).size()).sum();
    var objection =
        services
            .moves()
            .objectionToClosing(staffId, fields.firstDay(), SOME_REASON)
            .filter(it -> it.forbids() || it.reason() != Reason.DAY_CLOSED);
    return new Preview.Closing(days.size(), planned, objection.orElse(null));
  }

  RescheduleSession move(Task task, TaskFields fields) {
    return new RescheduleSession(
        task.subjectId(),
        Objects.requireNonNull(task.seen()),
        fields.plan(services.series().zone()));
  }

  /// Empty when there is nothing to save.
  Optional<CaptureResult> save(Task task, TaskFields fields) {
    var intent = task.intentId();
    var subject = task.subjectId();
    var reason = fields.of(TaskField.REASON);
    return switch (task.kind()) {
      case SERIES, SINGLE -> services.series().make(staffId, intent, fields.series());
      case MOVE -> Optional.of(services.moves().move(staffId, intent, move(task, fields)));
      case CANCEL ->
          Optional.of(
              services
                  .moves()
                  .cancel(staffId, intent, subject, Objects.requireNonNull(task.seen()), reason));
      case REINSTATE -> Optional.of(services.moves().reinstate(staffId, intent, subject, reason));
      case CLOSE ->
          Optional.of(
              services
                  .moves()
                  .close(
                      staffId,
                      intent,
                      fields.firstDay(),
                      fields.lastDay(),
                      reason,
                      fields.truth(TaskField.CANCEL_THEM)));
      case COURSE_FORM ->
          Optional.of(
              services
                  .teaching()
                  .define(staffId, intent, fields.course(subject, task.sourcedId())));
      case COHORT_FORM ->
          Optional.of(
              services
                  .teaching()
                  .define(
                      staffId,
                      intent,
                      fields.cohort(subject, task.sourcedId()),
                      task.isNew() && fields.truth(TaskField.OPENS)));
      case COHORT_CANCEL ->
          Optional.of(
              services.teaching().move(staffId, intent, subject, CohortState.CANCELLED, reason));
      case COHORT_COMPLETE ->
          Optional.of(
              services.teaching().move(staffId, intent, subject, CohortState.COMPLETED, null));
    };
  }

  CaptureResult takeBack(UUID intentId, RescheduleSession move) {
    return services.moves().move(staffId, intentId, move.reversed());
  }

  CaptureResult reinstate(UUID intentId, UUID sessionId, String reason) {
    return services.moves().reinstate(staffId, intentId, sessionId, reason);
  }

  CaptureResult reopen(UUID intentId, LocalDate day) {
    return services.moves().reopen(staffId, intentId, day);
  }

  ScheduleServices services() {
    return services;
  }

  UUID staffId() {
    return staffId;
  }
}
