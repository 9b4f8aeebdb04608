package org.daybook.app.ui.rollcall;

import java.nio.file.Path;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.rollcall.RollCallService.Who;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.model.rollcall.AttendanceValue;

/// A real desk on real files with the roll call's view models.
final class RollCallDesk implements AutoCloseable {

  final Background background;
  final Centre centre;
  final OpenedDesk desk;
  final StudentSearch students;
  final RegisterViewModel register;
  final AdmissionViewModel admission;

  /// With everything on the test's thread.
  RollCallDesk(Path folder, int size) {
    this(folder, size, SameThread.background());
  }

  RollCallDesk(Path folder, int size, Background background) {
    this.background = background;
    centre = new Centre(size);
    desk = new OpenedDesk(folder, centre);
    if (desk.rollCall.branchZone().isEmpty()) {
      desk.filled(centre);
    }
    students = StudentSearch.over(desk.replica);
    var attention = desk.attention();
    var work = new RegisterWork(desk.rollCall, attention, background, this::who);
    register = new RegisterViewModel(work, background.ui(), desk.clock);
    admission = new AdmissionViewModel(register, desk.rollCall, students, background, this::who);
  }

  RollCallDesk opened() {
    register.open(centre.session);
    return this;
  }

  Who who() {
    return new Who(centre.staff, UUID.randomUUID());
  }

  RegisterRow row(int index) {
    return register.rows().get(index);
  }

  /// What the disk says, whatever the screen shows.
  AttendanceValue onDisk(int index) {
    return desk.rollCall
        .register(centre.session, centre.staff)
        .orElseThrow()
        .line(row(index).studentId())
        .orElseThrow()
        .attendance();
  }

  @Override
  public void close() {
    students.close();
    desk.close();
  }
}
