package org.daybook.app.service.rollcall;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.model.command.Command;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.organisation.Branch;
import org.daybook.model.permission.Permission;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.CorrectMark;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.rollcall.SubmitRegister;
import org.daybook.model.rollcall.TakeBackRegister;
import org.daybook.model.session.AdmitGuest;
import org.daybook.model.session.AdmitWalkIn;
import org.daybook.model.session.Session;
import org.daybook.model.staff.Rights;
import org.daybook.model.value.PersonDetails;
import org.jspecify.annotations.Nullable;

/// Reads registers, and captures what people do with them.
public final class RollCallService {
  private final Replica replica;
  private final CaptureService capture;
  private final DeskIdentity identity;
  private final Clock clock;

  public RollCallService(
      Replica replica, CaptureService capture, DeskIdentity identity, Clock clock) {
    this.replica = replica;
    this.capture = capture;
    this.identity = identity;
    this.clock = clock;
  }

  /// The zone of the branch's business days; UTC until the desk knows its branch.
  public ZoneId zone() {
    return branchZone().orElse(ZoneOffset.UTC);
  }

  /// The branch's time zone; empty until the desk knows its branch.
  public Optional<ZoneId> branchZone() {
    return replica.read(facts ->
        facts.find(Branch.TABLE, identity.branchId()).map(branch -> ZoneId.of(branch.timeZone())));
  }

  /// What people call the branch; empty until the desk knows it.
  public String branchName() {
    return replica.read(
        facts -> facts.find(Branch.TABLE, identity.branchId()).map(Branch::name).orElse(""));
  }

  /// The branch's business day now.
  public LocalDate today() {
    return todayIn(zone());
  }

  /// The business day now of a branch whose zone is known already.
  public LocalDate todayIn(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /// The branch's sessions of a day, by their beginning.
  public List<SessionSummary> sessionsOn(LocalDate day) {
    return replica.read(facts ->
        new RegisterReader(facts, false, clock.instant())
            .sheetsOn(day).stream().map(RegisterSheet::session).toList());
  }

  /// A session's register; empty when the desk does not know the session.
  ///
  /// @param viewerId who looks at it: notes are only for those who may see them
  public Optional<RegisterSheet> register(UUID sessionId, UUID viewerId) {
    return replica.read(facts -> {
      var rights = Rights.of(viewerId, identity.branchId(), facts);
      boolean showNotes = rights.include(Permission.STUDENT_NOTE_VIEW);
      return facts
          .find(Session.TABLE, sessionId)
          .map(session -> new RegisterReader(facts, showNotes, clock.instant()).sheet(session));
    });
  }

  /// Marks a student.
  ///
  /// @param replacesMarkId the mark that the person saw, or null for none
  public CaptureResult mark(
      Who who,
      UUID sessionId,
      UUID studentId,
      AttendanceValue attendance,
      int minutes,
      @Nullable UUID replacesMarkId) {
    return capture(
        who, new MarkAttendance(sessionId, studentId, attendance, minutes, replacesMarkId));
  }

  /// Takes the mark that counts back to what it replaced. Empty when nothing counts.
  public Optional<CaptureResult> undoMark(Who who, UUID sessionId, UUID studentId) {
    return inverse(sessionId, studentId).map(command -> capture(who, command));
  }

  /// Corrects a mark after its register was submitted.
  public CaptureResult correct(
      Who who,
      UUID sessionId,
      UUID studentId,
      AttendanceValue attendance,
      int minutes,
      String reason) {
    var current = replica.read(facts -> counting(facts, sessionId, studentId));
    return capture(
        who,
        new CorrectMark(
            sessionId,
            studentId,
            attendance,
            minutes,
            current.map(AttendanceMark::id).orElse(null),
            null,
            reason));
  }

  /// Submits a register with the students that the person saw on it.
  public CaptureResult submit(Who who, RegisterSheet seen) {
    var roster = seen.lines().stream().map(RegisterLine::studentId).toList();
    return capture(who, new SubmitRegister(seen.session().sessionId(), roster));
  }

  public CaptureResult takeBack(Who who, UUID sessionId) {
    return capture(who, new TakeBackRegister(sessionId));
  }

  public CaptureResult admitWalkIn(Who who, UUID sessionId, UUID studentId) {
    return capture(who, new AdmitWalkIn(sessionId, studentId));
  }

  /// Admits somebody who is not in the book.
  ///
  /// @param code code for the card; unique in the organisation
  public CaptureResult admitGuest(Who who, UUID sessionId, String code, PersonDetails person) {
    return capture(who, new AdmitGuest(sessionId, code, person));
  }

  /// Any other gesture about sessions and registers.
  public CaptureResult capture(Who who, Command... commands) {
    return capture.capture(Gesture.of(who.intentId(), who.staffId(), commands));
  }

  /// The marks that count now, by student: what the next mark of a student replaces.
  public Map<UUID, UUID> countingMarks(UUID sessionId, Collection<UUID> studentIds) {
    return replica.read(facts -> {
      var marks = new HashMap<UUID, UUID>();
      for (var studentId : studentIds) {
        counting(facts, sessionId, studentId).ifPresent(mark -> marks.put(studentId, mark.id()));
      }
      return marks;
    });
  }

  private Optional<MarkAttendance> inverse(UUID sessionId, UUID studentId) {
    return replica.read(facts ->
        counting(facts, sessionId, studentId)
            .map(mark -> {
              var replaced = mark.replacesMarkId();
              var before =
                  replaced == null
                      ? Optional.<AttendanceMark>empty()
                      : facts.find(AttendanceMark.TABLE, replaced);
              return new MarkAttendance(
                  sessionId,
                  studentId,
                  before.map(AttendanceMark::attendance).orElse(AttendanceValue.UNMARKED),
                  before.map(AttendanceMark::minutes).orElse(0),
                  mark.id());
            }));
  }

  private static Optional<AttendanceMark> counting(
      ReplicaReader facts, UUID sessionId, UUID studentId) {
    return facts.list(AttendanceMark.BY_SLOT, AttendanceMark.slotOf(sessionId, studentId)).stream()
        .filter(AttendanceMark::counts)
        .findFirst();
  }

  /// Who does something, and which gesture it is.
  ///
  /// @param staffId the person signed in
  /// @param intentId names the gesture: kept with a draft, so that the same gesture is never
  ///   captured twice
  public record Who(UUID staffId, UUID intentId) {}
}
