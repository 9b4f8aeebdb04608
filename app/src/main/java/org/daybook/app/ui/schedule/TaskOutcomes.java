package org.daybook.app.ui.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.desk.CaptureResult;

/// Says what was done with a form, shows where, and takes it back where that is possible.
final class TaskOutcomes {
  private final TaskWork work;
  private final Background background;
  private final Supplier<UUID> intentIds;
  private final ScheduleViewModel schedule;
  private String takenBackReason = "";
  private Function<LocalDate, String> written = LocalDate::toString;
  private Runnable taught = () -> {};

  TaskOutcomes(
      TaskWork work, Background background, Supplier<UUID> intentIds, ScheduleViewModel schedule) {
    this.work = work;
    this.background = background;
    this.intentIds = intentIds;
    this.schedule = schedule;
  }

  void onTaught(Runnable listener) {
    taught = listener;
  }

  void speak(Messages messages) {
    written = messages::date;
    takenBackReason = messages.text("schedule.taken_back");
  }

  void done(Task asked, TaskFields typed, int operations) {
    switch (asked.kind()) {
      case SERIES, SINGLE -> {
        schedule.show(typed.series().firstDay());
        schedule.say(new Notice(Notice.Kind.MADE, "", operations, null));
      }
      case MOVE -> moved(asked, typed);
      case CANCEL -> {
        var id = asked.subjectId();
        schedule.refresh();
        schedule.say(
            new Notice(
                Notice.Kind.CANCELLED,
                asked.name(),
                0,
                () ->
                    undo(
                        () -> work.reinstate(intentIds.get(), id, takenBackReason),
                        Notice.of(Notice.Kind.CANCELLED_BACK, asked.name()))));
      }
      case REINSTATE -> {
        schedule.refresh();
        schedule.say(Notice.of(Notice.Kind.REINSTATED, asked.name()));
      }
      case CLOSE -> closed(typed);
      case COURSE_FORM -> taught(Notice.of(Notice.Kind.COURSE_SAVED, typed.of(TaskField.TITLE)));
      case COHORT_FORM -> taught(Notice.of(Notice.Kind.COHORT_SAVED, typed.of(TaskField.NAME)));
      case COHORT_CANCEL, COHORT_COMPLETE ->
          taught(Notice.of(Notice.Kind.STATE_CHANGED, asked.name()));
    }
  }

  private void moved(Task asked, TaskFields typed) {
    var day = typed.day(TaskField.DAY).orElseThrow();
    schedule.show(day, asked.subjectId());
    schedule.say(
        new Notice(
            Notice.Kind.MOVED,
            asked.name(),
            0,
            () ->
                undo(
                    () -> work.takeBack(intentIds.get(), work.move(asked, typed)),
                    Notice.of(Notice.Kind.MOVED_BACK, asked.name()))));
  }

  private void closed(TaskFields typed) {
    schedule.refresh();
    int days = (int) ChronoUnit.DAYS.between(typed.firstDay(), typed.lastDay()) + 1;
    boolean single = typed.firstDay().equals(typed.lastDay());
    schedule.say(
        new Notice(
            Notice.Kind.CLOSED,
            typed.of(TaskField.REASON),
            days,
            single && !typed.truth(TaskField.CANCEL_THEM) ? () -> reopen(typed.firstDay()) : null));
  }

  /// Reopens a day that is closed.
  void reopen(LocalDate day) {
    undo(
        () -> work.reopen(intentIds.get(), day),
        Notice.of(Notice.Kind.REOPENED, written.apply(day)));
  }

  private void undo(Callable<CaptureResult> work, Notice done) {
    background
        .<CaptureResult>run(work)
        .onSuccess(result -> {
          switch (result) {
            case CaptureResult.Saved _ -> {
              schedule.refresh();
              schedule.say(done);
            }
            case CaptureResult.Refused(_, var why) -> schedule.refuse(new Refusal(why));
          }
        })
        .onFailure(_ -> schedule.refuse(new Refusal(null)));
  }

  private void taught(Notice done) {
    taught.run();
    schedule.refresh();
    schedule.say(done);
  }
}
