package org.daybook.app.ui.students;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.service.students.EnrolmentService;
import org.daybook.app.service.students.StudentEntryService;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.service.students.StudentService;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.model.row.Row;

/// A real desk on real files with a book of students.
final class StudentsBench implements AutoCloseable {
  final Centre centre = new Centre(5);
  final OpenedDesk desk;
  final StudentSearch search;
  final StudentService students;
  final StudentEntryService entries;
  final EnrolmentService enrolments;
  final Background background;

  /// With everything on the test's thread.
  StudentsBench(Path folder) {
    this(folder, SameThread.background());
  }

  StudentsBench(Path folder, Background background) {
    this.background = background;
    desk = new OpenedDesk(folder, centre);
    if (desk.rollCall.branchZone().isEmpty()) {
      desk.filled(centre);
      BookOfStudents.fill(desk, centre);
    }
    search = StudentSearch.over(desk.replica);
    entries =
        new StudentEntryService(desk.replica, desk.capture, search, desk.identity, desk.clock);
    enrolments = new EnrolmentService(desk.replica, desk.capture, desk.identity, desk.clock);
    students = new StudentService(desk.replica, desk.identity, desk.rollCall, desk.clock);
  }

  StudentsViewModel model(StudentsActions actions) {
    return new StudentsViewModel(search, students, background, centre.staff, actions);
  }

  StudentFormViewModel form(StudentsViewModel model) {
    return new StudentFormViewModel(
        entries, background, desk.rollCall::today, centre.staff, UUID::randomUUID, model);
  }

  PlaceViewModel places(StudentsViewModel model) {
    return new PlaceViewModel(
        enrolments, background, desk.rollCall::today, centre.staff, UUID::randomUUID, model);
  }

  void put(Row row) {
    desk.replica.write(transaction -> {
      transaction.put(List.of(row));
      return true;
    });
  }

  @Override
  public void close() {
    search.close();
    desk.close();
  }
}
