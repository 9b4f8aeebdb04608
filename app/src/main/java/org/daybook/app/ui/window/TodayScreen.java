package org.daybook.app.ui.window;

import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.app.service.Desk;
import org.daybook.app.service.DeskChanges.Changed;
import org.daybook.app.sync.SyncStatus;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.shell.ShellViewModel;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.today.FollowUpsViewModel;
import org.daybook.app.ui.today.TodayActions;
import org.daybook.app.ui.today.TodayController;
import org.daybook.app.ui.today.TodayViewModel;
import org.daybook.app.ui.today.TodayViewModel.Loading;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.booking.Booking;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.device.Device;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentCall;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.Register;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionGuest;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.StaffMember;

/// Today in the frame: follows the replica, the first load and the clock.
final class TodayScreen {
  private final Desk desk;
  private final Background background;
  private static final String CALL = "today.call";

  private final TodayViewModel model;
  private final FollowUpsViewModel followUps;
  private boolean begun;

  /// @param show shows Today, because a call was half written down
  TodayScreen(
      Desk desk,
      UUID staffId,
      Supplier<UUID> intentIds,
      Background background,
      ShellViewModel shell,
      TodayActions actions,
      Runnable show) {
    this.desk = desk;
    this.background = background;
    this.model =
        new TodayViewModel(
            new TodayAtDesk(desk.services(), staffId), background, desk.clock(), actions);
    var services = desk.services();
    this.followUps =
        new FollowUpsViewModel(services.followUps(), background, staffId, intentIds, desk.clock());
    var calls = new DraftsAtDesk(services.drafts(), staffId, CALL, background);
    followUps.keepIn(calls);
    calls.find(kept -> {
      followUps.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());
      show.run();
    });
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
    var controller = new TodayController(model, followUps, messages);
    var view = new Fxml(messages).load(controller);
    var sync = desk.services().syncCentre();
    showLoading(sync.status());
    if (begun) {
      model.refresh();
    } else {
      begun = true;
      model.showToday();
    }
    followUps.refresh();
    background.ui().later(controller::focus);
    var changes = desk.changes().refresh(TodayScreen::concerns, background.ui(), model::refresh);
    var statuses =
        StatusWatch.of(sync, status -> background.ui().execute(() -> showLoading(status)));
    var ui = background.ui();
    var moved = desk.changes().refresh(TodayScreen::moves, ui, followUps::outdate);
    var called = desk.changes().refresh(TodayScreen::calls, ui, followUps::refresh);
    var ticks =
        new Ticks(() ->
            ui.execute(() -> {
              model.tick();
              followUps.tick();
            }));
    return Screen.of(
        view,
        ticks::close,
        changes::close,
        moved::close,
        called::close,
        statuses::close,
        controller::close);
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
            CashShift.TABLE,
            SealedDay.TABLE,
            Cashbox.TABLE,
            Device.TABLE,
            AttentionItem.TABLE);
  }

  /// What changes whom somebody should ask after.
  private static boolean moves(Changed changed) {
    return changed.in(
        AttendanceMark.TABLE,
        Session.TABLE,
        StudentMerge.TABLE,
        Enrolment.TABLE,
        Student.TABLE,
        Family.TABLE,
        Role.TABLE,
        RoleAssignment.TABLE);
  }

  private static boolean calls(Changed changed) {
    return changed.in(StudentCall.TABLE);
  }
}
