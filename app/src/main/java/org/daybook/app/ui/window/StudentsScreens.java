package org.daybook.app.ui.window;

import java.util.UUID;
import org.daybook.app.service.Desk;
import org.daybook.app.service.DeskChanges.Changed;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.students.StudentsActions;
import org.daybook.app.ui.students.StudentsController;
import org.daybook.app.ui.students.StudentsViewModel;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.course.Cohort;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.organisation.Policy;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.session.Session;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;

/// The screen of the students.
final class StudentsScreens {
  private final Desk desk;
  private final Background background;
  private final Runnable show;
  private final StudentsViewModel students;

  /// @param show shows the students, because a card is wanted
  StudentsScreens(
      Desk desk, UUID staffId, Background background, StudentsActions actions, Runnable show) {
    this.desk = desk;
    this.background = background;
    this.show = show;
    var services = desk.services();
    this.students =
        new StudentsViewModel(services.students(), services.cards(), background, staffId, actions);
  }

  Screen screen(Messages messages) {
    var controller = new StudentsController(students, messages);
    var view = new Fxml(messages).load(controller);
    students.refresh();
    background.ui().later(controller::focus);
    var changes =
        desk.changes()
            .listen(changed -> {
              if (concerns(changed)) {
                background.ui().execute(students::refresh);
              }
            });
    return new Screen(
        view,
        () -> {
          changes.close();
          controller.close();
        });
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
            Family.TABLE,
            Enrolment.TABLE,
            Cohort.TABLE,
            Session.TABLE,
            AttendanceMark.TABLE,
            Policy.TABLE,
            Role.TABLE,
            RoleAssignment.TABLE);
  }
}
