package org.daybook.app.ui.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.app.service.schedule.Choices;
import org.daybook.app.service.schedule.CohortLine;
import org.daybook.app.service.schedule.CourseLine;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.OneAtATime;
import org.daybook.app.ui.schedule.TaskFields.Problem;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.desk.CaptureResult;
import org.jspecify.annotations.Nullable;

/// The form that lies over the schedule: what is typed, what is wrong with it, what the rule says
/// to it before it is saved, and what became of it.
public final class TaskViewModel {
  private final TaskWork work;
  private final ScheduleDesk desk;
  private final Background background;
  private final ScheduleViewModel schedule;
  private final TaskBeginnings begin;
  private final TaskOutcomes end;
  private final ReadOnlyObjectWrapper<@Nullable Task> task =
      new ReadOnlyObjectWrapper<>(this, "task");
  private final ReadOnlyObjectWrapper<@Nullable TaskFields> fields =
      new ReadOnlyObjectWrapper<>(this, "fields");
  private final ReadOnlyObjectWrapper<Map<TaskField, Problem>> problems =
      new ReadOnlyObjectWrapper<>(this, "problems", Map.of());
  private final ReadOnlyObjectWrapper<Preview> preview =
      new ReadOnlyObjectWrapper<>(this, "preview", new Preview.Unknown());
  private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal");
  private final DragViewModel drag;
  private Choices choices = Choices.NONE;
  private Optional<LocalTime> lastFrom = Optional.empty();
  private final OneAtATime looks = new OneAtATime(this::ask);
  private boolean saving;

  /// @param intentIds names gestures
  /// @param schedule told what was done
  public TaskViewModel(
      TaskWork work,
      ScheduleDesk desk,
      Background background,
      Supplier<UUID> intentIds,
      ScheduleViewModel schedule) {
    this.work = work;
    this.desk = desk;
    this.background = background;
    this.schedule = schedule;
    this.begin = new TaskBeginnings(work, intentIds, schedule);
    this.end = new TaskOutcomes(work, background, intentIds, schedule);
    this.drag = new DragViewModel(work, background, begin, end, schedule);
  }

  /// @param listener told when courses or cohorts were changed
  void onTaught(Runnable listener) {
    end.onTaught(listener);
  }

  /// What is written as the reason of a cancellation that is taken back is in the language of the
  /// screen, and so are days.
  void speak(Messages messages) {
    begin.speak(messages);
    end.speak(messages);
    var typed = fields.get();
    if (typed != null) {
      fields.set(typed.in(begin.days()));
      look();
    }
  }

  /// What the mouse carries, which is moved without a form.
  DragViewModel drag() {
    return drag;
  }

  /// Null while no form is open.
  ReadOnlyObjectProperty<@Nullable Task> taskProperty() {
    return task.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable TaskFields> fieldsProperty() {
    return fields.getReadOnlyProperty();
  }

  /// Shown once somebody has tried to save.
  ReadOnlyObjectProperty<Map<TaskField, Problem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  Choices choices() {
    return choices;
  }

  /// Plans sessions; of a cohort, if one is named.
  ///
  /// @param single one alone
  void plan(boolean single, @Nullable CohortLine cohort) {
    open(begin.plan(single, cohort));
  }

  void move(ScheduledSession session) {
    open(begin.move(session));
  }

  void cancel(ScheduledSession session) {
    open(begin.about(TaskKind.CANCEL, session));
  }

  void reinstate(ScheduledSession session) {
    open(begin.about(TaskKind.REINSTATE, session));
  }

  void closeDays(LocalDate day) {
    open(begin.closeDays(day));
  }

  /// @param before the course to change, or null for a new one
  void course(@Nullable CourseLine before) {
    open(begin.course(before));
  }

  /// @param before the cohort to change, or null for a new one
  /// @param course what a new one takes, or null where that is to be chosen
  void cohort(@Nullable CohortLine before, @Nullable CourseLine course) {
    open(begin.cohort(before, course));
  }

  /// Asks before a cohort ends, from which there is no way back.
  void end(CohortLine cohort, boolean completes) {
    open(begin.end(cohort, completes));
  }

  private void open(Task task) {
    open(task, task.before());
  }

  /// Opens the form once it is known what it offers.
  private void open(Task asked, Map<TaskField, String> typed) {
    background
        .run(() -> new Offer(desk.choices(), work.today()))
        .onSuccess(offer -> {
          choices = offer.choices();
          problems.set(Map.of());
          refusal.set(null);
          preview.set(new Preview.Unknown());
          var begun = new TaskFields(asked.kind(), offer.today(), begin.days(), typed);
          lastFrom = begun.time(TaskField.FROM);
          fields.set(begun);
          task.set(asked);
          look();
        })
        .onFailure(_ -> schedule.refuse(new Refusal(null)));
  }

  private record Offer(Choices choices, LocalDate today) {}

  /// Goes on where a crash left it.
  void restore(Task asked, Map<TaskField, String> typed) {
    open(asked, typed);
  }

  void type(TaskField field, String words) {
    var was = fields.get();
    if (was == null || words.equals(was.typed().getOrDefault(field, ""))) {
      return;
    }
    var is = field == TaskField.FROM ? keepingLength(was, words) : was.with(field, words);
    fields.set(is);
    if (!problems.get().isEmpty()) {
      problems.set(is.problems());
    }
    look();
  }

  /// Whoever moves the beginning of a session mostly means its end, too.
  private TaskFields keepingLength(TaskFields was, String words) {
    var is = was.with(TaskField.FROM, words);
    var to = is.time(TaskField.FROM);
    var until = was.time(TaskField.UNTIL);
    var from = lastFrom;
    lastFrom = to.or(() -> from);
    return from.isEmpty() || to.isEmpty() || until.isEmpty()
        ? is
        : is.with(
            TaskField.UNTIL,
            TypedTime.written(until.get().plus(Duration.between(from.get(), to.get()))));
  }

  /// Asks the rule what it says to what is typed.
  private void look() {
    looks.ask();
  }

  private void ask() {
    var asked = task.get();
    var typed = fields.get();
    if (asked == null || typed == null) {
      looks.done();
      return;
    }
    background
        .run(() -> work.preview(asked, typed))
        .onSuccess(found -> {
          if (Objects.equals(asked, task.get()) && Objects.equals(typed, fields.get())) {
            preview.set(found);
          }
          looks.done();
        })
        .onFailure(_ -> {
          preview.set(new Preview.Unknown());
          looks.done();
        });
  }

  /// Nothing is saved.
  void discard() {
    close();
  }

  private void close() {
    task.set(null);
    fields.set(null);
    problems.set(Map.of());
    refusal.set(null);
  }

  /// Saves it, or says what is wrong.
  void save() {
    var asked = task.get();
    var typed = fields.get();
    if (asked == null || typed == null || saving) {
      return;
    }
    problems.set(typed.problems());
    if (!problems.get().isEmpty()) {
      return;
    }
    saving = true;
    background
        .run(() -> work.save(asked, typed))
        .onSuccess(result -> saved(asked, typed, result))
        .onFailure(_ -> refused(new Refusal(null)));
  }

  private void saved(Task asked, TaskFields typed, Optional<CaptureResult> result) {
    saving = false;
    if (result.isEmpty()) {
      return;
    }
    switch (result.get()) {
      case CaptureResult.Saved(var operations) -> {
        close();
        end.done(asked, typed, operations.size());
      }
      case CaptureResult.Refused(_, var why) -> refused(new Refusal(why));
    }
  }

  private void refused(Refusal why) {
    saving = false;
    refusal.set(why);
  }

  /// Reopens a day that is closed.
  void reopen(LocalDate day) {
    end.reopen(day);
  }
}
