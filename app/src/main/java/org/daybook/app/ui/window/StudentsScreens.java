package org.daybook.app.ui.window;

import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.app.service.Desk;
import org.daybook.app.service.DeskChanges.Changed;
import org.daybook.app.service.drafts.DraftService.Kept;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.students.BookingViewModel;
import org.daybook.app.ui.students.MergeViewModel;
import org.daybook.app.ui.students.PackageViewModel;
import org.daybook.app.ui.students.PlaceViewModel;
import org.daybook.app.ui.students.StudentDraft;
import org.daybook.app.ui.students.StudentFormViewModel;
import org.daybook.app.ui.students.StudentsActions;
import org.daybook.app.ui.students.StudentsController;
import org.daybook.app.ui.students.StudentsViewModel;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.booking.Booking;
import org.daybook.model.course.Cohort;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.organisation.Policy;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentChange;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.session.Session;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;

/// The screen of the students.
final class StudentsScreens {
  private static final String FORM = "students";

  private final Desk desk;
  private final Background background;
  private final Runnable show;
  private final StudentsViewModel students;
  private final StudentFormViewModel form;
  private final PlaceViewModel places;
  private final BookingViewModel bookings;
  private final PackageViewModel packages;
  private final MergeViewModel merges;
  private final StudentDraft draft;

  /// @param show shows the students, because a card is wanted
  StudentsScreens(
      Desk desk,
      UUID staffId,
      Supplier<UUID> intentIds,
      Background background,
      StudentsActions actions,
      Runnable show) {
    this.desk = desk;
    this.background = background;
    this.show = show;
    var services = desk.services();
    this.students =
        new StudentsViewModel(services.students(), services.cards(), background, staffId, actions);
    this.form =
        new StudentFormViewModel(
            services.studentEntries(),
            background,
            services.rollCall()::today,
            staffId,
            intentIds,
            students);
    this.places =
        new PlaceViewModel(
            services.enrolments(),
            background,
            services.rollCall()::today,
            staffId,
            intentIds,
            students);
    this.bookings =
        new BookingViewModel(services.bookings(), background, staffId, intentIds, students);
    this.packages =
        new PackageViewModel(services.cash().packages(), background, staffId, intentIds, students);
    this.merges = new MergeViewModel(services.merges(), background, staffId, intentIds, students);
    var drafts = new DraftsAtDesk(services.drafts(), staffId, FORM, background);
    this.draft = new StudentDraft(students, form, places, bookings, drafts);
    drafts.find(this::restore);
  }

  /// Back to where a crash or a sign-out left it.
  private void restore(Kept kept) {
    draft.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());
    show.run();
  }

  Screen screen(Messages messages) {
    var controller =
        new StudentsController(students, form, places, bookings, packages, merges, messages);
    var view = new Fxml(messages).load(controller);
    students.refresh();
    background.ui().later(controller::focus);
    var changes =
        desk.changes().refresh(StudentsScreens::concerns, background.ui(), students::refresh);
    return Screen.of(view, changes::close, controller::close);
  }

  /// Opens a student's card.
  void open(UUID studentId) {
    students.open(studentId);
    show.run();
  }

  private static boolean concerns(Changed changed) {
    return changed.outbox()
        || changed.in(
            Student.TABLE,
            StudentMerge.TABLE,
            StudentChange.TABLE,
            Family.TABLE,
            Enrolment.TABLE,
            Booking.TABLE,
            AccountBalance.TABLE,
            StudentPackage.TABLE,
            Cohort.TABLE,
            Session.TABLE,
            AttendanceMark.TABLE,
            Policy.TABLE,
            Role.TABLE,
            RoleAssignment.TABLE);
  }
}
