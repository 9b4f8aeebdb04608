package org.daybook.app.ui.window;

import java.util.UUID;
import org.daybook.app.service.Desk;
import org.daybook.app.service.DeskChanges.Changed;
import org.daybook.app.sync.SyncStatus;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.shell.ShellViewModel;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.today.TodayActions;
import org.daybook.app.ui.today.TodayController;
import org.daybook.app.ui.today.TodayViewModel;
import org.daybook.app.ui.today.TodayViewModel.Loading;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.booking.Booking;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.Register;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionGuest;
import org.daybook.model.staff.StaffMember;

/// Today in the frame: follows the replica, the first load and the clock.
final class TodayScreen {
  private final Desk desk;
  private final Background background;
  private final TodayViewModel model;
  private boolean begun;

  TodayScreen(
      Desk desk, UUID staffId, Background background, ShellViewModel shell, TodayActions actions) {
    this.desk = desk;
    this.background = background;
    this.model =
        new TodayViewModel(
            new TodayAtDesk(desk.services(), staffId), background, desk.clock(), actions);
    // The date above every screen is right again after midnight.
    model
        .pageProperty()
        .subscribe(page -> {
          if (page != null) {
            shell.businessDateProperty().set(page.reading().day().today());
          }
        });
  }

  Screen screen(Messages messages) {
    var controller = new TodayController(model, messages);
    var view = new Fxml(messages).load(controller);
    var sync = desk.services().syncCentre();
    showLoading(sync.status());
    if (begun) {
      model.refresh();
    } else {
      begun = true;
      model.showToday();
    }
    background.ui().later(controller::focus);
    var changes = desk.changes().refresh(TodayScreen::concerns, background.ui(), model::refresh);
    var statuses =
        StatusWatch.of(sync, status -> background.ui().execute(() -> showLoading(status)));
    var ticks = new Ticks(() -> background.ui().execute(model::tick));
    return Screen.of(view, ticks::close, changes::close, statuses::close, controller::close);
  }

  private void showLoading(SyncStatus status) {
    model
        .loadingProperty()
        .set(
            status.loaded()
                ? null
                : status
                    .load()
                    .map(it -> new Loading(it.rowsDone(), it.rowsInAll()))
                    .orElse(new Loading(0, 0)));
  }

  private static boolean concerns(Changed changed) {
    return changed.outbox()
        || changed.in(
            AttendanceMark.TABLE,
            Register.TABLE,
            Session.TABLE,
            SessionGuest.TABLE,
            Booking.TABLE,
            StudentMerge.TABLE,
            Enrolment.TABLE,
            Student.TABLE,
            Cohort.TABLE,
            Course.TABLE,
            StaffMember.TABLE,
            AttentionItem.TABLE);
  }
}
