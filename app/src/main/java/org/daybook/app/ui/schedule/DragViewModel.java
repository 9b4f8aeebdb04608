package org.daybook.app.ui.schedule;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.OneAtATime;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.session.SessionPlan;
import org.jspecify.annotations.Nullable;

/// A session that somebody carries over the timetable. It is moved as its form moves it: the rule
/// says beforehand what speaks against it, and the move can be taken back.
final class DragViewModel {
  private final TaskWork work;
  private final Background background;
  private final TaskBeginnings begin;
  private final TaskOutcomes end;
  private final ScheduleViewModel schedule;
  private final OneAtATime looks = new OneAtATime(this::look);
  private final ReadOnlyObjectWrapper<@Nullable Carried> carried =
      new ReadOnlyObjectWrapper<>(this, "carried");

  DragViewModel(
      TaskWork work,
      Background background,
      TaskBeginnings begin,
      TaskOutcomes end,
      ScheduleViewModel schedule) {
    this.work = work;
    this.background = background;
    this.begin = begin;
    this.end = end;
    this.schedule = schedule;
  }

  /// @param target where it would come
  /// @param preview what the rule says to that; unknown until it was asked
  record Carried(ScheduledSession session, DropTarget target, Preview preview) {
    boolean changes() {
      return !target.plan().equals(session.plan());
    }
  }

  /// Null while nothing is carried.
  ReadOnlyObjectProperty<@Nullable Carried> carriedProperty() {
    return carried.getReadOnlyProperty();
  }

  /// Whether the person may carry a session, and its plan may still change.
  boolean mayCarry(ScheduledSession session) {
    var page = schedule.pageProperty().get();
    return page != null && page.allowed().sessions() && session.state().mayBePlanned();
  }

  /// It is over another place.
  ///
  /// @param place works out where on the page that is
  void over(UUID sessionId, Function<SchedulePage, DropTarget> place) {
    var page = schedule.pageProperty().get();
    var session = page == null ? null : page.session(sessionId).orElse(null);
    if (page == null || session == null || !mayCarry(session)) {
      leave();
      return;
    }
    var target = place.apply(page);
    var was = carried.get();
    if (was == null || !was.target().equals(target)) {
      carried.set(new Carried(session, target, new Preview.Unknown()));
      looks.ask();
    }
  }

  private void look() {
    var asked = carried.get();
    if (asked == null || !asked.changes()) {
      looks.done();
      return;
    }
    background
        .run(() -> work.preview(task(asked), fields(asked)))
        .onSuccess(found -> {
          if (Objects.equals(asked, carried.get())) {
            carried.set(new Carried(asked.session(), asked.target(), found));
          }
          looks.done();
        })
        .onFailure(_ -> looks.done());
  }

  /// Puts it down where it is.
  void drop() {
    var down = carried.get();
    leave();
    if (down == null || !down.changes()) {
      return;
    }
    var task = task(down);
    var fields = fields(down);
    background
        .run(() -> work.save(task, fields))
        .onSuccess(result -> result.ifPresent(it -> saved(task, fields, it)))
        .onFailure(_ -> schedule.refuse(new Refusal(null)));
  }

  private void saved(Task task, TaskFields fields, CaptureResult result) {
    switch (result) {
      case CaptureResult.Saved(var operations) -> end.done(task, fields, operations.size());
      case CaptureResult.Refused(_, var why) -> schedule.refuse(new Refusal(why));
    }
  }

  /// It stays where it was.
  void leave() {
    carried.set(null);
  }

  private Task task(Carried it) {
    return begin.move(it.session());
  }

  private TaskFields fields(Carried it) {
    SessionPlan plan = it.target().plan();
    Map<TaskField, String> typed = begin.typed(plan);
    return new TaskFields(TaskKind.MOVE, plan.businessDate(), begin.days(), typed);
  }
}
