package org.daybook.model.session;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.course.Cohort;
import org.daybook.model.organisation.Policies;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.staff.Rights;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// The rules of sessions and their life cycle: claims. Taking check-in back asks for marks and is
/// therefore a rule of the roll call.
public final class SessionRules {
  private SessionRules() {}

  /// Schedules a session, or changes the plan of one that has not begun. A room or a trainer that
  /// is taken is an exception, since two cohorts may share one on purpose; so is a closed day.
  public static Decision schedule(ScheduleSession command, Context context, Facts facts) {
    var subject = Subject.session(command.sessionId());
    var before = facts.find(Session.TABLE, command.sessionId());
    var cohort = facts.find(Cohort.TABLE, command.cohortId());
    var trainer = command.trainerId();
    if (cohort.isEmpty() || (trainer != null && facts.find(StaffMember.TABLE, trainer).isEmpty())) {
      return Decision.rejected(Reason.NOT_FOUND, subject.withRows(null, command.cohortId()));
    }
    if (!cohort.get().branchId().equals(context.branchId())
        || (before.isPresent() && !before.get().branchId().equals(context.branchId()))) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject.withRows(null, command.cohortId()));
    }
    var row = sessionOf(command, context, before);
    if (before.filter(row::equals).isPresent()) {
      return Decision.accepted();
    }
    if (before.isEmpty() && cohort.get().state().ended()) {
      return Decision.rejected(Reason.COHORT_CLOSED, subject.withRows(null, cohort.get().id()));
    }
    if (!row.state().mayBePlanned()) {
      return Decision.rejected(Reason.SESSION_OVER, subject.withRows(null, row.id()));
    }
    return planned(row.by(context), subject, facts);
  }

  /// Moves a session that has not begun. Who moves it names the plan that was seen: where another
  /// one holds by now, the first that was accepted stays and the second is refused, unless both
  /// wanted the same. Nor does a session leave its day once somebody may have been marked there.
  public static Decision reschedule(RescheduleSession command, Context context, Facts facts) {
    var subject = Subject.session(command.sessionId());
    var session = facts.find(Session.TABLE, command.sessionId());
    if (session.isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    if (!session.get().branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    var objection = mayNotMove(session.get(), command.plan());
    if (objection != null) {
      return Decision.rejected(objection, subject);
    }
    if (session.get().plan().equals(command.plan())) {
      return Decision.accepted();
    }
    if (!session.get().plan().equals(command.seen())) {
      return Decision.rejected(Reason.PLAN_CHANGED, subject);
    }
    var trainer = command.plan().trainerId();
    if (trainer != null && facts.find(StaffMember.TABLE, trainer).isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject.withRows(null, trainer));
    }
    return planned(session.get().planned(command.plan()).by(context), subject, facts);
  }

  private static @Nullable Reason mayNotMove(Session session, SessionPlan plan) {
    return switch (session.state()) {
      case SCHEDULED -> null;
      case CHECKING_IN ->
          session.businessDate().equals(plan.businessDate()) ? null : Reason.SESSION_OVER;
      case CONDUCTING, FINISHED -> Reason.SESSION_OVER;
      case CANCELLED -> Reason.SESSION_CANCELLED;
      case MISSED -> Reason.SESSION_MISSED;
    };
  }

  /// What speaks against a plan, without hindering it: the closed day before all, since nobody is
  /// there to share a room with.
  private static Decision planned(Session row, Subject subject, Facts facts) {
    var closed = ClosedDay.on(row.businessDate(), row.branchId(), facts);
    if (closed.isPresent()) {
      return Decision.exception(
          Reason.DAY_CLOSED, subject.withRows(row.id(), closed.get().id()), row);
    }
    return SessionClash.of(row, facts.list(Session.BY_DATE, row.businessDate())).stream()
        .findFirst()
        .map(clash ->
            Decision.exception(
                clash.kind().reason(), subject.withRows(row.id(), clash.other().id()), row))
        .orElseGet(() -> Decision.accepted(row));
  }

  public static Decision openCheckIn(OpenCheckIn command, Context context, Facts facts) {
    var from = EnumSet.of(SessionState.SCHEDULED);
    return move(command.sessionId(), from, SessionState.CHECKING_IN, null, context, facts);
  }

  /// From scheduled it performs both steps.
  public static Decision start(StartSession command, Context context, Facts facts) {
    var from = EnumSet.of(SessionState.SCHEDULED, SessionState.CHECKING_IN);
    return move(command.sessionId(), from, SessionState.CONDUCTING, null, context, facts);
  }

  /// Whoever has no mark stays unmarked: absence is said by a person.
  public static Decision finish(FinishSession command, Context context, Facts facts) {
    var from = EnumSet.of(SessionState.CONDUCTING);
    return move(command.sessionId(), from, SessionState.FINISHED, null, context, facts);
  }

  /// One that is under way needs a permission of its own. It holds also for a session that was
  /// moved meanwhile, and then somebody has to say whether that one was meant.
  public static Decision cancel(CancelSession command, Context context, Facts facts) {
    var underWay =
        facts
            .find(Session.TABLE, command.sessionId())
            .filter(session -> session.state() == SessionState.CONDUCTING);
    if (underWay.isPresent()
        && !Rights.of(context.actorId(), context.branchId(), facts)
            .include(Permission.SESSION_CANCEL_UNDER_WAY)) {
      return Decision.rejected(Reason.NOT_PERMITTED, Subject.session(command.sessionId()));
    }
    var from =
        EnumSet.of(SessionState.SCHEDULED, SessionState.CHECKING_IN, SessionState.CONDUCTING);
    var decision =
        move(command.sessionId(), from, SessionState.CANCELLED, command.reason(), context, facts);
    return decision instanceof Decision.Accepted(var rows) && !saw(command, rows)
        ? new Decision.AcceptedWithException(
            rows, Reason.PLAN_CHANGED, Subject.session(command.sessionId()))
        : decision;
  }

  private static boolean saw(CancelSession command, List<Row> cancelled) {
    return command.seen() == null
        || cancelled.stream()
            .allMatch(row -> row instanceof Session it && it.plan().equals(command.seen()));
  }

  public static Decision reinstate(ReinstateSession command, Context context, Facts facts) {
    var from = EnumSet.of(SessionState.CANCELLED, SessionState.MISSED);
    return move(
        command.sessionId(), from, SessionState.SCHEDULED, command.reason(), context, facts);
  }

  /// Not before the session's end plus the branch's grace. That every active desk has delivered
  /// what it holds is seen to by the job that issues it.
  public static Decision declareMissed(DeclareMissed command, Context context, Facts facts) {
    var session = facts.find(Session.TABLE, command.sessionId());
    if (session.isPresent()) {
      var grace =
          Policies.number(
              facts,
              context.organisationId(),
              session.get().branchId(),
              PolicyKey.MISSED_GRACE_MINUTES);
      var due = session.get().endsAt().plus(Duration.ofMinutes(grace));
      if (context.capturedAt().isBefore(due)) {
        return Decision.rejected(
            Reason.TRANSITION_NOT_ALLOWED, Subject.session(command.sessionId()));
      }
    }
    var from = EnumSet.of(SessionState.SCHEDULED, SessionState.CHECKING_IN);
    return move(command.sessionId(), from, SessionState.MISSED, null, context, facts);
  }

  /// The only way from missed to finished.
  public static Decision enterPaperRegister(
      EnterPaperRegister command, Context context, Facts facts) {
    var from = EnumSet.of(SessionState.MISSED);
    return move(command.sessionId(), from, SessionState.FINISHED, command.reason(), context, facts);
  }

  /// Moves a session out of one of those states, or refuses.
  private static Decision move(
      UUID sessionId,
      Set<SessionState> from,
      SessionState to,
      @Nullable String reason,
      Context context,
      Facts facts) {
    var subject = Subject.session(sessionId);
    var session = facts.find(Session.TABLE, sessionId);
    if (session.isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    if (!session.get().branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    return from.contains(session.get().state())
        ? Decision.accepted(session.get().in(to, reason).by(context))
        : Decision.rejected(Reason.TRANSITION_NOT_ALLOWED, subject);
  }

  private static Session sessionOf(
      ScheduleSession command, Context context, Optional<Session> before) {
    return new Session(
        command.sessionId(),
        context.organisationId(),
        context.branchId(),
        command.cohortId(),
        command.businessDate(),
        command.startsAt(),
        command.endsAt(),
        command.room(),
        command.trainerId(),
        before.map(Session::state).orElse(SessionState.SCHEDULED),
        before.map(Session::stateReason).orElse(null),
        command.sourcedId(),
        before.map(Session::changedBy).orElse(null),
        before.map(Session::changedAt).orElse(null),
        before.map(Session::deviceId).orElse(null));
  }
}
