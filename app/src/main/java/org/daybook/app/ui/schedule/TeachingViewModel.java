package org.daybook.app.ui.schedule;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.daybook.app.service.schedule.CohortLine;
import org.daybook.app.service.schedule.CourseLine;
import org.daybook.app.service.schedule.TeachingService;
import org.daybook.app.ui.fx.Background;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.CourseState;
import org.daybook.model.desk.CaptureResult;
import org.jspecify.annotations.Nullable;

/// The courses and groups beside the timetable, and their life cycles.
public final class TeachingViewModel {
  private final ScheduleDesk desk;
  private final TeachingService teaching;
  private final UUID staffId;
  private final Background background;
  private final Supplier<UUID> intentIds;
  private final ScheduleViewModel schedule;
  private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
  private final ReadOnlyObjectWrapper<List<CourseLine>> courses =
      new ReadOnlyObjectWrapper<>(this, "courses", List.of());
  private final ReadOnlyObjectWrapper<@Nullable UUID> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen");

  /// @param staffId the person signed in
  /// @param intentIds names gestures
  /// @param schedule says what was done
  public TeachingViewModel(
      ScheduleDesk desk,
      TeachingService teaching,
      UUID staffId,
      Background background,
      Supplier<UUID> intentIds,
      ScheduleViewModel schedule) {
    this.desk = desk;
    this.teaching = teaching;
    this.staffId = staffId;
    this.background = background;
    this.intentIds = intentIds;
    this.schedule = schedule;
  }

  /// Whether courses and groups are shown in the place of the timetable.
  BooleanProperty shownProperty() {
    return shown;
  }

  ReadOnlyObjectProperty<List<CourseLine>> coursesProperty() {
    return courses.getReadOnlyProperty();
  }

  /// The course or cohort that is chosen, as long as any is there.
  ReadOnlyObjectProperty<@Nullable UUID> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// Reads them again while they are shown.
  public void refresh() {
    if (!shown.get()) {
      return;
    }
    background
        .run(desk::courses)
        .onSuccess(this::show)
        .onFailure(_ -> schedule.refuse(new Refusal(null)));
  }

  private void show(List<CourseLine> read) {
    courses.set(read);
    var current = chosen.get();
    boolean there =
        read.stream()
            .anyMatch(it ->
                it.courseId().equals(current)
                    || it.cohorts().stream().anyMatch(one -> one.cohortId().equals(current)));
    if (!there) {
      chosen.set(read.isEmpty() ? null : read.getFirst().courseId());
    }
  }

  void open() {
    shown.set(true);
    refresh();
  }

  /// Shows a group.
  void open(UUID cohortId) {
    chosen.set(cohortId);
    open();
  }

  void leave() {
    shown.set(false);
  }

  void choose(UUID id) {
    chosen.set(id);
  }

  /// Publishes, archives or takes out of the archive.
  void move(CourseLine course, CourseState to) {
    capture(
        () -> teaching.move(staffId, intentIds.get(), course.courseId(), to),
        Notice.of(Notice.Kind.STATE_CHANGED, course.title()));
  }

  /// Opens or begins a group; how one ends is asked for by a form.
  void move(CohortLine cohort, CohortState to) {
    capture(
        () -> teaching.move(staffId, intentIds.get(), cohort.cohortId(), to, null),
        Notice.of(Notice.Kind.STATE_CHANGED, cohort.name()));
  }

  private void capture(Callable<CaptureResult> work, Notice done) {
    background
        .<CaptureResult>run(work)
        .onSuccess(result -> {
          switch (result) {
            case CaptureResult.Saved _ -> {
              refresh();
              schedule.say(done);
            }
            case CaptureResult.Refused(_, var why) -> schedule.refuse(new Refusal(why));
          }
        })
        .onFailure(_ -> schedule.refuse(new Refusal(null)));
  }
}
