package org.daybook.app.ui.paper;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.service.BusyDay;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.cash.StatementLine;
import org.daybook.app.service.cash.StudentAccount;
import org.daybook.app.service.files.FileService;
import org.daybook.app.service.rollcall.BranchDayService;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.service.students.StudentService;
import org.daybook.app.ui.fx.Background;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.wallet.Wallets.Amounts;

/// A desk on real files with a day on which three sessions run.
final class PaperAtWork implements AutoCloseable {
  static final Instant NOW = BusyDay.at("09:40");

  final BusyDay day = new BusyDay();
  final UUID piano;
  final UUID robotics;
  final UUID empty;
  final OpenedDesk desk;
  final PaperViewModel model;
  final PaperDesk reads;
  boolean known = true;

  PaperAtWork(Path folder, Background background) {
    piano = day.session("Piano Juniors", "PJ-04", "Studio", "09:00", "10:30", 12);
    day.trainer(piano, "Hana Mansour").students(piano, 34);
    day.mark(piano, 20, AttendanceValue.PRESENT).mark(piano, 3, AttendanceValue.LATE);
    robotics = day.session("Robotics", "RB-11", "Lab 2", "09:30", "11:00", 0);
    day.trainer(robotics, "Omar Aziz").students(robotics, 9);
    day.mark(robotics, 6, AttendanceValue.PRESENT);
    empty = day.session("Web Development", "WD-02", null, "08:00", "09:00", 0);
    day.students(empty, 2).register(empty, RegisterState.SUBMITTED);
    desk = new OpenedDesk(folder, day.centre);
    day.into(desk);
    desk.clock.set(NOW);
    var days = new BranchDayService(desk.replica, desk.rollCall, desk.clock);
    var students = new StudentService(desk.replica, desk.identity, desk.rollCall, desk.clock);
    reads = subject -> known ? read(subject, days, students) : Optional.empty();
    model = new PaperViewModel(new PaperWork(reads, new FileService()), background);
  }

  UUID student() {
    return day.studentsOf(piano).get(1);
  }

  private Optional<PaperFacts> read(
      PaperSubject subject, BranchDayService days, StudentService students) {
    var branch = desk.rollCall.branchName();
    return switch (subject) {
      case PaperSubject.RegisterOf(var session) ->
          desk.rollCall
              .register(session, day.centre.staff)
              .map(it -> new PaperFacts.OfRegister(it, branch, NOW));
      case PaperSubject.InBuilding() ->
          Optional.of(new PaperFacts.OfBuilding(days.read(null), branch, NOW));
      case PaperSubject.CardOf(var student) ->
          students
              .card(student, day.centre.staff)
              .map(StudentCard::details)
              .map(it -> new PaperFacts.OfStudent(it, branch));
      case PaperSubject.StatementOf(var student) ->
          Optional.of(new PaperFacts.OfStatement(account(student), "EGP", branch, NOW));
      case PaperSubject.ReceiptOf _ -> Optional.empty();
      case PaperSubject.CashReportOf _ -> Optional.empty();
    };
  }

  private static StudentAccount account(UUID student) {
    var day = BusyDay.DAY;
    return new StudentAccount(
        student,
        "ليلى الحسن",
        "NC-1899",
        14_000,
        new Amounts(0, 0),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new StatementLine(day, EntryKind.REFUND, "", 1_500, 14_000),
            new StatementLine(day, EntryKind.PAYMENT, "", -111_500, 12_500),
            new StatementLine(day.minusDays(9), EntryKind.CHARGE, "Piano", 124_000, 124_000)));
  }

  @Override
  public void close() {
    desk.close();
  }
}
