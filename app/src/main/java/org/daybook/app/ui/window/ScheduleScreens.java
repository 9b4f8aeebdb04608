package org.daybook.app.ui.window;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.app.service.Desk;
import org.daybook.app.service.DeskChanges.Changed;
import org.daybook.app.service.drafts.DraftService.Kept;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.schedule.ScheduleActions;
import org.daybook.app.ui.schedule.ScheduleController;
import org.daybook.app.ui.schedule.ScheduleViewModel;
import org.daybook.app.ui.schedule.TaskDraft;
import org.daybook.app.ui.schedule.TaskViewModel;
import org.daybook.app.ui.schedule.TaskWork;
import org.daybook.app.ui.schedule.TeachingViewModel;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.rollcall.Register;
import org.daybook.model.session.ClosedDay;
import org.daybook.model.session.Session;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.StaffMember;

/// The screen of the schedule.
final class ScheduleScreens {
  private static final String FORM = "schedule";

  private final Desk desk;
  private final Background background;
  private final Runnable show;
  private final ScheduleViewModel schedule;
  private final TaskViewModel tasks;
  private final TeachingViewModel teaching;
  private final TaskDraft draft;
  private boolean begun;

  /// @param show shows the schedule, because a form is restored there
  ScheduleScreens(
      Desk desk,
      UUID staffId,
      Supplier<UUID> intentIds,
      Background background,
      ScheduleActions actions,
      Runnable show) {
    this.desk = desk;
    this.background = background;
    this.show = show;
    var services = desk.services();
    var read = new ScheduleAtDesk(services, staffId);
    this.schedule = new ScheduleViewModel(read, background, desk.clock(), actions);
    this.tasks =
        new TaskViewModel(
            new TaskWork(services.schedule(), staffId), read, background, intentIds, schedule);
    this.teaching =
        new TeachingViewModel(
            read, services.schedule().teaching(), staffId, background, intentIds, schedule);
    var drafts = new DraftsAtDesk(services.drafts(), staffId, FORM, background);
    this.draft = new TaskDraft(tasks, drafts);
    drafts.find(this::restore);
  }

  /// Back to where a crash or a sign-out left it.
  private void restore(Kept kept) {
    draft.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());
    if (!kept.saved()) {
      show.run();
    }
  }

  Screen screen(Messages messages) {
    var controller = new ScheduleController(schedule, tasks, teaching, messages);
    var view = new Fxml(messages).load(controller);
    if (begun) {
      schedule.refresh();
    } else {
      begun = true;
      schedule.showToday();
    }
    teaching.refresh();
    background.ui().later(controller::focus);
    var changes = desk.changes().refresh(ScheduleScreens::concerns, background.ui(), this::refresh);
    var sync = desk.services().syncCentre();
    schedule.loadingProperty().set(!sync.status().loaded());
    var statuses =
        StatusWatch.of(
            sync,
            status ->
                background.ui().execute(() -> schedule.loadingProperty().set(!status.loaded())));
    var ticks = new Ticks(() -> background.ui().execute(schedule::tick));
    return Screen.of(view, ticks::close, changes::close, statuses::close, controller::close);
  }

  /// Shows a session, wherever it is.
  void open(LocalDate day, UUID sessionId) {
    begun = true;
    schedule.show(day, sessionId);
    show.run();
  }

  private void refresh() {
    schedule.refresh();
    teaching.refresh();
  }

  private static boolean concerns(Changed changed) {
    return changed.outbox()
        || changed.in(
            Session.TABLE,
            ClosedDay.TABLE,
            Cohort.TABLE,
            Course.TABLE,
            Enrolment.TABLE,
            Register.TABLE,
            StaffMember.TABLE,
            Role.TABLE,
            RoleAssignment.TABLE);
  }
}
