package org.daybook.app.ui.window;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.daybook.app.service.Desk;
import org.daybook.app.service.DeskChanges.Changed;
import org.daybook.app.service.drafts.DraftService.Kept;
import org.daybook.app.service.rollcall.RollCallService.Who;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.rollcall.AdmissionViewModel;
import org.daybook.app.ui.rollcall.RegisterController;
import org.daybook.app.ui.rollcall.RegisterDraft;
import org.daybook.app.ui.rollcall.RegisterExits;
import org.daybook.app.ui.rollcall.RegisterViewModel;
import org.daybook.app.ui.rollcall.RegisterWork;
import org.daybook.app.ui.rollcall.SessionsController;
import org.daybook.app.ui.rollcall.SessionsViewModel;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.booking.Booking;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.Register;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionGuest;

/// Roll call's two screens: the sessions of a day, and the register of the one that was opened.
final class RollCallScreens {
  private static final String FORM = "roll-call";

  private final Desk desk;
  private final Background background;
  private final LongSupplier millis;
  private final Runnable show;
  private final Consumer<UUID> print;
  private final SessionsViewModel sessions;
  private final RegisterViewModel register;
  private final AdmissionViewModel admission;
  private final RegisterDraft draft;
  private Runnable returnTo;
  private boolean registerOpen;
  private boolean begun;
  private Optional<LocalDate> wanted = Optional.empty();

  /// @param background with a single worker
  /// @param millis a clock that only runs forward, in milliseconds
  /// @param show shows roll call again, because another of its screens is wanted
  /// @param print shows the sheet of a session as it is printed
  RollCallScreens(
      Desk desk,
      UUID staffId,
      Supplier<UUID> intentIds,
      LongSupplier millis,
      Background background,
      Runnable show,
      Consumer<UUID> print) {
    this.desk = desk;
    this.print = print;
    this.millis = millis;
    this.background = background;
    this.show = show;
    this.returnTo = show;
    var services = desk.services();
    Supplier<Who> who = () -> new Who(staffId, intentIds.get());
    var work = new RegisterWork(services.rollCall(), services.attention(), background, who);
    this.register = new RegisterViewModel(work, background.ui(), desk.clock());
    this.admission =
        new AdmissionViewModel(register, services.rollCall(), services.students(), background, who);
    var drafts = new DraftsAtDesk(services.drafts(), staffId, FORM, background);
    this.draft = new RegisterDraft(register, admission, drafts);
    drafts.find(this::restore);
    this.sessions =
        new SessionsViewModel(services.rollCall(), background, desk.clock(), this::open);
  }

  /// Back to where a crash or a sign-out left it.
  private void restore(Kept kept) {
    if (!registerOpen) {
      draft.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());
      registerOpen = true;
      show.run();
    }
  }

  Screen screen(Messages messages) {
    return registerOpen ? register(messages) : sessions(messages);
  }

  private Screen sessions(Messages messages) {
    var controller = new SessionsController(sessions, messages);
    var view = new Fxml(messages).load(controller);
    if (wanted.isPresent()) {
      sessions.showDay(wanted.get());
      wanted = Optional.empty();
    } else if (begun) {
      sessions.refresh();
    } else {
      sessions.showToday();
    }
    begun = true;
    background.ui().later(controller::focus);
    return Screen.of(view, follow(sessions::refresh), controller::close);
  }

  private Screen register(Messages messages) {
    var controller =
        new RegisterController(
            register, admission, messages, new RegisterExits(this::back, print), millis);
    var view = new Fxml(messages).load(controller);
    register.refresh();
    background.ui().later(controller::focus);
    return Screen.of(view, follow(register::refresh), controller::close);
  }

  /// Opens the register of a session with the keyboard on a student.
  void open(UUID sessionId, UUID studentId) {
    open(sessionId);
    register.goToWhenRead(studentId);
  }

  /// Opens the register of a session.
  void open(UUID sessionId) {
    register.open(sessionId);
    registerOpen = true;
    returnTo = show;
    show.run();
  }

  /// Shows the sessions of a day.
  void openDay(LocalDate day) {
    wanted = Optional.of(day);
    returnTo = show;
    back();
  }

  /// Opens the register of a session on behalf of another place, to which one returns.
  void openFrom(Runnable place, UUID sessionId) {
    open(sessionId);
    returnTo = place;
  }

  /// The same with the keyboard on a student.
  void openFrom(Runnable place, UUID sessionId, UUID studentId) {
    open(sessionId, studentId);
    returnTo = place;
  }

  private void back() {
    register.close();
    registerOpen = false;
    var place = returnTo;
    returnTo = show;
    place.run();
  }

  private Runnable follow(Runnable refresh) {
    return desk.changes().refresh(RollCallScreens::concerns, background.ui(), refresh)::close;
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
            AttentionItem.TABLE);
  }
}
