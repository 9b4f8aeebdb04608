package org.daybook.app.ui.rollcall;

import java.time.Clock;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.daybook.app.service.DeskChanges.Changed;
import org.daybook.app.service.attention.AttentionService;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.app.service.rollcall.RollCallService.Who;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.Register;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionGuest;
import org.jspecify.annotations.Nullable;

/// The roll call of one signed-in person: the sessions of a day, or the register of one of them.
/// What was begun outlives the view, which is made anew for each language.
public final class RollCallScreen {

  /// The services behind the screen.
  public record Services(
      RollCallService rollCall, AttentionService attention, StudentSearch students) {}

  private final SessionsViewModel sessions;
  private final RegisterViewModel register;
  private final AdmissionViewModel admission;
  private final LongSupplier millis;
  private @Nullable Runnable focus;

  /// @param background with a single worker, so that marks follow each other
  /// @param who the person signed in, with a fresh gesture each time
  /// @param millis a clock that only runs forward, in milliseconds
  public RollCallScreen(
      Services services,
      Background background,
      Clock clock,
      Supplier<Who> who,
      LongSupplier millis) {
    var work = new RegisterWork(services.rollCall(), services.attention(), background, who);
    this.register = new RegisterViewModel(work, background.ui(), clock);
    this.admission =
        new AdmissionViewModel(register, services.rollCall(), services.students(), background, who);
    this.sessions =
        new SessionsViewModel(services.rollCall(), background, clock, this::openRegister);
    this.millis = millis;
  }

  /// The view in a language. The keyboard goes to its list once it is in a window.
  public Parent view(Messages messages) {
    var fxml = new Fxml(messages);
    var list = new SessionsController(sessions, messages);
    var sheet = new RegisterController(register, admission, messages, this::back, millis);
    var listView = fxml.load(list);
    var sheetView = fxml.load(sheet);
    register
        .headProperty()
        .subscribe((was, is) -> {
          if ((was == null) != (is == null)) {
            focus();
          }
        });
    listView.visibleProperty().bind(register.headProperty().map(_ -> false).orElse(true));
    focus =
        () -> {
          if (register.headProperty().get() == null) {
            list.focus();
          } else {
            sheet.focus();
          }
        };
    sessions.refresh();
    return new StackPane(listView, sheetView);
  }

  /// Gives the keyboard to what is shown.
  public void focus() {
    if (focus != null) {
      focus.run();
    }
  }

  /// Opens the register of a session.
  public void openRegister(UUID sessionId) {
    register.open(sessionId);
  }

  /// Opens the register of a session with the keyboard on a student.
  public void openRegister(UUID sessionId, UUID studentId) {
    register.open(sessionId);
    register.goToWhenRead(studentId);
  }

  /// Half-typed minutes are saved before the screen is left.
  public void leave() {
    register.commitMinutes();
  }

  /// Reads again after a commit that concerns what is shown.
  public void changed(Changed changed) {
    if (changed.outbox()
        || changed.in(
            Session.TABLE,
            Register.TABLE,
            AttendanceMark.TABLE,
            SessionGuest.TABLE,
            Enrolment.TABLE,
            Student.TABLE,
            AttentionItem.TABLE)) {
      if (register.headProperty().get() == null) {
        sessions.refresh();
      } else {
        register.refresh();
      }
    }
  }

  private void back() {
    register.close();
    sessions.refresh();
  }
}
