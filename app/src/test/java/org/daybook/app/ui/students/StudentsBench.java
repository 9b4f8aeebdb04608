package org.daybook.app.ui.students;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.booking.BookingService;
import org.daybook.app.service.cash.PackageService;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.service.students.EnrolmentService;
import org.daybook.app.service.students.MergeService;
import org.daybook.app.service.students.StudentEntry;
import org.daybook.app.service.students.StudentEntry.FamilyEntry;
import org.daybook.app.service.students.StudentEntryService;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.service.students.StudentService;
import org.daybook.app.ui.booking.SeatViewModel;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.text.Language;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.row.Row;
import org.daybook.model.value.PersonDetails;

/// A real desk on real files with a book of students.
final class StudentsBench implements AutoCloseable {
  /// What the students' screen is called by what lies over it.
  static final String SCREEN = "STUDENTS";

  final Centre centre = new Centre(5);
  final OpenedDesk desk;
  final StudentSearch search;
  final StudentService students;
  final StudentEntryService entries;
  final EnrolmentService enrolments;
  final BookingService bookings;
  final Background background;
  final SeatViewModel seats;
  final List<UUID> printed = new ArrayList<>();
  final List<UUID> wallets = new ArrayList<>();

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
    bookings = new BookingService(desk.replica, desk.capture, desk.identity, desk.clock);
    seats =
        new SeatViewModel(
            bookings, search, background, desk.rollCall::today, centre.staff, UUID::randomUUID);
    students = new StudentService(desk.replica, desk.identity, desk.rollCall, desk.clock);
  }

  /// @param registers told which registers are opened, and for whom
  StudentsViewModel model(BiConsumer<UUID, UUID> registers) {
    var actions =
        new StudentsActions() {
          @Override
          public void openRegister(UUID sessionId, UUID studentId) {
            registers.accept(sessionId, studentId);
          }

          @Override
          public void bookSeat(UUID studentId, String name) {
            seats.askFor(SCREEN, studentId, name);
          }

          @Override
          public void openWallet(UUID studentId) {
            wallets.add(studentId);
          }

          @Override
          public void printCard(UUID studentId) {
            printed.add(studentId);
          }
        };
    return new StudentsViewModel(search, students, background, centre.staff, actions);
  }

  StudentFormViewModel form(StudentsViewModel model) {
    var form =
        new StudentFormViewModel(
            entries, background, desk.rollCall::today, centre.staff, UUID::randomUUID, model);
    form.speak(Stand.messages(Language.ENGLISH));
    return form;
  }

  PlaceViewModel places(StudentsViewModel model) {
    return new PlaceViewModel(
        enrolments, background, desk.rollCall::today, centre.staff, UUID::randomUUID, model);
  }

  BookingViewModel bookings(StudentsViewModel model) {
    return new BookingViewModel(bookings, background, centre.staff, UUID::randomUUID, model);
  }

  PackageViewModel packages(StudentsViewModel model) {
    var service = new PackageService(desk.replica, desk.capture, desk.identity, desk.clock);
    return new PackageViewModel(service, background, centre.staff, UUID::randomUUID, model);
  }

  MergeViewModel merges(StudentsViewModel model) {
    var service = new MergeService(desk.replica, desk.capture, search, desk.identity);
    return new MergeViewModel(service, background, centre.staff, UUID::randomUUID, model);
  }

  /// Somebody who did not find Layla Haddad writes her in a second time.
  void writeInAgain() {
    var intent = UUID.randomUUID();
    var entry =
        new StudentEntry(
            entries.newStudent(intent).studentId(),
            "NC-AGAIN",
            new PersonDetails("Haddad Layla", "+20 100 555 0142", null, null),
            new FamilyEntry(BookOfStudents.FAMILY, "Haddad", "+20 122 055 50118"));
    if (!(entries.save(centre.staff, intent, entry) instanceof CaptureResult.Saved)) {
      throw new IllegalStateException("she was not written in");
    }
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
