package org.daybook.app.service.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.command.Command;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.row.Facts;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.CloseDay;
import org.daybook.model.session.ReinstateSession;
import org.daybook.model.session.ReopenDay;
import org.daybook.model.session.RescheduleSession;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionPlan;

/// Moves, cancels and reinstates sessions, closes and reopens days, and says beforehand what speaks
/// against it.
public final class SessionMoves {
  private final Replica replica;
  private final CaptureService capture;
  private final DeskIdentity identity;
  private final Rehearsal rehearsal;

  public SessionMoves(Replica replica, CaptureService capture, DeskIdentity identity, Clock clock) {
    this.replica = replica;
    this.capture = capture;
    this.identity = identity;
    this.rehearsal = new Rehearsal(identity, clock);
  }

  /// What the rule says to a move; empty when nothing speaks against it.
  public Optional<Objection> objection(UUID staffId, RescheduleSession move) {
    return rehearse(staffId, move);
  }

  public CaptureResult move(UUID staffId, UUID intentId, RescheduleSession move) {
    return capture(staffId, intentId, List.of(move));
  }

  /// @param seen the plan that the person saw
  public CaptureResult cancel(
      UUID staffId, UUID intentId, UUID sessionId, SessionPlan seen, String reason) {
    return capture(staffId, intentId, List.of(new CancelSession(sessionId, reason, seen)));
  }

  /// What the rule says to a cancellation.
  public Optional<Objection> objectionToCancelling(
      UUID staffId, UUID sessionId, SessionPlan seen, String reason) {
    return rehearse(staffId, new CancelSession(sessionId, reason, seen));
  }

  public CaptureResult reinstate(UUID staffId, UUID intentId, UUID sessionId, String reason) {
    return capture(staffId, intentId, List.of(new ReinstateSession(sessionId, reason)));
  }

  /// Sessions that are still to take place on a day, by their beginning.
  public List<UUID> plannedOn(LocalDate day) {
    return replica.read(facts -> planned(day, facts).stream().map(Session::id).toList());
  }

  private List<Session> planned(LocalDate day, Facts facts) {
    return facts.list(Session.BY_DATE, day).stream()
        .filter(it -> it.branchId().equals(identity.branchId()) && it.state().mayBePlanned())
        .sorted(Comparator.comparing(Session::startsAt).thenComparing(Session::id))
        .toList();
  }

  /// What the rule says to closing a day, with its sessions or without.
  public Optional<Objection> objectionToClosing(UUID staffId, LocalDate day, String reason) {
    return rehearse(staffId, new CloseDay(day, reason));
  }

  /// Closes days in one gesture: all of them or none.
  ///
  /// @param cancelSessions whether what was planned on them is cancelled for the same reason
  public CaptureResult close(
      UUID staffId,
      UUID intentId,
      LocalDate firstDay,
      LocalDate lastDay,
      String reason,
      boolean cancelSessions) {
    var commands = new ArrayList<Command>();
    replica.read(facts -> {
      firstDay
          .datesUntil(lastDay.plusDays(1))
          .forEach(day -> {
            if (cancelSessions) {
              planned(day, facts)
                  .forEach(it -> commands.add(new CancelSession(it.id(), reason, it.plan())));
            }
            commands.add(new CloseDay(day, reason));
          });
      return true;
    });
    return capture(staffId, intentId, commands);
  }

  public CaptureResult reopen(UUID staffId, UUID intentId, LocalDate day) {
    return capture(staffId, intentId, List.of(new ReopenDay(day)));
  }

  private Optional<Objection> rehearse(UUID staffId, Command command) {
    return replica.read(
        facts -> new ScheduleRehearsal(rehearsal, facts).objection(command, staffId));
  }

  private CaptureResult capture(UUID staffId, UUID intentId, List<? extends Command> commands) {
    return capture.capture(
        new Gesture(intentId, staffId, commands.stream().map(Gesture.Step::of).toList()));
  }
}
