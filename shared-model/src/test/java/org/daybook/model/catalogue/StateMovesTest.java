package org.daybook.model.catalogue;

import static org.daybook.model.testkit.Centre.COHORT;
import static org.daybook.model.testkit.Centre.COURSE;
import static org.daybook.model.testkit.Centre.DESK;
import static org.daybook.model.testkit.Centre.ENROLLED;
import static org.daybook.model.testkit.Centre.NOW;
import static org.daybook.model.testkit.Centre.ORGANISATION;
import static org.daybook.model.testkit.Centre.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.attention.EscalateAttention;
import org.daybook.model.attention.SettleAttention;
import org.daybook.model.command.Command;
import org.daybook.model.command.Reason;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.Course;
import org.daybook.model.course.CourseState;
import org.daybook.model.course.MoveCohort;
import org.daybook.model.course.MoveCourse;
import org.daybook.model.decide.Verdict;
import org.daybook.model.device.DeclareDeviceLost;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.device.RegisterDevice;
import org.daybook.model.device.RevokeDevice;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.enrolment.MoveEnrolment;
import org.daybook.model.operation.Outcome;
import org.daybook.model.rollcall.LockRegister;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.rollcall.ReopenRegister;
import org.daybook.model.rollcall.SubmitRegister;
import org.daybook.model.rollcall.TakeBackRegister;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.DeclareMissed;
import org.daybook.model.session.EnterPaperRegister;
import org.daybook.model.session.FinishSession;
import org.daybook.model.session.OpenCheckIn;
import org.daybook.model.session.ReinstateSession;
import org.daybook.model.session.SessionState;
import org.daybook.model.session.StartSession;
import org.daybook.model.session.UndoCheckIn;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Runs every command that moves a life cycle from every state: what is listed is accepted and
/// arrives, everything else is refused and moves nothing.
class StateMovesTest {
  private static final UUID ENROLMENT = Centre.id("enrolment", 1);
  private static final UUID SUCCESSOR = Centre.id("enrolment", 2);
  private static final UUID ITEM = Centre.id("item", 1);

  /// A command, where it leads, and from where it may.
  private record Move<S>(Command command, S to, Set<S> from) {}

  private static final List<Move<SessionState>> SESSION_MOVES =
      List.of(
          new Move<>(
              new OpenCheckIn(SESSION), SessionState.CHECKING_IN, Set.of(SessionState.SCHEDULED)),
          new Move<>(
              new UndoCheckIn(SESSION), SessionState.SCHEDULED, Set.of(SessionState.CHECKING_IN)),
          new Move<>(
              new StartSession(SESSION),
              SessionState.CONDUCTING,
              Set.of(SessionState.SCHEDULED, SessionState.CHECKING_IN)),
          new Move<>(
              new FinishSession(SESSION), SessionState.FINISHED, Set.of(SessionState.CONDUCTING)),
          new Move<>(
              CancelSession.unseen(SESSION, "ill"),
              SessionState.CANCELLED,
              Set.of(SessionState.SCHEDULED, SessionState.CHECKING_IN, SessionState.CONDUCTING)),
          new Move<>(
              new ReinstateSession(SESSION, "well again"),
              SessionState.SCHEDULED,
              Set.of(SessionState.CANCELLED, SessionState.MISSED)),
          new Move<>(
              new DeclareMissed(SESSION),
              SessionState.MISSED,
              Set.of(SessionState.SCHEDULED, SessionState.CHECKING_IN)),
          new Move<>(
              new EnterPaperRegister(SESSION, "no power"),
              SessionState.FINISHED,
              Set.of(SessionState.MISSED)));

  private static final Map<Command, RegisterState> REGISTER_MOVES =
      Map.of(
          new SubmitRegister(SESSION, List.of(ENROLLED.getFirst())), RegisterState.SUBMITTED,
          new TakeBackRegister(SESSION), RegisterState.OPEN,
          new LockRegister(SESSION), RegisterState.LOCKED,
          new ReopenRegister(SESSION, "late bus"), RegisterState.REOPENED);

  @TestFactory
  List<DynamicTest> movesSessions() {
    return each(
        SESSION_MOVES,
        SessionState.values(),
        (move, from) -> {
          var centre = new Centre().sessionIs(from).at(NOW.plus(Duration.ofDays(1)));
          boolean allowed = move.from().contains(from);
          check(centre.run(move.command()), allowed);
          assertEquals(allowed ? move.to() : from, centre.session().state());
        });
  }

  /// Submitting and taking back are facts, so what is not listed is accepted with an exception.
  @TestFactory
  List<DynamicTest> movesRegisters() {
    var moves =
        REGISTER_MOVES.entrySet().stream()
            .map(entry -> new Move<>(entry.getKey(), entry.getValue(), Set.<RegisterState>of()))
            .toList();
    return each(
        moves,
        RegisterState.values(),
        (move, from) -> {
          var centre = new Centre().sessionIs(SessionState.FINISHED).registerIs(from);
          boolean claim =
              move.command() instanceof LockRegister || move.command() instanceof ReopenRegister;
          boolean allowed = from.mayBecome(move.to());
          var verdict = centre.run(move.command(), author(claim));
          var refusal = claim ? Outcome.REJECTED : Outcome.ACCEPTED_WITH_EXCEPTION;
          assertEquals(allowed ? Outcome.ACCEPTED : refusal, verdict.outcome());
          assertEquals(allowed ? move.to() : from, centre.register().state());
          if (claim && !allowed) {
            assertEquals(Reason.TRANSITION_NOT_ALLOWED, verdict.reason());
          }
        });
  }

  @TestFactory
  List<DynamicTest> movesEnrolments() {
    var moves =
        Arrays.stream(EnrolmentState.values())
            .map(to -> new MoveEnrolment(ENROLMENT, to, "asked", SUCCESSOR))
            .map(command -> new Move<>(command, command.to(), Set.<EnrolmentState>of()))
            .toList();
    return each(
        moves,
        EnrolmentState.values(),
        (move, from) -> {
          var own = Centre.enrolment(1, from);
          var centre = new Centre().with(own, successor());
          boolean allowed = from.mayBecome(move.to());
          check(centre.run(move.command()), allowed);
          var state = centre.facts().get(Enrolment.TABLE, ENROLMENT).state();
          assertEquals(allowed ? move.to() : from, state);
        });
  }

  @TestFactory
  List<DynamicTest> beginsEnrolments() {
    var moves =
        Arrays.stream(EnrolmentState.values())
            .map(entry ->
                new EnrolStudent(
                    Centre.id("enrolment", 9),
                    Centre.STRANGER,
                    COHORT,
                    entry,
                    Centre.TODAY,
                    null,
                    null))
            .map(command -> new Move<>(command, command.entry(), Set.<EnrolmentState>of()))
            .toList();
    return each(
        moves,
        new EnrolmentState[] {EnrolmentState.ENQUIRY},
        (move, _) -> check(new Centre().run(move.command()), move.to().mayBegin()));
  }

  @TestFactory
  List<DynamicTest> movesCohorts() {
    var moves =
        Arrays.stream(CohortState.values())
            .map(to -> new Move<>(new MoveCohort(COHORT, to, "few"), to, Set.<CohortState>of()))
            .toList();
    return each(
        moves,
        CohortState.values(),
        (move, from) -> {
          var centre = new Centre().with(Centre.cohort(COHORT, Centre.BRANCH, from));
          boolean allowed = from.mayBecome(move.to());
          check(centre.run(move.command()), allowed);
          var state = centre.facts().get(Cohort.TABLE, COHORT).state();
          assertEquals(allowed ? move.to() : from, state);
        });
  }

  @TestFactory
  List<DynamicTest> movesCourses() {
    var moves =
        Arrays.stream(CourseState.values())
            .map(to -> new Move<>(new MoveCourse(COURSE, to), to, Set.<CourseState>of()))
            .toList();
    return each(
        moves,
        CourseState.values(),
        (move, from) -> {
          var centre = new Centre();
          centre.with(centre.facts().get(Course.TABLE, COURSE).in(from));
          boolean allowed = from.mayBecome(move.to());
          check(centre.run(move.command()), allowed);
          var state = centre.facts().get(Course.TABLE, COURSE).state();
          assertEquals(allowed ? move.to() : from, state);
        });
  }

  @TestFactory
  List<DynamicTest> movesDevices() {
    var moves =
        List.of(
            new Move<>(
                new RegisterDevice(DESK, "Desk 2"), DeviceState.ACTIVE, Set.of(DeviceState.ACTIVE)),
            new Move<>(
                new RevokeDevice(DESK, "sold"),
                DeviceState.REVOKED,
                Set.of(DeviceState.ACTIVE, DeviceState.LOST)),
            new Move<>(
                new DeclareDeviceLost(DESK, "stolen"),
                DeviceState.LOST,
                Set.of(DeviceState.ACTIVE)));
    return each(
        moves,
        DeviceState.values(),
        (move, from) -> {
          var centre = new Centre().with(device(from));
          boolean allowed = move.from().contains(from);
          check(centre.run(move.command()), allowed);
          var state = centre.facts().get(Device.TABLE, DESK).state();
          assertEquals(allowed ? move.to() : from, state);
        });
  }

  /// What was settled stays settled: settling again is refused, handing it on has nothing to do.
  @TestFactory
  List<DynamicTest> movesItems() {
    var moves =
        List.of(
            new Move<>(
                new SettleAttention(ITEM, "rang her"),
                AttentionState.SETTLED,
                Set.of(AttentionState.OPEN, AttentionState.WITH_MANAGER)),
            new Move<>(
                new EscalateAttention(ITEM, "please"),
                AttentionState.WITH_MANAGER,
                Set.of(AttentionState.OPEN)));
    return each(
        moves,
        AttentionState.values(),
        (move, from) -> {
          var centre = new Centre().with(item(from));
          boolean allowed = move.from().contains(from);
          var verdict = centre.run(move.command());
          if (move.command() instanceof SettleAttention && !allowed) {
            assertEquals(Reason.ALREADY_SETTLED, verdict.reason());
          } else {
            assertEquals(Outcome.ACCEPTED, verdict.outcome());
          }
          var state = centre.facts().get(AttentionItem.TABLE, ITEM).state();
          assertEquals(allowed ? move.to() : from, state);
        });
  }

  @Test
  void reachesMissedToFinishedOnlyThroughPaper() {
    var movesThere =
        SESSION_MOVES.stream()
            .filter(move -> move.to() == SessionState.FINISHED)
            .filter(move -> move.from().contains(SessionState.MISSED))
            .map(move -> move.command().getClass().getSimpleName())
            .toList();
    assertEquals(List.of("EnterPaperRegister"), movesThere);
  }

  private interface Body<S> {
    void run(Move<S> move, S from);
  }

  private static <S> List<DynamicTest> each(List<Move<S>> moves, S[] states, Body<S> body) {
    return moves.stream()
        .flatMap(move ->
            Arrays.stream(states)
                .map(from ->
                    DynamicTest.dynamicTest(
                        move.command().getClass().getSimpleName()
                            + " from "
                            + from
                            + " to "
                            + move.to(),
                        () -> body.run(move, from))))
        .toList();
  }

  private static void check(Verdict verdict, boolean allowed) {
    assertEquals(allowed ? Outcome.ACCEPTED : Outcome.REJECTED, verdict.outcome());
    assertEquals(allowed ? null : Reason.TRANSITION_NOT_ALLOWED, verdict.reason());
  }

  private static RoleTemplate author(boolean claim) {
    return claim ? RoleTemplate.BRANCH_MANAGER : RoleTemplate.FRONT_DESK;
  }

  private static Enrolment successor() {
    return new Enrolment(
        SUCCESSOR,
        ORGANISATION,
        Centre.BRANCH,
        ENROLLED.getFirst(),
        Centre.id("cohort", 2),
        EnrolmentState.ENROLLED,
        Centre.TODAY,
        null,
        null,
        null);
  }

  private static Device device(DeviceState state) {
    return new Device(DESK, ORGANISATION, Centre.BRANCH, "Front desk", state, NOW, null);
  }

  private static AttentionItem item(AttentionState state) {
    return new AttentionItem(
        ITEM,
        ORGANISATION,
        Centre.BRANCH,
        AttentionKind.CONTRADICTION,
        Reason.TWO_MARKS,
        DESK,
        1,
        1,
        "mark-attendance",
        Centre.staff(RoleTemplate.FRONT_DESK),
        NOW,
        ENROLLED.getFirst(),
        SESSION,
        null,
        null,
        state,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
