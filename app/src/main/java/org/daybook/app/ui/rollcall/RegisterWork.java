package org.daybook.app.ui.rollcall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.daybook.app.service.attention.AttentionService;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.app.service.rollcall.RollCallService.Who;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.rollcall.RegisterRow.OtherMark;
import org.daybook.model.command.Command;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.session.EnterPaperRegister;
import org.jspecify.annotations.Nullable;

/// The register's errands to the services, one after the other and never on the drawing thread. The
/// background must have a single worker: a mark names the one before it.
public final class RegisterWork {

  private final RollCallService rollCall;
  private final AttentionService attention;
  private final Background background;
  private final Supplier<Who> who;

  /// Ids of marks that were saved here and that no reading has shown yet, by student.
  private final Map<UUID, UUID> unseen = new ConcurrentHashMap<>();

  /// @param background with a single worker
  /// @param who the person signed in, with a fresh gesture each time
  public RegisterWork(
      RollCallService rollCall,
      AttentionService attention,
      Background background,
      Supplier<Who> who) {
    this.rollCall = rollCall;
    this.attention = attention;
    this.background = background;
    this.who = who;
  }

  /// A mark to be set: on which row as it was seen, and what it shall say.
  record Change(RegisterRow seen, AttendanceValue value, int minutes) {}

  /// What became of changes, with the ids of the marks that count now, by student.
  record Landed(CaptureResult result, Map<UUID, UUID> marks) {}

  /// A fresh name for a gesture that begins now.
  UUID intentId() {
    return who.get().intentId();
  }

  private Who in(UUID intentId) {
    return new Who(who.get().staffId(), intentId);
  }

  Background.Job<Optional<RegisterPage>> read(UUID sessionId) {
    var viewer = who.get().staffId();
    return background.run(() -> {
      var open = attention.open();
      return rollCall.register(sessionId, viewer).map(sheet -> RegisterPage.of(sheet, open));
    });
  }

  /// Saves changes as one gesture: all or none.
  Background.Job<Landed> save(UUID intentId, UUID sessionId, List<Change> changes) {
    var gesture = in(intentId);
    return background.run(() -> {
      var commands = new ArrayList<Command>();
      var students = new ArrayList<UUID>();
      for (var change : changes) {
        var student = change.seen().studentId();
        students.add(student);
        commands.add(
            new MarkAttendance(
                sessionId, student, change.value(), change.minutes(), replaced(change)));
      }
      var result = rollCall.capture(gesture, commands.toArray(Command[]::new));
      var marks = rollCall.countingMarks(sessionId, students);
      unseen.putAll(marks);
      return new Landed(result, marks);
    });
  }

  Background.Job<CaptureResult> submit(RegisterPage seen) {
    var gesture = who.get();
    return background.run(() -> rollCall.submit(gesture, seen.sheet()));
  }

  Background.Job<CaptureResult> takeBack(UUID sessionId) {
    var gesture = who.get();
    return background.run(() -> rollCall.takeBack(gesture, sessionId));
  }

  Background.Job<CaptureResult> correct(
      UUID intentId, UUID sessionId, Change change, String reason) {
    var gesture = in(intentId);
    return background.run(() ->
        rollCall.correct(
            gesture,
            sessionId,
            change.seen().studentId(),
            change.value(),
            change.minutes(),
            reason));
  }

  /// Says which of two marks holds. Empty when somebody else settled it meanwhile.
  Background.Job<Optional<CaptureResult>> choose(
      UUID intentId, OtherMark other, AttendanceValue value, int minutes, String reason) {
    var gesture = in(intentId);
    return background.run(() ->
        attention.correct(
            gesture.staffId(), gesture.intentId(), other.itemId(), value, minutes, reason));
  }

  Background.Job<CaptureResult> enterPaper(UUID intentId, UUID sessionId, String reason) {
    var gesture = in(intentId);
    return background.run(
        () -> rollCall.capture(gesture, new EnterPaperRegister(sessionId, reason)));
  }

  /// The mark that the person saw: the one of the row or, when that was saved a moment ago, its
  /// own.
  private @Nullable UUID replaced(Change change) {
    var row = change.seen();
    return row.saving() == RegisterRow.Saving.SAVING ? unseen.get(row.studentId()) : row.markId();
  }
}
