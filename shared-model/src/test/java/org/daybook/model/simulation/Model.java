package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.CancelBooking;
import org.daybook.model.cash.CountCashbox;
import org.daybook.model.cash.MoveCash;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.ReportDay;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.centre.CentreTransaction.Recorded;
import org.daybook.model.command.Command;
import org.daybook.model.command.Reason;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.MoveEnrolment;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.Sealer;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.CorrectMark;
import org.daybook.model.rollcall.LockRegister;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.rollcall.ReopenRegister;
import org.daybook.model.rollcall.SubmitRegister;
import org.daybook.model.rollcall.TakeBackRegister;
import org.daybook.model.row.Row;
import org.daybook.model.session.AdmitGuest;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.FinishSession;
import org.daybook.model.session.ReinstateSession;
import org.daybook.model.session.RescheduleSession;
import org.daybook.model.session.StartSession;
import org.daybook.model.simulation.DatabaseState.LogLine;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// What sheets, sessions and places must look like after what the server took in, in that order:
/// the rules of the house told a second time, without the product's rules, rows or overlays.
final class Model {
  private final Sheets sheets;
  private final Places places;
  private final Chairs chairs;
  private final Drawers drawers = new Drawers();
  private final Map<UUID, UUID> branchOfStudent = new HashMap<>();
  private final Map<String, Outcome> outcomes = new HashMap<>();
  private final Map<Long, Outcome> taken = new HashMap<>();
  private final List<String> disagreements = new ArrayList<>();

  Model(List<Row> beginning) {
    this.sheets = new Sheets(beginning);
    this.places = new Places(beginning, branchOfStudent);
    this.chairs = new Chairs(places, sheets);
    beginning.forEach(this::settle);
  }

  /// What an operation comes to: null where nothing is wrong, else the code of the reason.
  record Said(Outcome outcome, String reason) {
    static final Said ACCEPTED = new Said(Outcome.ACCEPTED, "");

    static Said exception(String reason) {
      return new Said(Outcome.ACCEPTED_WITH_EXCEPTION, reason);
    }

    static Said rejected(String reason) {
      return new Said(Outcome.REJECTED, reason);
    }
  }

  /// Under which identity an operation was captured.
  private record Born(int epoch, long sequence) {}

  void take(LogLine line) {
    switch (line) {
      case LogLine.Changed(var rows) -> rows.forEach(this::settle);
      case LogLine.Taken(var life, var recorded) -> take(recorded);
    }
  }

  Sheets sheets() {
    return sheets;
  }

  Places places() {
    return places;
  }

  Chairs chairs() {
    return chairs;
  }

  Drawers drawers() {
    return drawers;
  }

  List<String> disagreements() {
    return disagreements;
  }

  private void settle(Row row) {
    if (row instanceof Student student) {
      branchOfStudent.put(student.id(), student.branchId());
    }
  }

  private void take(Recorded recorded) {
    var result = recorded.result();
    Operation operation;
    Born born;
    @Nullable Command command;
    try {
      var envelope = Envelope.read(recorded.operation().bytes());
      operation = envelope.operation();
      born = new Born(envelope.bornEpoch(), envelope.bornSequence());
      command = command(operation, recorded);
    } catch (UnreadableException e) {
      expect(Outcome.PARKED, result.outcome(), "an unreadable operation");
      return;
    }
    outcomes.put(key(operation, operation.sequence()), result.outcome());
    var before = taken.putIfAbsent(Ledger.hash(recorded.operation()), result.outcome());
    if (before != null) {
      expect(before, result.outcome(), "the copy of " + operation);
      return;
    }
    if (command == null) {
      expect(Outcome.PARKED, result.outcome(), operation.commandName());
      return;
    }
    boolean refused =
        operation.needs().stream()
            .map(need -> outcomes.get(key(operation, need)))
            .anyMatch(it -> it == null || !it.holds());
    if (result.reason() == Reason.ALREADY_EXISTS && result.outcome() == Outcome.PARKED) {
      // Two copies of a desk named two rows alike: what the other one wrote stays.
      expectCarried(operation, born);
      return;
    }
    if (result.outcome().holds()) {
      drawers.take(
          rowId(operation, born, 0),
          operation.deviceId(),
          command,
          student -> operation.branchId().equals(branchOfStudent.get(student)));
    }
    var said = decide(operation, born, command, refused);
    if (said != null) {
      var reason = result.reason() == null ? "" : result.reason().name();
      if (said.outcome() != result.outcome() || !Objects.equals(said.reason(), reason)) {
        disagreements.add(operation + ": the server said " + result + ", the model says " + said);
      }
    }
  }

  private @Nullable Said decide(Operation operation, Born born, Command command, boolean refused) {
    if (refused && isClaim(command)) {
      return Said.rejected("NEEDED_OPERATION_REFUSED");
    }
    var said = applied(operation, born, command);
    return refused && said != null ? Said.exception("NEEDED_OPERATION_REFUSED") : said;
  }

  private static boolean isClaim(Command command) {
    return switch (command) {
      case MarkAttendance _, CorrectMark _, SubmitRegister _, TakeBackRegister _, AdmitGuest _ ->
          false;
      case OpenShift _, TakePayment _, MoveCash _, CountCashbox _, ReportDay _ -> false;
      default -> true;
    };
  }

  private @Nullable Said applied(Operation operation, Born born, Command command) {
    var id = rowId(operation, born, 0);
    return switch (command) {
      case MarkAttendance mark -> sheets.mark(id, mark, places, chairs);
      case CorrectMark correction -> sheets.correct(id, correction);
      case SubmitRegister submit -> sheets.submit(submit, operation.actorId());
      case TakeBackRegister back -> sheets.takeBack(back, operation.actorId());
      case LockRegister lock -> sheets.lock(lock.sessionId());
      case ReopenRegister reopen -> sheets.reopen(reopen.sessionId());
      case StartSession start -> sheets.start(start.sessionId());
      case FinishSession finish -> sheets.finish(finish.sessionId());
      case CancelSession cancel -> {
        var said = sheets.cancel(cancel);
        if (said.outcome().holds()) {
          chairs.clear(cancel.sessionId());
        }
        yield said;
      }
      case BookSeat book -> chairs.book(id, book, operation.branchId(), operation.capturedAt());
      case CancelBooking cancel -> chairs.cancel(cancel);
      case RescheduleSession move -> sheets.reschedule(move);
      case ReinstateSession reinstate -> sheets.reinstate(reinstate.sessionId());
      case AdmitGuest guest -> {
        var student = rowId(operation, born, 1);
        branchOfStudent.put(student, operation.branchId());
        yield sheets.admit(guest.sessionId(), student);
      }
      case EnrolStudent enrol -> places.enrol(enrol, operation.branchId());
      case MoveEnrolment move -> places.move(move, operation.branchId());
      default -> null;
    };
  }

  private void expectCarried(Operation operation, Born born) {
    if (born.epoch() == operation.epoch()) {
      disagreements.add(operation + " was parked and has always been of its own epoch");
    }
  }

  private void expect(Outcome wanted, Outcome said, String what) {
    if (wanted != said) {
      disagreements.add(what + ": the server said " + said + ", the model says " + wanted);
    }
  }

  private static String key(Operation operation, long sequence) {
    return operation.deviceId() + "/" + operation.epoch() + "/" + sequence;
  }

  private static UUID rowId(Operation operation, Born born, int ordinal) {
    return RowIds.ofOperation(
        operation.deviceId(), born.epoch(), born.sequence(), ordinal, operation.capturedAt());
  }

  /// The command, or null where there is none of that name and version.
  private static @Nullable Command command(Operation operation, Recorded recorded)
      throws UnreadableException {
    var type = Commands.named(operation.commandName());
    if (type.isEmpty() || operation.commandVersion() != type.get().version()) {
      return null;
    }
    return Sealer.open(operation, recorded.operation().person(), type.get().type());
  }
}
